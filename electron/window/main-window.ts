import { BrowserWindow, screen } from 'electron';
import type { Settings } from '#content/contract';
import { PAGE_PREFERENCES } from '../lockdown/index.ts';
import { groundOf } from './theme.ts';
import { boundsFor, SMALLEST, type WindowPlace } from './window-place.ts';

export interface WindowWishes {
  readonly place: WindowPlace | undefined;
  readonly theme: Settings['theme'];
  readonly preload: string;
  /** Whether the tools of a developer may be opened on it. */
  readonly development: boolean;
}

/** The one window, made but not yet shown: it appears with its page already painted on the theme's own ground. */
export function makeWindow({ place, theme, preload, development }: WindowWishes): BrowserWindow {
  const window = new BrowserWindow({
    ...boundsFor(
      place,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    backgroundColor: groundOf(theme),
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      ...PAGE_PREFERENCES,
      devTools: development,
    },
  });
  if (place?.maximized === true) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  return window;
}

/** Shows a page of the program (see `documentPage`); the one the person left where none is given. */
export function showPage(window: BrowserWindow, origin: string, page?: string): void {
  // A load that another load overtakes is rejected, and nothing is wrong with that.
  window.loadURL(`${origin}/index.html${page === undefined ? '' : `#${page}`}`).catch(() => undefined);
}
