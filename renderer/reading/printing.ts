import { css, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Reader } from '#content/contract';
import { wish } from '../app/index.ts';
import * as words from '../i18n/messages/reading.ts';
import type { LecternText } from './document-text.ts';
import type { OpenPage } from './open-page.ts';

/**
 * The sheet of paper. It stands in the page's own styles because `@page` means nothing inside a shadow root. Margin
 * boxes (Chromium 131 and later) number the pages; where the host prints with an older one, it numbers them itself.
 */
const PAPER = css`
  @page {
    size: A4;
    margin: 24mm 22mm 22mm;

    @bottom-center {
      color: #5d574d;
      content: counter(page) ' / ' counter(pages);
      font:
        9pt 'Noto Sans CJK SC',
        'PingFang SC',
        'Microsoft YaHei',
        sans-serif;
    }
  }
`;

/** Characters from which on all of a document takes more than a moment to lay out: some seconds for half a million. */
const LONG = 200_000;

export interface PrintingHost extends ReactiveControllerHost, EventTarget {
  readonly reader: Reader;
  readonly page: OpenPage;
  readonly text: LecternText | null;
}

/** Prints the whole document, also the parts of a long one that have not been looked at. */
export class Printing implements ReactiveController {
  private readonly host: PrintingHost;
  private stopListening: () => void = () => undefined;

  constructor(host: PrintingHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (PAPER.styleSheet !== undefined) document.adoptedStyleSheets.push(PAPER.styleSheet);
    window.addEventListener('beforeprint', this.drawAll);
    this.stopListening = this.host.reader.listen('command', ({ command }) => {
      if (command === 'print') void this.print('printer');
      if (command === 'save-pdf') void this.print('pdf');
    });
  }

  hostDisconnected(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== PAPER.styleSheet);
    window.removeEventListener('beforeprint', this.drawAll);
    this.stopListening();
  }

  async print(to: 'printer' | 'pdf'): Promise<void> {
    if (this.host.page.places.length > LONG) await this.tellOfWaiting();
    this.drawAll();
    const reply = await this.host.reader.ask('print.page', {
      to,
      title: this.host.page.opened.document.metadata.title,
    });
    if (!reply.ok) wish(this.host, 'failure', reply.failure);
    else if (reply.value?.saved !== undefined) wish(this.host, 'notice', { text: reply.value.saved });
  }

  /** Says that it takes time, and waits until that can be seen: the page stands still afterwards. */
  private async tellOfWaiting(): Promise<void> {
    wish(this.host, 'notice', { text: words.layingOut() });
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  }

  private readonly drawAll = (): void => {
    this.host.text?.drawAll();
  };
}
