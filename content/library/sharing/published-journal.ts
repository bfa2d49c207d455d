import {
  failed,
  succeeded,
  type Digest,
  type FileStore,
  type KeyPair,
  type Result,
  type Signer,
  type StoreFailure,
} from '#content/base';
import type { LibraryFailure } from '../failures.ts';
import { isAboutAnnotation } from '../annotations/annotation-journal.ts';
import { BEFORE_THE_FIRST, LINE_FEED, readJournal } from '../journal-lines.ts';
import { Journal } from '../journal.ts';
import { devicePath } from '../layout.ts';
import { isSigned, signLine, type Introduction, type SignedLine } from './signed-lines.ts';

/** Lines signed and written at a time: some 30 ms of work. */
const PORTION = 500;

export interface Publisher {
  readonly device: string;
  readonly name: string;
  readonly keys: KeyPair;
}

/**
 * Brings the journal of one of this library's devices in the shared folder up to what it is here: the introduction, and
 * each operation on an annotation in its order, signed. Places that were read stay at home. A journal that was damaged
 * there is written anew.
 */
export class PublishedJournal {
  private readonly own: { readonly store: FileStore; readonly digest: Digest };
  private readonly signer: Signer;
  private readonly publisher: Publisher;
  private readonly shared: FileStore;
  private readonly path: string;
  private journal: Journal | undefined;
  /** Length of this device's own journal when it was last published. */
  private publishedBytes = -1;
  private lines = 0;

  constructor(
    own: { readonly store: FileStore; readonly digest: Digest },
    signer: Signer,
    publisher: Publisher,
    shared: { readonly store: FileStore; readonly path: string },
  ) {
    this.own = own;
    this.signer = signer;
    this.publisher = publisher;
    this.shared = shared.store;
    this.path = shared.path;
  }

  /** Answers how many operations were written. */
  async publish(): Promise<Result<number, StoreFailure | LibraryFailure>> {
    const path = devicePath(this.publisher.device);
    const size = await this.own.store.size(path);
    if (!size.ok) return size;
    if (size.value === this.publishedBytes) return succeeded(0);
    const read = await this.own.store.read(path);
    if (!read.ok) return read;
    const texts =
      read.value === undefined
        ? []
        : readJournal(read.value, this.own.digest)
            .operations.filter(isAboutAnnotation)
            .map((line) => line.text);
    const journal = this.journal ?? (await this.open(texts));
    if (!(journal instanceof Journal)) return journal;
    this.journal = journal;
    const all = [this.introduction(), ...texts];
    const before = this.lines;
    while (this.lines < all.length) {
      const portion = all
        .slice(this.lines, this.lines + PORTION)
        .map((content, index) => signLine(this.signer, this.signing(), this.lines + index, content));
      const written = await journal.append(portion);
      if (!written.ok) return written;
      this.lines += portion.length;
    }
    this.publishedBytes = size.value ?? 0;
    return succeeded(Math.max(0, this.lines - Math.max(1, before)));
  }

  /** The journal as it lies in the shared folder; begun anew where it is not whole. */
  private async open(texts: readonly string[]): Promise<Journal | Result<never, StoreFailure | LibraryFailure>> {
    const place = { store: this.shared, digest: this.own.digest, path: this.path };
    const read = await this.shared.read(this.path);
    if (!read.ok) return read;
    const bytes = read.value ?? new Uint8Array();
    const { operations, last, length, damaged, gaps } = readJournal(bytes, this.own.digest);
    const [first, ...rest] = operations.map((line) => (line.value() ?? {}) as SignedLine);
    const isWhole = damaged.length + gaps.length === 0 && first?.text === this.introduction();
    const strange = rest.find(({ text }, index) => text !== texts[index]);
    // A copy of this library on another machine writes in the same name: two writers of one journal lose each other's lines.
    if (strange !== undefined && this.isOwn(strange)) return failed({ code: 'device-elsewhere' });
    if (isWhole && strange === undefined) {
      this.lines = operations.length;
      if (length < bytes.length) {
        const cut = await this.shared.truncate(this.path, length);
        if (!cut.ok) return cut;
      }
      return new Journal(place, { last, bytes: length, endsWithFeed: bytes[length - 1] === LINE_FEED });
    }
    const removed = read.value === undefined ? succeeded(null) : await this.shared.remove(this.path);
    if (!removed.ok) return removed;
    return new Journal(place, { last: BEFORE_THE_FIRST, bytes: 0, endsWithFeed: true });
  }

  /** Whether a line is signed with this device's own key: else somebody has tampered with it, and it is written anew. */
  private isOwn(line: SignedLine): boolean {
    const { device, keys } = this.publisher;
    const from = { device, publicKey: keys.publicKey };
    return typeof line.text === 'string' && typeof line.signature === 'string' && isSigned(this.signer, from, line);
  }

  private introduction(): string {
    const { device, name, keys } = this.publisher;
    const introduction: Introduction = { kind: 'device', device, name, publicKey: keys.publicKey };
    return JSON.stringify(introduction);
  }

  private signing(): { readonly device: string; readonly privateKey: string } {
    return { device: this.publisher.device, privateKey: this.publisher.keys.privateKey };
  }
}
