import { clipboard, type WebContents } from 'electron';

/** An attempt that nothing was heard of by then says nothing: the page was busy, or the window has no focus. */
const HEARD_WITHIN_MS = 1500;
/** What a page has to pass on its way to another address (see ../lockdown/contents.ts). */
const BARRIERS = ['will-frame-navigate', 'will-redirect', 'did-navigate'];
/** A key that opens the developer tools of a browser. */
const KEY = 'F12';

/** Whether what was attempted was refused; undefined where it cannot be told. */
type Refused = boolean | undefined;

/** An event that whoever stands before us in the line has prevented, or not. */
interface Prevented {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** What a page tries, and what becomes of it: what can be is tried for real, and prevented here as well if nothing else does. */
export const attempts = {
  newWindow: (page: WebContents): Promise<Refused> => answered(page, "window.open('about:blank') === null"),

  /** A page whose dialogs are not off would stand still behind one, and answer nothing. */
  dialog: async (page: WebContents): Promise<Refused> => (await answered(page, "confirm('') === false")) ?? false,

  download: (page: WebContents): Promise<Refused> =>
    heard(
      (hear) => page.session.once('will-download', hear),
      (hear) => page.session.removeListener('will-download', hear),
      () => {
        page.session.downloadURL(page.getURL());
      },
    ),

  /** Not attempted, because a page whose navigation is refused is one that is on its way: who stands in its way is looked at. */
  externalLink: (page: WebContents): Promise<Refused> =>
    Promise.resolve(BARRIERS.every((barrier) => page.listenerCount(barrier) > 0)),

  key: (page: WebContents): Promise<Refused> =>
    heard(
      (hear) => page.once('before-input-event', hear),
      (hear) => page.removeListener('before-input-event', hear),
      () => {
        for (const type of ['keyDown', 'keyUp'] as const) page.sendInputEvent({ type, keyCode: KEY });
      },
    ),
} as const satisfies Readonly<Record<string, (page: WebContents) => Promise<Refused>>>;

/** Whether every page refuses what is attempted on it; undefined where one of them cannot be asked, or there is none. */
export async function allRefuse(
  pages: readonly WebContents[],
  attempt: (page: WebContents) => Promise<Refused>,
): Promise<Refused> {
  const outcomes = await Promise.all(
    pages.map((page) => (isAsleep(page) ? Promise.resolve(undefined) : attempt(page))),
  );
  if (outcomes.includes(false)) return false;
  return outcomes.length === 0 || outcomes.includes(undefined) ? undefined : true;
}

/** Whether no text is left to paste. (Electron 33 answers at once, later versions in time.) */
export async function isClipboardEmpty(): Promise<boolean> {
  return (await clipboard.readText()) === '';
}

function isAsleep(page: WebContents): boolean {
  return page.isDestroyed() || page.isCrashed() || page.isLoading();
}

async function answered(page: WebContents, code: string): Promise<Refused> {
  const answer: Promise<unknown> = page.mainFrame.executeJavaScript(code, true).catch(() => undefined);
  const found = await Promise.race([answer, later()]);
  return typeof found === 'boolean' ? found : undefined;
}

function heard(
  listen: (hear: (event: Prevented) => void) => void,
  forget: (hear: (event: Prevented) => void) => void,
  attempt: () => void,
): Promise<Refused> {
  return new Promise((answer) => {
    const hear = (event: Prevented): void => {
      const { defaultPrevented } = event;
      event.preventDefault();
      answer(defaultPrevented);
    };
    listen(hear);
    void later().then(() => {
      forget(hear);
      answer(undefined);
    });
    attempt();
  });
}

function later(): Promise<undefined> {
  return new Promise((over) => setTimeout(over, HEARD_WITHIN_MS, undefined));
}
