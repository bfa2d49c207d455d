import { nativeTheme, type BrowserWindow } from 'electron';
import { GROUNDS, type Settings } from '#content/contract';

const DARK: readonly Settings['theme'][] = ['night', 'contrast'];

/** Gives menus and dialogs of the system the side, light or dark, of the page's theme. */
export function takeTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme === 'system' ? 'system' : DARK.includes(theme) ? 'dark' : 'light';
}

/** Draws the window itself in the theme's ground: what shows before the page does, and at its edges while it is resized. */
export function layGround(window: BrowserWindow, theme: Settings['theme']): void {
  takeTheme(theme);
  window.setBackgroundColor(groundOf(theme));
}

export function groundOf(theme: Settings['theme']): string {
  if (theme !== 'system') return GROUNDS[theme];
  if (nativeTheme.shouldUseHighContrastColors) return GROUNDS.contrast;
  return nativeTheme.shouldUseDarkColors ? GROUNDS.night : GROUNDS.paper;
}
