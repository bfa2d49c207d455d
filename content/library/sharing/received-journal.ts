import {
  failed,
  succeeded,
  type Digest,
  type FileStore,
  type Result,
  type Signer,
  type StoreFailure,
} from '#content/base';
import type { AnnotationOperation } from '#content/annotations';
import type { LibraryFailure } from '../failures.ts';
import { readJournal } from '../journal-lines.ts';
import { openJournal, type Journal } from '../journal.ts';
import { copyPath } from '../layout.ts';
import { readIntroduction, readLine, type Introduction, type Refusal, type SignedLine } from './signed-lines.ts';

/** Bytes of journal one device may have here: a person's annotations of a lifetime. */
export const QUOTA_BYTES = 256_000_000;

/** What was found in another device's journal. */
export interface Received {
  readonly introduction: Introduction;
  /** Lines that follow it. */
  readonly lines: number;
}

/**
 * Another device's journal in the shared folder, and this library's own copy of it, which stays when the folder is gone.
 * Every line is checked before it is copied; a line is copied once, and in its turn.
 */
export class ReceivedJournal {
  readonly device: string;
  /** How many lines were refused, by why. */
  readonly refused = new Map<Refusal | 'quota', number>();
  private readonly own: { readonly store: FileStore; readonly digest: Digest };
  private readonly signer: Signer;
  private readonly shared: { readonly store: FileStore; readonly path: string };
  private copy: { readonly journal: Journal; next: number } | undefined;
  private looked: { readonly bytes: number; readonly received: Received | undefined } | undefined;
  private takenBytes = -1;
  private sized = 0;

  constructor(
    own: { readonly store: FileStore; readonly digest: Digest },
    signer: Signer,
    device: string,
    shared: { readonly store: FileStore; readonly path: string },
  ) {
    this.own = own;
    this.signer = signer;
    this.device = device;
    this.shared = shared;
  }

  /** Bytes of it in the shared folder, when it was last looked at. */
  get bytes(): number {
    return this.sized;
  }

  /** Who says to have written it; undefined where it does not begin with its device's own introduction. */
  async look(): Promise<Result<Received | undefined, StoreFailure | LibraryFailure>> {
    const size = await this.shared.store.size(this.shared.path);
    if (!size.ok) return size;
    const bytes = size.value ?? 0;
    this.sized = bytes;
    if (bytes === this.looked?.bytes) return succeeded(this.looked.received);
    if (bytes > QUOTA_BYTES) {
      this.refused.set('quota', 1);
      return failed({ code: 'device-over-quota', device: this.device, bytes, limit: QUOTA_BYTES });
    }
    const lines = await this.read();
    if (!lines.ok) return lines;
    const introduction = readIntroduction(this.signer, this.device, lines.value[0]);
    const received = introduction === undefined ? undefined : { introduction, lines: lines.value.length - 1 };
    this.looked = { bytes, received };
    return succeeded(received);
  }

  /**
   * Copies the lines that are new and in their turn; answers what they say. A line that is refused is passed over; where
   * one is missing or not signed, those after it wait for it.
   */
  async take(publicKey: string, now: number): Promise<Result<readonly AnnotationOperation[], StoreFailure>> {
    if (this.looked?.bytes === this.takenBytes) return succeeded([]);
    const copy = await this.opened();
    if (!copy.ok) return copy;
    const lines = await this.read();
    if (!lines.ok) return lines;
    const { taken, operations } = this.check(lines.value.slice(1), publicKey, now, copy.value.next);
    const written = await copy.value.journal.append(taken);
    if (!written.ok) return written;
    copy.value.next = (taken.at(-1)?.number ?? copy.value.next - 1) + 1;
    this.takenBytes = this.looked?.bytes ?? -1;
    return succeeded(operations);
  }

  private check(
    lines: readonly unknown[],
    publicKey: string,
    now: number,
    from: number,
  ): { readonly taken: readonly SignedLine[]; readonly operations: readonly AnnotationOperation[] } {
    const taken: SignedLine[] = [];
    const operations: AnnotationOperation[] = [];
    this.refused.clear();
    let next = 1;
    for (const raw of lines) {
      const number = numberOf(raw);
      if (number !== undefined && number < next) {
        this.refuse('replayed');
        continue;
      }
      if (number !== next) break;
      next += 1;
      if (number < from) continue; // checked when it was taken
      const read = readLine(this.signer, { device: this.device, publicKey }, raw, now);
      if ('why' in read) {
        this.refuse(read.why);
        if (!read.isSigned) break;
        continue;
      }
      taken.push(read.line);
      operations.push(read.operation);
    }
    return { taken, operations };
  }

  private async read(): Promise<Result<readonly unknown[], StoreFailure>> {
    const read = await this.shared.store.read(this.shared.path);
    if (!read.ok) return read;
    const { operations } = readJournal(read.value ?? new Uint8Array(), this.own.digest);
    return succeeded(operations.map((line) => line.value()));
  }

  private refuse(why: Refusal): void {
    this.refused.set(why, (this.refused.get(why) ?? 0) + 1);
  }

  private async opened(): Promise<Result<{ readonly journal: Journal; next: number }, StoreFailure>> {
    if (this.copy !== undefined) return succeeded(this.copy);
    const opened = await openJournal(this.own.store, this.own.digest, copyPath(this.device));
    if (!opened.ok) return opened;
    const last = opened.value.operations.at(-1)?.value() as SignedLine | undefined;
    this.copy = { journal: opened.value.journal, next: (last?.number ?? 0) + 1 };
    return succeeded(this.copy);
  }
}

function numberOf(raw: unknown): number | undefined {
  if (typeof raw !== 'object' || raw === null || !('number' in raw)) return undefined;
  return typeof raw.number === 'number' ? raw.number : undefined;
}
