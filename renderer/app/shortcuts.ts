import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** One key and what it does. */
export interface Shortcut {
  /** `Mod+K`, `Alt+ArrowLeft`, `?`: `Mod` is Command on a Mac and Control elsewhere; Shift is left out where it makes the character. */
  readonly keys: string;
  readonly words: () => string;
  /** Left out where the element that has the focus handles the key itself; it is then in the sheet only. */
  readonly run?: () => void;
  /** Works also while the person is typing. */
  readonly whileTyping?: boolean;
}

/** The keys of a room, under its name in the sheet. */
export interface ShortcutRoom {
  readonly name: () => string;
  readonly shortcuts: readonly Shortcut[];
}

const rooms = new Set<ShortcutRoom>();

/** Every room whose keys work at this moment, in the order they came. */
export function shortcutRooms(): readonly ShortcutRoom[] {
  return [...rooms];
}

/** Makes a room's keys work for as long as its page is on the screen. */
export class ShortcutsOfRoom implements ReactiveController {
  private readonly room: ShortcutRoom;

  constructor(host: ReactiveControllerHost, room: ShortcutRoom) {
    this.room = room;
    host.addController(this);
  }

  hostConnected(): void {
    rooms.add(this.room);
  }

  hostDisconnected(): void {
    rooms.delete(this.room);
  }
}

/** Listens for every key of the table; the answer ends it. A room that came later goes before one that came earlier. */
export function listenForShortcuts(target: Window = window): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const pressed = keysOf(event);
    const typing = isTyping(event) || isWorked(event);
    const shortcut = [...rooms]
      .reverse()
      .flatMap((room) => room.shortcuts)
      .find(({ keys, run, whileTyping }) => keys === pressed && run !== undefined && (whileTyping === true || !typing));
    if (shortcut?.run === undefined) return;
    event.preventDefault();
    shortcut.run();
  };
  target.addEventListener('keydown', press);
  return () => {
    target.removeEventListener('keydown', press);
  };
}

const MAC = navigator.platform.startsWith('Mac');

/** A key press in the table's own writing. */
export function keysOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const letter = /^\p{L}$/u.test(event.key);
  const character = event.key.length === 1;
  const parts = [
    (MAC ? event.metaKey : event.ctrlKey) && 'Mod',
    event.altKey && 'Alt',
    event.shiftKey && (letter || !character) && 'Shift',
    letter ? event.key.toUpperCase() : event.key,
  ];
  return parts.filter((part) => part !== false).join('+');
}

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'range', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** What Enter and the space bar work themselves, wherever the keys are on it. */
const WORKED = 'button, a[href], summary, select, input, [role=button], [role=link], [role=menuitem], [role=tab]';

/** Whether the key works the control that has the keys: no shortcut takes it from whoever has no mouse. */
function isWorked(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (event.key === 'Enter' || event.key === ' ') && target instanceof Element && target.matches(WORKED);
}

/** A shortcut as it is printed on the keyboard. */
export function printedKeys(keys: string): readonly string[] {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  return parts.map((part) => (part === 'Mod' ? (MAC ? '⌘' : 'Ctrl') : (PRINTED[part] ?? part)));
}

const PRINTED: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  ' ': 'Space',
};
