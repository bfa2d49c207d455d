import type { Reader } from '#content/contract';
import { wish } from '../app/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/annotations.ts';
import type { ListedAnnotation } from './notebook-list.ts';
import { tagsOf } from './threads.ts';

/** What is done to many annotations at once. Each act says what it did and can be undone from what it says. */
export class NotebookActs {
  private readonly host: EventTarget;
  private readonly reader: Reader;

  /** @param host Where the notices and failures are sent up from. */
  constructor(host: EventTarget, reader: Reader) {
    this.host = host;
    this.reader = reader;
  }

  async remove(rows: readonly ListedAnnotation[]): Promise<boolean> {
    const ids = rows.map(({ id }) => id);
    const reply = await this.reader.ask('annotations.remove', { ids });
    if (!reply.ok) {
      wish(this.host, 'failure', reply.failure);
      return false;
    }
    this.tell(words.removedMany(formatNumber(ids.length)), () => this.reader.ask('annotations.putBack', { ids }));
    return true;
  }

  /** Adds tags; undoing it takes each off those that had not had it. */
  async tag(rows: readonly ListedAnnotation[], add: readonly string[]): Promise<boolean> {
    const ids = rows.map(({ id }) => id);
    const reply = await this.reader.ask('annotations.tag', { ids, add, remove: [] });
    if (!reply.ok) {
      wish(this.host, 'failure', reply.failure);
      return false;
    }
    this.tell(words.taggedTold(formatNumber(ids.length)), async () => {
      for (const tag of add) {
        const without = rows.filter(({ annotation }) => !tagsOf(annotation).includes(tag)).map(({ id }) => id);
        await this.reader.ask('annotations.tag', { ids: without, add: [], remove: [tag] });
      }
    });
    return true;
  }

  private tell(text: string, undo: () => Promise<unknown>): void {
    wish(this.host, 'notice', { text, action: { label: words.undo(), run: () => void undo() } });
  }
}
