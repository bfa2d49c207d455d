import type { DocumentFacts, Origin, ShelfKeys } from './operations.ts';
import type { Correction } from './summary.ts';

/** What a revision's line says of it. */
export interface Revision {
  readonly facts: DocumentFacts;
  readonly origin: Origin;
}

/** A document as the catalogue knows it: its newest revision and what a person has done to it. */
export class DocumentRecord {
  readonly id: string;
  readonly addedAt: number;
  removed = false;
  correction: Correction = {};
  /** What the corrected document is sorted by. */
  correctedKeys: ShelfKeys | undefined;
  /** Texts of the removed runs that were put back, in the order they were. */
  restored: readonly string[] = [];
  collection: string | undefined;
  tags: readonly string[] = [];
  private newest: string;
  private parse: (() => Revision) | undefined;
  private parsed: Revision | undefined;
  private corrected: DocumentFacts | undefined;

  /** @param parse Reads what the revision's line says, when it is first asked for: a shelf shows a few of many. */
  constructor(id: string, addedAt: number, revision: string, parse: () => Revision) {
    this.id = id;
    this.addedAt = addedAt;
    this.newest = revision;
    this.parse = parse;
  }

  get revision(): string {
    return this.newest;
  }

  /** Front matter as the import found it. */
  get facts(): DocumentFacts {
    return this.line().facts;
  }

  get origin(): Origin {
    return this.line().origin;
  }

  /** Front matter with the corrections made by hand. */
  get shown(): DocumentFacts {
    this.corrected ??= { ...corrected(this.facts, this.correction), keys: this.correctedKeys ?? this.facts.keys };
    return this.corrected;
  }

  revise(revision: string, line: Revision): void {
    this.newest = revision;
    this.parsed = line;
    this.corrected = undefined;
    this.removed = false;
  }

  correct(correction: Correction, keys: ShelfKeys): void {
    this.correction = correction;
    this.correctedKeys = keys;
    this.corrected = undefined;
  }

  private line(): Revision {
    if (this.parsed === undefined) {
      this.parsed = this.parse?.() ?? unreadable(this.id);
      this.parse = undefined;
    }
    return this.parsed;
  }
}

/** What stands for a line that has a true digest and does not say what a revision's line says: its writer is at fault. */
export function unreadable(id: string): Revision {
  return {
    facts: { title: id, keys: { title: id }, creators: [], language: 'und', characters: 0 },
    origin: { original: '', bytes: 0, name: id, pipeline: 0 },
  };
}

/** Front matter with the corrections made by hand. */
export function corrected<Facts extends Correctable>(
  facts: Facts,
  { title, creators, published, source }: Correction,
): Facts {
  const shown: { -readonly [Name in keyof Correctable]: Correctable[Name] } & Facts = { ...facts };
  if (title !== undefined) shown.title = title;
  if (creators !== undefined) shown.creators = creators;
  if (published === null) delete shown.published;
  else if (published !== undefined) shown.published = published;
  if (source === null) delete shown.source;
  else if (source !== undefined) shown.source = source;
  return shown;
}

/** What a person may correct, in the catalogue's facts and in a document's metadata alike. */
type Correctable = Pick<DocumentFacts, 'title' | 'creators' | 'published' | 'source'>;
