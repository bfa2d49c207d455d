import type { Input, Reader, Reply, RequestName } from '#content/contract';
import type { Collection, DocumentSummary, ReadingState } from '#content/library';
import { wish } from '../app/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/shelf.ts';

/** What a person does to documents on the shelf. Each act says what it did and can be undone from what it says. */
export class ShelfActs {
  private readonly host: EventTarget;
  private readonly reader: Reader;

  /** @param host Where the notices and failures are sent up from. */
  constructor(host: EventTarget, reader: Reader) {
    this.host = host;
    this.reader = reader;
  }

  async remove(documents: readonly DocumentSummary[]): Promise<void> {
    const ids = idsOf(documents);
    const [first] = documents;
    if (first === undefined || !(await this.done('document.remove', { ids }))) return;
    this.tell(
      documents.length === 1 ? words.removedOne(first.title) : words.removedMany(formatNumber(documents.length)),
      () => this.done('document.putBack', { ids }),
    );
  }

  /** Moves documents into a collection; undefined takes them out of any. */
  async collect(documents: readonly DocumentSummary[], collection: Collection | undefined): Promise<void> {
    if (!(await this.done('document.collect', { ids: idsOf(documents), collection: collection?.id ?? null }))) return;
    const count = formatNumber(documents.length);
    const before = Map.groupBy(documents, (document) => document.collection ?? null);
    this.tell(collection === undefined ? words.movedOut(count) : words.movedTo(count, collection.name), async () => {
      for (const [from, moved] of before) {
        await this.done('document.collect', { ids: idsOf(moved), collection: from });
      }
    });
  }

  /** Adds tags to documents and takes others off them. */
  async tag(documents: readonly DocumentSummary[], add: readonly string[], remove: readonly string[]): Promise<void> {
    if (!(await this.done('document.tag', { ids: idsOf(documents), add, remove }))) return;
    this.tell(words.tagged(formatNumber(documents.length)), async () => {
      for (const tag of add) {
        const without = documents.filter(({ tags }) => !tags.includes(tag));
        await this.done('document.tag', { ids: idsOf(without), add: [], remove: [tag] });
      }
      for (const tag of remove) {
        const had = documents.filter(({ tags }) => tags.includes(tag));
        await this.done('document.tag', { ids: idsOf(had), add: [tag], remove: [] });
      }
    });
  }

  async mark(documents: readonly DocumentSummary[], state: ReadingState): Promise<void> {
    if (!(await this.done('document.state', { ids: idsOf(documents), state }))) return;
    const before = Map.groupBy(documents, (document) => document.state);
    this.tell(words.stateChanged(formatNumber(documents.length)), async () => {
      for (const [was, marked] of before) await this.done('document.state', { ids: idsOf(marked), state: was });
    });
  }

  async removeCollection(collection: Collection): Promise<void> {
    if (!(await this.done('collection.remove', { id: collection.id }))) return;
    this.tell(words.collectionRemoved(collection.name), () => this.done('collection.putBack', { id: collection.id }));
  }

  /** Asks, and tells the person where it failed; answers whether it was done. */
  async done<Name extends RequestName>(name: Name, input: Input<Name>): Promise<boolean> {
    const reply: Reply<Name> = await this.reader.ask(name, input);
    if (!reply.ok) wish(this.host, 'failure', reply.failure);
    return reply.ok;
  }

  private tell(text: string, undo: () => Promise<unknown>): void {
    wish(this.host, 'notice', { text, action: { label: words.undo(), run: () => void undo() } });
  }
}

function idsOf(documents: readonly DocumentSummary[]): readonly string[] {
  return documents.map(({ id }) => id);
}
