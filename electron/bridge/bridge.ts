import { ipcMain, type IpcMainInvokeEvent, type WebContents, type WebFrameMain } from 'electron';
import { CHANNELS, type Told } from '#content/contract';

/** The only sender that is heard: the main frame of what our window shows while that is our own page. */
export interface Door {
  /** What the window shows; undefined while it shows nothing any more. */
  contents(): WebContents | undefined;
  /** Origin of our page. */
  readonly origin: string;
}

/** Answers what a page asks. */
type Answering = (question: unknown) => Promise<string>;

/** Answers the page of `door` and nobody else; a stranger is told nothing and gets an error. */
export function openBridge(door: Door, answer: Answering): void {
  ipcMain.handle(CHANNELS.ask, (event, question: unknown) => hear(event, door, answer, question));
}

/** Answers one page by itself, for as long as its window shows it: of windows that show several in turn, or one each. */
export function answerPage(contents: WebContents, door: Door, answer: Answering): void {
  contents.ipc.handle(CHANNELS.ask, (event, question: unknown) => hear(event, door, answer, question));
}

function hear(event: IpcMainInvokeEvent, door: Door, answer: Answering, question: unknown): Promise<string> {
  if (!isOurPage(event.senderFrame, door)) throw new Error('The sender is not the page of the window');
  return answer(question);
}

/** Tells the page of the window, if it is there to hear it. */
export function tell(door: Door, told: Told): void {
  door.contents()?.send(CHANNELS.tell, JSON.stringify(told));
}

function isOurPage(frame: WebFrameMain | null, door: Door): boolean {
  return frame !== null && frame === door.contents()?.mainFrame && frame.origin === door.origin;
}
