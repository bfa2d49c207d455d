import { dialog, type BrowserWindow } from 'electron';
import type { MenuWords } from '#content/contract';

/** So many ends of the page in so many milliseconds are a page that cannot be shown: the person is asked, not flooded. */
const ENDS = { most: 3, within: 60_000 };

export interface Recovery {
  readonly words: () => MenuWords;
  /** Loads the page anew. */
  readonly reload: () => void;
  readonly quit: () => void;
  /** Tells the log, and at the next opportunity the person. */
  readonly ended: (reason: string) => void;
}

/** Keeps the window: a page that ended is loaded again, of one that does not respond the person decides. */
export function recoverPage(window: BrowserWindow, recovery: Recovery): void {
  let ends: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    recovery.ended(reason);
    ends = [...ends.filter((end) => end > Date.now() - ENDS.within), Date.now()];
    if (ends.length < ENDS.most) recovery.reload();
    else void ask(window, recovery, 'pageKeepsEnding');
  });
  let asking = false;
  window.on('unresponsive', () => {
    if (asking) return;
    asking = true;
    void ask(window, recovery, 'pageUnresponsive').finally(() => {
      asking = false;
    });
  });
}

async function ask(
  window: BrowserWindow,
  { words, reload, quit }: Recovery,
  what: 'pageKeepsEnding' | 'pageUnresponsive',
): Promise<void> {
  const { [what]: message, [`${what}Remedy` as const]: detail, wait, reload: again, quit: end } = words();
  const other = what === 'pageUnresponsive' ? wait : end;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [again, other],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) reload();
  else if (what === 'pageKeepsEnding') quit();
}
