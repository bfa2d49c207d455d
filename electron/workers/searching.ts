import { availableParallelism } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { SearchDesk, type SearchedDocument } from '#content/search';
import { nodeDigest } from '../platform/node-digest.ts';
import { nodeFileStore } from '../platform/node-file-store.ts';
import { nodeSearchedFiles } from '../platform/node-searched-files.ts';
import { IndexHelpers } from './index-helpers.ts';
import type { FromSearching, ToSearching } from './search-wire.ts';

// The entry of the thread that searches. It owns index/ in the library's folder; others build and merge for it.

const folder = workerData as string;
const ports = { store: nodeFileStore(folder), digest: nodeDigest, files: nodeSearchedFiles(folder) };

/** One processor is left to the window; more than four threads would read from the disk faster than it gives. */
const HELPERS = Math.max(1, Math.min(4, availableParallelism() - 1));
/** So few are indexed here, at once: before the next question, in less time than the hand-over takes. */
const FEW = 50;

const helpers = new IndexHelpers(folder, besides('indexing'), HELPERS);
let desk: SearchDesk | undefined;
/** What came before the index was open. */
let changes: (ToSearching & { kind: 'changed' })[] = [];
let waiting: (ToSearching & { kind: 'ask' })[] = [];
let isKeeping = false;
let hasMore = false;

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
    const hasIndexed = await indexBatch(desk);
    if (!(await keep(desk))) break;
    const hasMerged = !hasIndexed && (await mergeBatch(desk));
    if (hasMerged && !(await keep(desk))) break;
    hasMore ||= hasIndexed || hasMerged;
  }
  isKeeping = false;
}

/** Puts the index on the disk as it is now, and says how much of the library it has; answers whether the disk took it. */
async function keep(of: SearchDesk): Promise<boolean> {
  const saved = await of.save();
  if (saved.ok) tellIndexed(of);
  else tell({ kind: 'notice', failure: saved.failure });
  return saved.ok;
}

function tellIndexed({ index }: SearchDesk): void {
  tell({ kind: 'indexed', documents: index.size - index.pendingCount, of: index.size });
}

async function indexBatch(of: SearchDesk): Promise<boolean> {
  if (of.index.pendingCount === 0) return false;
  if (of.index.pendingCount <= FEW) {
    of.indexSome();
    return true;
  }
  // What the disk refuses is told once, after all of it.
  return helpers.index(of, async () => {
    if ((await of.save()).ok) tellIndexed(of);
  });
}

/** The index must be on the disk: segments are merged from file to file. */
async function mergeBatch(of: SearchDesk): Promise<boolean> {
  const parts = of.mergeChoice();
  if (parts.length === 0) return false;
  // One that a question has made meanwhile is saved first.
  if (parts.some(({ isSaved }) => !isSaved)) return true;
  const merged = await helpers.merge(parts);
  return merged !== undefined && of.takeMerged(merged, parts);
}

/** Another entry: beside this one in the bundle and where the sources are. */
function besides(name: string): URL {
  return new URL(`./${name}.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);
}

function tell(message: FromSearching): void {
  parentPort?.postMessage(message);
}
