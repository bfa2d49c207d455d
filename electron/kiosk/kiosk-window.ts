import { app, BaseWindow, session, WebContentsView, type Display, type Session, type WebContents } from 'electron';
import { PAGE_PREFERENCES } from '../lockdown/index.ts';
import { isBlockedKey } from './blocked-keys.ts';

export interface WindowWishes {
  readonly preload: string;
  /** Origin of the program's own pages. */
  readonly origin: string;
  readonly background: string;
  /** Whether a keyboard on a cable is heard. */
  readonly physicalKeyboard: boolean;
  /** Locks a session and serves the program's own files in it. */
  readonly prepare: (session: Session) => void;
  /** Called with each page that is made, before it is loaded. */
  readonly made: (contents: WebContents) => void;
  /** Called when the page that is shown is there no more although nobody ended it: a page may close itself. */
  readonly lost: () => void;
  /** Called when a page has not said in time that it is painted. */
  readonly unpainted: () => void;
}

/** A page that has not said that it is painted by then is shown as it is. */
const LONGEST_OVERLAP_MS = 3000;

/** A page that has not said by then that it is painted will not: a cold start on a slow disk takes a third of this. */
const LONGEST_PAINTING_MS = 15_000;
/** From when on, and how often, it is then looked at whether it stayed black: a busy machine is slower to have another one. */
const LOOKED_AT_MS = [3500, 5000, 7000, 10_000, 15_000];
/** A corner of the page is so many pixels wide and high: the ground of every page is there. */
const CORNER = 16;
/** For so long the page is not shown at least, so that it lets go of what it had drawn: after a tenth of a second some was black still. */
const HIDDEN_MS = 500;
/** And at most, whether there is a graphics process or not. */
const LONGEST_HIDDEN_MS = 3000;

let pagesMade = 0;

/**
 * A screen of the kiosk: a window that cannot be left, and in it a page that lasts one visit. For each visit the page is
 * made anew, in a process and a session of its own whose storage is in memory alone: what a visitor left goes with the
 * page, and nothing of it was ever on the disk. A window without a page covers its display.
 */
export class KioskWindow {
  readonly #window: BaseWindow;
  readonly #wishes: WindowWishes;
  #page: WebContentsView | undefined;
  /** The page before, in front of the new one until that has painted, so that no frame shows nothing. */
  #leaving: WebContentsView | undefined;
  #painting: NodeJS.Timeout | undefined;
  #isEnding = false;

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
      backgroundColor: wishes.background,
    });
    this.#window.setMenu(null);
    this.#window.on('resize', () => {
      this.#fill();
    });
    // Whoever asks for it (Alt+F4, a taskbar, the system): the window stays until the program ends.
    this.#window.on('close', (event) => {
      if (!this.#isEnding) event.preventDefault();
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

  /** Covers a display, this or another. */
  place({ bounds }: Display): void {
    this.#window.setBounds(bounds);
    this.#fill();
  }

  /** Shows a new page in place of the one there is, which is destroyed with its process and all it held. */
  renew(): void {
    this.#put(`${this.#wishes.origin}/kiosk.html`, { preload: this.#wishes.preload });
  }

  /** Shows a page that stands still: it has no script and no bridge, and nothing on it can fail. */
  stand(address: string, prepare: (session: Session) => void): void {
    this.#put(address, { javascript: false }, prepare);
  }

  /**
   * Draws the page anew after the graphics process ended. Now and then Chromium puts together again pieces of the page that
   * were lost with that process, and shows them black: once in some twenty times, and not all are there at once. A page that
   * is not shown lets go of its pieces; so it is hidden before there is another graphics process, and shown when there is.
   * Meanwhile there is what was drawn last, and then the ground of the window.
   */
  repaint(): void {
    this.#drawAnew();
    for (const delay of LOOKED_AT_MS) {
      setTimeout(() => {
        void this.#isBlack().then((black) => {
          if (black) this.#drawAnew();
        });
      }, delay);
    }
  }

  #drawAnew(): void {
    const page = this.#page;
    if (page === undefined || this.#isEnding) return;
    page.setVisible(false);
    const longest = Date.now() + LONGEST_HIDDEN_MS;
    const show = (): void => {
      if (this.#isEnding) return;
      if (hasGraphics() || Date.now() > longest) page.setVisible(true);
      else setTimeout(show, HIDDEN_MS);
    };
    setTimeout(show, HIDDEN_MS);
  }

  /** Whether the page is black in a corner, where its ground should be; a page that cannot be looked at is not. */
  async #isBlack(): Promise<boolean> {
    const { contents } = this;
    if (contents === undefined || this.#isEnding || this.#wishes.background === '#000000') return false;
    const { width, height } = this.#window.getContentBounds();
    const looked = [0, width - CORNER].flatMap((x) =>
      [0, height - CORNER].map((y) => contents.capturePage({ x, y, width: CORNER, height: CORNER })),
    );
    const corners = await Promise.all(looked).catch(() => []);
    return corners.some((corner) => {
      const pixels = corner.toBitmap();
      // Blue, green, red and how opaque it is.
      return pixels.length > 0 && pixels.every((value, place) => place % 4 === 3 || value === 0);
    });
  }

  /** The page that was made last stands: the one before it goes. */
  painted(): void {
    clearTimeout(this.#painting);
    this.#stands();
  }

  #stands(): void {
    const left = this.#leaving;
    if (left === undefined || this.#isEnding) return;
    this.#leaving = undefined;
    this.#window.contentView.removeChildView(left);
    void forget(left.webContents);
    this.#page?.webContents.focus();
  }

  /** Loads the page again in the process it has; makes one where there is none. */
  reload(): void {
    if (this.#isEnding) return;
    if (this.contents === undefined) this.renew();
    else {
      this.contents.reload();
      this.#awaitPainting();
    }
  }

  /** Lets the window go: the program ends, or the display is there no longer. */
  end(): void {
    this.#isEnding = true;
    clearTimeout(this.#painting);
    // A window that goes does not take the pages of its views with it.
    for (const view of [this.#page, this.#leaving]) void forget(view?.webContents);
    if (!this.#window.isDestroyed()) this.#window.destroy();
  }

  #put(
    address: string,
    preferences: { readonly preload?: string; readonly javascript?: false },
    prepare = this.#wishes.prepare,
  ): void {
    if (this.#isEnding) return;
    this.painted();
    if (preferences.javascript !== false) this.#awaitPainting();
    const before = this.#page;
    pagesMade += 1;
    // Without the prefix `persist:` a session is kept in memory.
    const own = session.fromPartition(`visit-${String(pagesMade)}`, { cache: false });
    prepare(own);
    const page = new WebContentsView({ webPreferences: { ...PREFERENCES, ...preferences, session: own } });
    page.setBackgroundColor(this.#wishes.background);
    this.#page = page;
    this.#leaving = before;
    this.#guard(page.webContents);
    page.webContents.once('destroyed', () => {
      if (this.#page === page && !this.#isEnding) this.#wishes.lost();
    });
    this.#window.contentView.addChildView(page, 0);
    this.#fill();
    page.webContents.loadURL(address).catch(() => undefined);
    const shows = (): void => {
      if (this.#page === page) this.#stands();
    };
    // A page that ended shows nothing that would be worth waiting behind.
    if (before === undefined || !isAlive(before)) shows();
    else setTimeout(shows, LONGEST_OVERLAP_MS);
    if (preferences.javascript === false) page.webContents.once('did-finish-load', shows);
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
    this.#wishes.made(contents);
  }

  #awaitPainting(): void {
    clearTimeout(this.#painting);
    this.#painting = setTimeout(() => {
      this.#wishes.unpainted();
    }, LONGEST_PAINTING_MS);
  }

  #fill(): void {
    if (this.#isEnding || this.#window.isDestroyed()) return;
    const { width, height } = this.#window.getContentBounds();
    for (const view of [this.#page, this.#leaving]) view?.setBounds({ x: 0, y: 0, width, height });
  }
}

/** Whether a view's page can be seen. A page that closed itself leaves its view without one, whatever the types say. */
function isAlive({ webContents }: WebContentsView): boolean {
  const contents = webContents as WebContents | undefined;
  return contents?.isDestroyed() === false && !contents.isCrashed();
}

/** Whether there is a process that draws: after one ended, Chromium begins another within half a second. */
function hasGraphics(): boolean {
  return app.getAppMetrics().some(({ type }) => type === 'GPU');
}

/** Ends a page and empties its session, although it was only in memory. */
async function forget(contents: WebContents | undefined): Promise<void> {
  if (contents === undefined || contents.isDestroyed()) return;
  const { session: left } = contents;
  contents.close({ waitForBeforeUnload: false });
  await left.clearStorageData();
  await left.clearCache();
  await left.clearCodeCaches({});
}

const PREFERENCES = {
  ...PAGE_PREFERENCES,
  disableDialogs: true,
  // A page that asked for a file would be given a dialog of the system's own, and the disk in it.
  disableBlinkFeatures: 'FileSystemAccess,FileSystemAccessLocal',
  devTools: false,
  autoplayPolicy: 'user-gesture-required',
} as const;
