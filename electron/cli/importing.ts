import { availableParallelism } from 'node:os';
import { parse } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { randomUUID } from 'node:crypto';
import type { Result } from '#content/base';
import type { Failure } from '#content/contract';
import type { Library } from '#content/library';
import { pathIn, type OpenFolder } from '../platform/library-folder.ts';
import { ImportBatch, namedPath, shownName, type Outcome, type PackPolicy } from '../workers/index.ts';
import { answerJson, complain, DONE, REFUSED, say, withMessage, type Desk } from './desk.ts';
import { findDocuments } from './named-documents.ts';
import { ProgressBar } from './progress-bar.ts';
import { indexImported } from './searching.ts';

/** `lectern import PATH…` */
export async function importPaths(opened: OpenFolder, desk: Desk, folder: string): Promise<number> {
  const { library } = opened;
  const { names } = desk.arguments;
  const wanted = desk.arguments.collection ?? bookOf(desk);
  const collection = wanted === undefined ? undefined : await collectionNamed(library, wanted);
  if (collection?.ok === false) return complain(collection.failure, desk);
  const paths = await Promise.all(names.map(namedPath));
  const status = await runBatch(library, desk, collection?.value, (batch) => batch.importPaths(paths));
  return worse(status, await indexImported(opened, desk, folder));
}

/** `lectern reimport [ID…]` */
export async function importAgain(opened: OpenFolder, desk: Desk, folder: string): Promise<number> {
  const { library } = opened;
  const { names, encoding } = desk.arguments;
  const documents = findDocuments(library, names, desk);
  if (typeof documents === 'number') return documents;
  const status = await runBatch(library, desk, undefined, (batch) =>
    batch.importAgain(documents, (path) => pathIn(folder, path), encoding),
  );
  return worse(status, await indexImported(opened, desk, folder));
}

function worse(status: number, other: number): number {
  return status === DONE ? other : status;
}

async function runBatch(
  library: Library,
  desk: Desk,
  collection: string | undefined,
  start: (batch: ImportBatch) => Promise<readonly Outcome[]>,
): Promise<number> {
  const bar = new ProgressBar(process.stderr, desk.words);
  const batch: ImportBatch = new ImportBatch({
    id: randomUUID(),
    library,
    start: desk.startImporting,
    processes: availableParallelism(),
    ...(collection === undefined ? {} : { collection }),
    packs: packPolicy(desk),
    chapters: desk.arguments.chapters,
    changed: () => {
      bar.show(batch.progress);
    },
  });
  const cancel = (): void => {
    batch.cancel();
  };
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  const outcomes = await start(batch);
  process.off('SIGINT', cancel).off('SIGTERM', cancel);
  bar.clear();
  tell(outcomes, desk);
  return outcomes.some(({ status }) => status === 'refused') ? REFUSED : DONE;
}

function tell(outcomes: readonly Outcome[], desk: Desk): void {
  const { words } = desk;
  if (desk.arguments.json) {
    answerJson({
      files: outcomes.map((outcome) => {
        const { source, status } = outcome;
        if (outcome.status === 'refused') return { source, status, failure: withMessage(outcome.failure, desk) };
        if ('pack' in outcome) return { source, status, pack: outcome.pack };
        const { id, revision, title, removed } = outcome;
        const annotations = 'annotations' in outcome ? { annotations: outcome.annotations } : {};
        return { source, status, document: { id, revision, title }, removed, ...annotations };
      }),
    });
    return;
  }
  for (const outcome of outcomes) {
    say(`${words.status[outcome.status]}  ${outcome.source}  ${aboutOf(outcome, desk)}`);
  }
  const count = (wanted: Outcome['status']): number => outcomes.filter(({ status }) => status === wanted).length;
  const [unchanged, refused] = [count('unchanged'), count('refused')];
  say(words.summary({ taken: outcomes.length - unchanged - refused, unchanged, refused }));
}

function aboutOf(outcome: Outcome, desk: Desk): string {
  if (outcome.status === 'refused') return withMessage(outcome.failure, desk).message;
  if (!('pack' in outcome)) return `${outcome.id}  ${outcome.title}`;
  const { title, version, documents } = outcome.pack;
  return desk.words.installed(title, version, documents);
}

/** On a terminal, asks the person whether to trust a key. */
function packPolicy(desk: Desk): PackPolicy {
  const olderToo = desk.arguments.older;
  if (!process.stdin.isTTY || desk.arguments.json) return { olderToo };
  return {
    olderToo,
    trusts: async ({ key, name = '?' }, title) => {
      const reading = createInterface({ input: process.stdin, output: process.stderr });
      const answer = await reading.question(
        shownName(desk.words.askTrust(title, name, key)).replaceAll('\ufffd', '\n'),
      );
      reading.close();
      return /^[yY是]/u.test(answer.trim()) ? 'always' : 'never';
    },
  };
}

/** The chapters of one publication are collected under its file's name, unless the person says otherwise. */
function bookOf(desk: Desk): string | undefined {
  const { chapters, names } = desk.arguments;
  const [only, ...others] = names;
  return chapters && only !== undefined && others.length === 0 ? parse(only).name : undefined;
}

async function collectionNamed(library: Library, name: string): Promise<Result<string, Failure>> {
  const known = library.overview().collections.find((collection) => collection.name === name);
  if (known !== undefined) return { ok: true, value: known.id };
  const made = await library.collections.create(name);
  return made.ok ? { ok: true, value: made.value.id } : made;
}
