import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Reader } from '#content/contract';
import { wish } from '../app/index.ts';
import * as words from '../i18n/messages/reading.ts';
import { citation, cleanText, withCitation } from './citation.ts';
import type { OpenPage } from './open-page.ts';
import { selectedFrontMatter, selectedSpan } from './selection.ts';
import type { LecternText } from './document-text.ts';
import type { Span } from './text-offsets.ts';

export interface CopyingHost extends ReactiveControllerHost, HTMLElement {
  readonly reader: Reader;
  readonly page: OpenPage;
  readonly text: LecternText | null;
}

/** Copying from the text: the document's own words, and on wish where they are from. */
export class Copying implements ReactiveController {
  private readonly host: CopyingHost;

  constructor(host: CopyingHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('copy', this.takeOver);
    this.host.addEventListener('copy-wished', this.copyAddress);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('copy', this.takeOver);
    this.host.removeEventListener('copy-wished', this.copyAddress);
  }

  /** The part of the canonical text that is selected. */
  selection(): Span | undefined {
    const { text } = this.host;
    return text?.shadowRoot == null ? undefined : selectedSpan(text.shadowRoot, text.offsets);
  }

  readonly copy = (): void => {
    const text = this.selectedText();
    if (text !== '') void this.write(text, words.copied());
  };

  readonly copyWithCitation = (): void => {
    const span = this.selection();
    const { document } = this.host.page.opened;
    if (span === undefined) {
      wish(this.host, 'notice', { text: words.selectFirst() });
      return;
    }
    const address = this.host.page.places.addressOf(span.start);
    const text = withCitation(cleanText(document, span), citation(document, address));
    void this.write(text, words.copiedWithCitation());
  };

  /** Writes to the clipboard and says so. */
  private async write(text: string, done: string): Promise<void> {
    const reply = await this.host.reader.ask('clipboard.write', { text });
    if (reply.ok) wish(this.host, 'notice', { text: done });
    else wish(this.host, 'failure', reply.failure);
  }

  private selectedText(): string {
    const { text, page } = this.host;
    if (text?.shadowRoot == null) return '';
    const span = this.selection();
    return [selectedFrontMatter(text.shadowRoot), span === undefined ? '' : cleanText(page.opened.document, span)]
      .filter((part) => part !== '')
      .join('\n');
  }

  /** What was copied of a link; nothing is opened. */
  private readonly copyAddress = (event: HTMLElementEventMap['copy-wished']): void => {
    void this.write(event.detail, words.addressCopied());
  };

  /** The browser's own copy would take along readings, marks and markup. */
  private readonly takeOver = (event: ClipboardEvent): void => {
    const text = this.selectedText();
    if (text === '' || event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  };
}
