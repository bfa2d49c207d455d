import { Worker } from 'node:worker_threads';
import { failed, type Result } from '#content/base';
import { searchedDocuments, type Failure, type Told } from '#content/contract';
import type { Library } from '#content/library';
import type { SearchAnswer, SearchedDocument, SearchQuestion } from '#content/search';
import type { FromSearching, ToSearching } from './search-wire.ts';

type Reply = Result<SearchAnswer, Failure>;

/**
 * Room for what is new in the thread's memory. Left to itself it grows by 120 MB, which are held ever after and save no time: of
 * 100,000 documents 243 MB are resident after opening and 160 questions, with this bound 126, and with twice as much 131.
 */
const YOUNG_MEGABYTES = 24;

interface Asked {
  readonly question: SearchQuestion;
  readonly answer: (reply: Reply) => void;
}

/**
 * Search in a thread of its own beside the library: it is told how the shelf stands and answers one question at a time. Of
 * the questions that wait only the last is asked, so that no flood of them takes memory or time.
 */
export class SearchThread {
  private readonly library: Library;
  private readonly tell: (told: Told) => void;
  private readonly notice: (failure: Failure) => void;
  private readonly worker: Worker;
  private known = new Map<string, SearchedDocument>();
  private asking: (Asked & { readonly id: number }) | undefined;
  private next: Asked | undefined;
  private last = 0;
  private hasEnded = false;
  private readonly stopListening: () => void;

  /** @param notice Is told what was wrong with the index, which is then being rebuilt, or why it cannot be written. */
  constructor(
    library: Library,
    folder: string,
    script: URL,
    tell: (told: Told) => void,
    notice: (failure: Failure) => void,
  ) {
    this.library = library;
    this.tell = tell;
    this.notice = notice;
    this.worker = new Worker(script, {
      workerData: folder,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    this.worker.on('message', (message: FromSearching) => {
      this.hear(message);
    });
    // Its end is told to who asks next; the error itself says nothing a person could use.
    this.worker.on('error', () => undefined);
    this.worker.on('exit', () => {
      this.hasEnded = true;
      this.finish(failed({ code: 'process-ended', name: 'search.query' }));
    });
    this.known = byId(searchedDocuments(library));
    this.post({ kind: 'shelf', documents: [...this.known.values()] });
    this.stopListening = library.listen(() => {
      this.tellChanges();
    });
  }

  ask(question: SearchQuestion): Promise<Reply> {
    if (this.hasEnded) return Promise.resolve(failed({ code: 'process-ended', name: 'search.query' }));
    return new Promise((answer) => {
      this.next?.answer(failed({ code: 'search-superseded' }));
      this.next = { question, answer };
      this.askNext();
    });
  }

  async close(): Promise<void> {
    this.stopListening();
    await this.worker.terminate();
  }

  private askNext(): void {
    if (this.asking !== undefined || this.next === undefined) return;
    this.asking = { ...this.next, id: ++this.last };
    this.next = undefined;
    this.post({ kind: 'ask', id: this.asking.id, question: this.asking.question });
  }

  private hear(message: FromSearching): void {
    if (message.kind === 'answer') this.finish(message.reply);
    else if (message.kind === 'notice') this.notice(message.failure);
    else {
      this.tell({ event: 'search.indexed', value: { documents: message.documents, of: message.of } });
    }
  }

  private finish(reply: Reply): void {
    this.asking?.answer(reply);
    this.asking = undefined;
    this.askNext();
  }

  private tellChanges(): void {
    const now = byId(searchedDocuments(this.library));
    const put = [...now.values()].filter((document) => !sameDocument(document, this.known.get(document.id)));
    const removed = [...this.known.keys()].filter((id) => !now.has(id));
    this.known = now;
    if (put.length + removed.length > 0) this.post({ kind: 'changed', put, removed });
  }

  private post(message: ToSearching): void {
    this.worker.postMessage(message);
  }
}

function byId(documents: readonly SearchedDocument[]): Map<string, SearchedDocument> {
  return new Map(documents.map((document) => [document.id, document]));
}

/** The catalogue keeps what has not changed as the same objects. */
function sameDocument(one: SearchedDocument, other: SearchedDocument | undefined): boolean {
  return (
    other !== undefined &&
    one.revision === other.revision &&
    one.title === other.title &&
    one.creators === other.creators &&
    one.source === other.source &&
    one.publisher === other.publisher &&
    one.published === other.published &&
    one.language === other.language &&
    one.collection === other.collection &&
    one.tags === other.tags
  );
}
