import { parentPort, workerData, Worker } from 'node:worker_threads';
import { SearchDesk, type SearchedDocument } from '#content/search';
import { nodeDigest } from '../platform/node-digest.ts';
import { nodeFileStore } from '../platform/node-file-store.ts';
import { nodeSearchedFiles } from '../platform/node-searched-files.ts';
import type { FromIndexing, FromSearching, ToIndexing, ToSearching } from './search-wire.ts';

// The entry of the thread that searches. It owns index/ in the library's folder; a second thread builds and merges for it.

const folder = workerData as string;
const ports = { store: nodeFileStore(folder), digest: nodeDigest, files: nodeSearchedFiles(folder) };

/** Documents handed to the indexing thread at once: a second's work, so that the share that is indexed grows as one watches. */
const BATCH = 2000;
/** So few are indexed here, at once: before the next question, in less time than the hand-over takes. */
const FEW = 50;

let desk: SearchDesk | undefined;
/** What came before the index was open. */
let changes: (ToSearching & { kind: 'changed' })[] = [];
let waiting: (ToSearching & { kind: 'ask' })[] = [];
let isKeeping = false;
let hasMore = false;
let helper: Worker | undefined;

parentPort?.on('message', (message: ToSearching) => {
  switch (message.kind) {
    case 'shelf':
      void open(message.documents);
      return;
    case 'changed':
      changes.push(message);
      takeChanges();
      void keepIndex();
      return;
    case 'ask':
      waiting.push(message);
      answerWaiting();
  }
});

async function open(documents: readonly SearchedDocument[]): Promise<void> {
  const opened = await SearchDesk.open(ports, documents);
  if (!opened.ok) {
    tell({ kind: 'notice', failure: opened.failure });
    return;
  }
  desk = opened.value;
  for (const failure of desk.notices) tell({ kind: 'notice', failure });
  takeChanges();
  answerWaiting();
  await keepIndex();
}

function takeChanges(): void {
  if (desk === undefined) return;
  for (const { put, removed } of changes) {
    for (const id of removed) desk.index.remove(id);
    for (const document of put) desk.index.put(document);
  }
  changes = [];
}

function answerWaiting(): void {
  if (desk === undefined) return;
  const asked = waiting;
  waiting = [];
  const known = desk.notices.length;
  for (const { id, question } of asked) tell({ kind: 'answer', id, reply: desk.search(question) });
  for (const failure of desk.notices.slice(known)) tell({ kind: 'notice', failure });
  if (desk.index.pendingCount > 0 || desk.notices.length > known) void keepIndex();
}

/** Indexes and merges until nothing is left to do, and puts it on the disk as it goes. */
async function keepIndex(): Promise<void> {
  hasMore = true;
  if (desk === undefined || isKeeping) return;
  isKeeping = true;
  while (hasMore) {
    hasMore = false;
    const isDone = !(await indexBatch(desk)) && !(await mergeBatch(desk));
    const saved = await desk.save();
    if (!saved.ok) {
      tell({ kind: 'notice', failure: saved.failure });
      break;
    }
    tell({ kind: 'indexed', documents: desk.index.size - desk.index.pendingCount, of: desk.index.size });
    hasMore ||= !isDone;
  }
  isKeeping = false;
}

async function indexBatch(of: SearchDesk): Promise<boolean> {
  if (of.index.pendingCount === 0) return false;
  if (of.index.pendingCount <= FEW) {
    of.indexSome();
    return true;
  }
  const made = await askHelper({ kind: 'build', documents: of.index.pending().slice(0, BATCH) });
  if ('bytes' in made) of.take(made.bytes);
  return 'bytes' in made;
}

async function mergeBatch(of: SearchDesk): Promise<boolean> {
  const parts = of.mergeChoice();
  if (parts.length === 0) return false;
  const segments = parts.map(({ segment, removed }) => ({ bytes: segment.bytes(), removed: removed?.slice() }));
  const made = await askHelper({ kind: 'merge', segments });
  if ('bytes' in made) of.take(made.bytes, parts);
  return 'bytes' in made;
}

function askHelper(task: ToIndexing): Promise<FromIndexing> {
  helper ??= new Worker(besides('indexing'), { workerData: folder });
  const worker = helper;
  worker.unref();
  // Its end is the answer: what could not be built is asked for again with the next change.
  worker.once('error', () => undefined);
  return new Promise((resolve) => {
    const ended = (): void => {
      helper = undefined;
      resolve({ failed: 'process-ended' });
    };
    worker.once('exit', ended);
    worker.once('message', (made: FromIndexing) => {
      worker.off('exit', ended);
      resolve(made);
    });
    worker.postMessage(task);
  });
}

/** Another entry: beside this one in the bundle and where the sources are. */
function besides(name: string): URL {
  return new URL(`./${name}.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);
}

function tell(message: FromSearching): void {
  parentPort?.postMessage(message);
}
