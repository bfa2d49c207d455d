/** A key as Electron tells it before the page hears of it. */
export interface KeyPressed {
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
}

/** Keys that a page's own text field needs, where a keyboard on a cable is allowed at all. */
const EDITING: ReadonlySet<string> = new Set([
  'Backspace',
  'Delete',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Enter',
  'Tab',
  'Escape',
  'Shift',
]);

/**
 * Whether a key is kept from the page and from Chromium: all of them where no keyboard is allowed; else all but those
 * that write or move, so that no chord is left to list (Ctrl+P, Ctrl+O, Alt+F4, F11, F12, …). The system's own keys
 * (Ctrl+Alt+Del, the Windows key) never come here: the system's single-application session keeps those.
 */
export function isBlockedKey(pressed: KeyPressed, physicalKeyboard: boolean): boolean {
  if (!physicalKeyboard) return true;
  const { key, control, alt, meta } = pressed;
  if (control || alt || meta) return true;
  return !(EDITING.has(key) || [...key].length === 1);
}
