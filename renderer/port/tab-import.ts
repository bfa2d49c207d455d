import type { EventName, Events, Failure, ImportProgress, Refusal } from '#content/contract';
import type { Digest, Result } from '#content/base';
import { importSource } from '#content/import';
import type { Admission, Library } from '#content/library';
import { prepare } from '#content/library/prepare';

/** A file as a browser tab has it: no path, only a name and bytes. */
export interface TabFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What a document's own original is imported again with. */
interface Again {
  readonly id: string;
  readonly encoding?: string;
}

type Emit = <Name extends EventName>(name: Name, value: Events[Name]) => void;

/** Documents named in the progress of a batch that took in no more than these. */
const NAMED = 20;

/** Imports in a browser tab: the pipeline itself, one file after another, the page drawn in between. */
export class TabImport {
  private readonly library: Library;
  private readonly digest: Digest;
  private readonly emit: Emit;
  private readonly cancelled = new Set<string>();
  private batches = 0;

  constructor(library: Library, digest: Digest, emit: Emit) {
    this.library = library;
    this.digest = digest;
    this.emit = emit;
  }

  /** Starts a batch; it goes on after the answer, and its progress is told. */
  start(files: readonly TabFile[], collection?: string, again?: Again): { readonly batch: string } {
    const batch = `tab-${++this.batches}`;
    void this.run(batch, files, collection, again);
    return { batch };
  }

  cancel(batch: string): void {
    this.cancelled.add(batch);
  }

  /** Takes one file in. */
  async take(file: TabFile, again?: Again): Promise<Result<Admission, Failure>> {
    const content = new Uint8Array(await file.arrayBuffer());
    const choice = again?.encoding === undefined ? {} : { encoding: again.encoding };
    const source = { bytes: content, name: file.name, sibling: () => undefined, ...choice };
    const imported = await importSource(source, this.digest);
    if (!imported.ok) return imported;
    const prepared = prepare(
      { imported: imported.value, content, name: file.name, siblings: [], ...choice },
      this.digest,
    );
    const admitted = await this.library.admit([again === undefined ? { prepared } : { prepared, again: again.id }]);
    if (!admitted.ok) return admitted;
    const [admission] = admitted.value;
    if (admission === undefined) throw new Error('The library answered nothing for a document');
    return { ok: true, value: admission };
  }

  private async run(batch: string, files: readonly TabFile[], collection?: string, again?: Again): Promise<void> {
    let progress: ImportProgress = {
      batch,
      state: 'importing',
      files: files.length,
      bytes: files.reduce((sum, { size }) => sum + size, 0),
      filesDone: 0,
      bytesDone: 0,
      reading: [],
      imported: 0,
      unchanged: 0,
      revised: 0,
      refused: 0,
      refusals: [],
      documents: [],
    };
    const tell = (change: Partial<ImportProgress>): void => {
      progress = { ...progress, ...change };
      this.emit('import.progress', progress);
    };
    for (const file of files) {
      if (this.cancelled.has(batch)) break;
      tell({ reading: [file.name] });
      await nextTask();
      const taken = await this.take(file, again);
      if (taken.ok) {
        const { id, title, status } = taken.value;
        if (collection !== undefined) await this.library.collect([id], collection);
        tell({ [status]: progress[status] + 1, documents: [...progress.documents, { id, title }].slice(-NAMED) });
      } else {
        const refusal: Refusal = { source: file.name, failure: taken.failure, at: Date.now() };
        tell({ refused: progress.refused + 1, refusals: [...progress.refusals, refusal].slice(-NAMED) });
      }
      tell({ filesDone: progress.filesDone + 1, bytesDone: progress.bytesDone + file.size });
    }
    tell({ state: this.cancelled.has(batch) ? 'cancelled' : 'finished', reading: [] });
  }
}

/** Lets the page be drawn between two files. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
