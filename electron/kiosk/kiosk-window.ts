import { BaseWindow, session, WebContentsView, type Display, type Session, type WebContents } from 'electron';
import { PAGE_PREFERENCES } from '../lockdown/index.ts';
import { isBlockedKey } from './blocked-keys.ts';

export interface WindowWishes {
  readonly preload: string;
  /** Address of the kiosk's page. */
  readonly address: string;
  readonly background: string;
  /** Whether a keyboard on a cable is heard. */
  readonly physicalKeyboard: boolean;
  /** Locks a session and serves the program's own files in it. */
  readonly prepare: (session: Session) => void;
  /** Called with each page that is made, before it is loaded. */
  readonly watch: (contents: WebContents) => void;
}

/** How long a page that is leaving stays behind the one that has come, so that no frame shows nothing. */
const OVERLAP_MS = 500;

/**
 * A screen of the kiosk: a window that cannot be left, and in it a page that lasts one visit. For each visit the page is
 * made anew, in a process and a session of its own whose storage is in memory alone: what a visitor left goes with the
 * page, and nothing of it was ever on the disk.
 */
export class KioskWindow {
  readonly #window: BaseWindow;
  readonly #wishes: WindowWishes;
  #page: WebContentsView | undefined;
  #pages = 0;

  constructor(display: Display, wishes: WindowWishes) {
    this.#wishes = wishes;
    this.#window = new BaseWindow({
      ...display.bounds,
      kiosk: true,
      fullscreen: true,
      frame: false,
      resizable: false,
      movable: false,
      minimizable: false,
      alwaysOnTop: true,
      skipTaskbar: true,
      show: false,
      backgroundColor: wishes.background,
    });
    this.#window.setMenu(null);
    this.#window.on('resize', () => {
      this.#fill();
    });
    // Whoever asks for it (Alt+F4, a taskbar, the system): the window stays until the program ends.
    this.#window.on('close', (event) => {
      event.preventDefault();
    });
  }

  /** The page that is shown; pages of older visits are strangers. */
  get contents(): WebContents | undefined {
    const contents = this.#page?.webContents;
    return contents?.isDestroyed() === false ? contents : undefined;
  }

  get isFullScreen(): boolean {
    return this.#window.isKiosk() || this.#window.isFullScreen();
  }

  /** Shows a new page in place of the one there is, which is destroyed with its process and all it held. */
  renew(): void {
    const before = this.#page;
    this.#pages += 1;
    // Without the prefix `persist:` a session is kept in memory.
    const own = session.fromPartition(`visit-${String(this.#pages)}`, { cache: false });
    this.#wishes.prepare(own);
    const page = new WebContentsView({
      webPreferences: { ...PREFERENCES, preload: this.#wishes.preload, session: own },
    });
    page.setBackgroundColor(this.#wishes.background);
    this.#page = page;
    this.#guard(page.webContents);
    this.#window.contentView.addChildView(page, 0);
    this.#fill();
    page.webContents.loadURL(this.#wishes.address).catch(() => undefined);
    if (before === undefined) {
      page.webContents.once('did-finish-load', () => {
        this.#window.show();
      });
    } else {
      setTimeout(() => {
        this.#window.contentView.removeChildView(before);
        void forget(before.webContents);
      }, OVERLAP_MS);
    }
  }

  /** Loads the page again in the process it has. */
  reload(): void {
    this.contents?.reload();
  }

  #guard(contents: WebContents): void {
    contents.on('before-input-event', (event, pressed) => {
      if (isBlockedKey(pressed, this.#wishes.physicalKeyboard)) event.preventDefault();
    });
    contents.on('context-menu', (event) => {
      event.preventDefault();
    });
    contents.on('zoom-changed', () => {
      contents.setZoomFactor(1);
    });
    contents.on('did-finish-load', () => {
      contents.setZoomFactor(1);
      void contents.setVisualZoomLevelLimits(1, 1);
    });
    this.#wishes.watch(contents);
  }

  #fill(): void {
    const { width, height } = this.#window.getContentBounds();
    this.#page?.setBounds({ x: 0, y: 0, width, height });
  }
}

/** Ends a page and empties its session, although it was only in memory. */
async function forget(contents: WebContents): Promise<void> {
  if (contents.isDestroyed()) return;
  const { session: left } = contents;
  contents.close({ waitForBeforeUnload: false });
  await left.clearStorageData();
  await left.clearCache();
  await left.clearCodeCaches({});
}

const PREFERENCES = {
  ...PAGE_PREFERENCES,
  disableDialogs: true,
  devTools: false,
  autoplayPolicy: 'user-gesture-required',
} as const;
