import type { DocumentFile } from '#content/annotations/exchange';
import type { Failure, ImportProgress, PackQuestion } from '#content/contract';
import type { PreparedPack } from '#content/library/packs';
import { admitDocumentFile } from './admit-document-file.ts';
import { admitPack } from './admit-pack.ts';
import type { Outcome } from './batch-outcomes.ts';
import type { BatchOptions } from './batch-options.ts';
import { shownName } from './shown-name.ts';

/** Questions and titles that the progress names. */
const NEWEST = 20;

/** Takes in what is more than a document: packs, and documents with what was written on them. Knows what waits for a person's word. */
export class PackIntake {
  private readonly options: Pick<BatchOptions, 'library' | 'collection' | 'packs' | 'packAnswers'>;
  private readonly questions: PackQuestion[] = [];
  private readonly unsigned: string[] = [];

  constructor(options: PackIntake['options']) {
    this.options = options;
  }

  /** What the progress tells of packs. */
  get told(): Pick<ImportProgress, 'packQuestions' | 'unsignedPacks'> {
    return { packQuestions: this.questions.slice(-NEWEST), unsignedPacks: this.unsigned.slice(-NEWEST) };
  }

  async pack(source: string, pack: PreparedPack): Promise<Outcome> {
    const { library, collection, packs } = this.options;
    const installed = await admitPack(library, pack, { ...packs, ...(collection === undefined ? {} : { collection }) });
    if (!installed.ok) {
      this.askOf(source, pack, installed.failure);
      return { source, status: 'refused', failure: installed.failure };
    }
    if (pack.signedBy === undefined && installed.value.status !== 'unchanged') this.unsigned.push(pack.pack.title);
    return { source, ...installed.value };
  }

  async documentFile(source: string, file: DocumentFile): Promise<Outcome> {
    const { library, collection } = this.options;
    const taken = await admitDocumentFile(library, file, collection);
    if (!taken.ok) return { source, status: 'refused', failure: taken.failure };
    await library.refusals.forget([shownName(source)]);
    return { source, ...taken.value };
  }

  /** A pack that is refused only until the person has said a word. */
  private askOf(source: string, { pack: { title, version } }: PreparedPack, failure: Failure): void {
    if (failure.code !== 'pack-key-unknown' && failure.code !== 'pack-older') return;
    const { collection, packAnswers = {} } = this.options;
    const again = { paths: [source], packs: packAnswers, ...(collection === undefined ? {} : { collection }) };
    this.questions.push({ title, version, failure, again });
  }
}
