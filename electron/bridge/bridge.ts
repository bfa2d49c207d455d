import { ipcMain, type BrowserWindow, type WebFrameMain } from 'electron';
import { CHANNELS, type Told } from '#content/contract';

/** The only sender that is heard: the main frame of our window while it shows our own page. */
export interface Door {
  readonly window: BrowserWindow;
  /** Origin of our page. */
  readonly origin: string;
}

/** Answers the page of `door` and nobody else; a stranger is told nothing and gets an error. */
export function openBridge(door: Door, answer: (question: unknown) => Promise<string>): void {
  ipcMain.handle(CHANNELS.ask, (event, question: unknown) => {
    if (!isOurPage(event.senderFrame, door)) throw new Error('The sender is not the page of the window');
    return answer(question);
  });
}

/** Tells the page of the window, if it is there to hear it. */
export function tell({ window }: Door, told: Told): void {
  if (!window.isDestroyed()) window.webContents.send(CHANNELS.tell, JSON.stringify(told));
}

function isOurPage(frame: WebFrameMain | null, door: Door): boolean {
  if (frame === null || door.window.isDestroyed()) return false;
  return frame === door.window.webContents.mainFrame && frame.origin === door.origin;
}
