import type { Failure, ImportProgress, Refusal } from '#content/contract';
import type { Admission, Library, LoggedFile } from '#content/library';
import type { DocumentFileOutcome } from './admit-document-file.ts';
import type { PackOutcome } from './admit-pack.ts';
import { shownName } from './shown-name.ts';

/** What became of one file. */
export type Outcome =
  | ({ readonly source: string } & (Admission | PackOutcome | DocumentFileOutcome))
  | { readonly source: string; readonly status: 'refused'; readonly failure: Failure };

/** Refusals and documents that the progress names. */
const NEWEST = 20;

/** Counts what became of the files of a batch, and names the newest. */
export class Outcomes {
  filesDone = 0;
  bytesDone = 0;
  private readonly library: Library;
  private readonly counts = { imported: 0, unchanged: 0, revised: 0, refused: 0 };
  private readonly refusals: Refusal[] = [];
  private readonly documents: { readonly id: string; readonly title: string }[] = [];

  constructor(library: Library) {
    this.library = library;
  }

  /** @param bytes Size of the file. */
  add(outcome: Outcome, bytes: number): void {
    this.filesDone += 1;
    this.bytesDone += bytes;
    this.counts[outcome.status] += 1;
    if (outcome.status === 'refused') {
      const at = this.library.ports.clock.now();
      this.refusals.push({ source: shownName(outcome.source), failure: outcome.failure, at });
    } else if ('id' in outcome && this.documents.length <= NEWEST) {
      this.documents.push({ id: outcome.id, title: outcome.title });
    }
  }

  /** What the progress tells of them. */
  get told(): Pick<
    ImportProgress,
    'filesDone' | 'bytesDone' | 'imported' | 'unchanged' | 'revised' | 'refused' | 'refusals' | 'documents'
  > {
    return {
      filesDone: this.filesDone,
      bytesDone: this.bytesDone,
      ...this.counts,
      refusals: this.refusals.slice(-NEWEST),
      documents: this.documents.length > NEWEST ? [] : this.documents,
    };
  }

  /** Notes in the library what became of the files, in their order. A log that cannot be written costs the import nothing. */
  async log(settled: readonly Outcome[]): Promise<void> {
    const { library, counts } = this;
    if (settled.length === 0) return;
    const at = library.ports.clock.now();
    await library.imports.note({ at, files: settled.length, ...counts, entries: settled.map(loggedFile) });
  }
}

function loggedFile(outcome: Outcome): LoggedFile {
  const source = shownName(outcome.source);
  if (outcome.status === 'refused') {
    // What refuses a file is the importer, the disk or the library; the hosts' own failures do not come here.
    return { source, status: 'refused', failure: outcome.failure as NonNullable<LoggedFile['failure']> };
  }
  if ('pack' in outcome) return { source, status: outcome.status, title: outcome.pack.title };
  const { status, id, title, removed } = outcome;
  return { source, status, document: id, title, removed };
}
