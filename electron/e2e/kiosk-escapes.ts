import type { KioskScreen } from './kiosk-screen.ts';

/** What may have come out of an attempt: windows, dialogs, tools, another page, another size. */
export interface Escaped {
  /** Windows that were made, dialogs that were opened and whatever was handed to another program, over all the time. */
  readonly outside: readonly string[];
  readonly windows: number;
  readonly pages: readonly string[];
  readonly tools: boolean;
  readonly zoom: number;
  readonly full: boolean;
}

/** A kiosk that nobody has got out of. */
export const HELD: Escaped = {
  outside: [],
  windows: 1,
  pages: ['app://lectern/kiosk.html'],
  tools: false,
  zoom: 1,
  full: true,
};

interface Seen {
  outside: string[];
}

/** Notes from now on every window, dialog and other program that the kiosk opens. */
export async function watchEscapes({ app }: KioskScreen): Promise<void> {
  await app.evaluate(({ app: program, dialog, shell }) => {
    const seen = globalThis as unknown as Seen;
    seen.outside = [];
    program.on('browser-window-created', () => seen.outside.push('window'));
    for (const [owner, names] of [
      [shell, ['openExternal', 'openPath', 'showItemInFolder']],
      [dialog, ['showOpenDialog', 'showSaveDialog', 'showMessageBox', 'showErrorBox', 'showCertificateTrustDialog']],
    ] as const) {
      for (const name of names) {
        (owner as unknown as Record<string, () => unknown>)[name] = () => {
          seen.outside.push(name);
          return Promise.resolve({ canceled: true });
        };
      }
    }
  });
}

/** What has come out of the kiosk since it is watched, and how it stands now. */
export function escapes({ app }: KioskScreen): Promise<Escaped> {
  return app.evaluate(({ BaseWindow, webContents }) => {
    const pages = webContents.getAllWebContents();
    return {
      outside: (globalThis as unknown as Seen).outside,
      windows: BaseWindow.getAllWindows().length,
      pages: pages.map((page) => page.getURL()),
      tools: pages.some((page) => page.isDevToolsOpened()),
      zoom: pages[0]?.getZoomFactor() ?? 0,
      full: BaseWindow.getAllWindows().every((one) => one.isKiosk() && one.isVisible()),
    };
  });
}
