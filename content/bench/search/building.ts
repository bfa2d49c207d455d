import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { SegmentBuilder, feedTerms } from '#content/search';
import { foldText } from '#content/text/folding';
import { nodeDigest } from '../../../electron/platform/node-digest.ts';
import type { DiskLibrary } from './disk-library.ts';
import { textOf } from './questions.ts';

/** How often each is built; the first time a program is compiled as it runs. */
export const ROUNDS = 4;

/**
 * Prints how long building takes against SQLite's trigrams, which are the measure of the promise: the same texts from memory,
 * one thread, one file on the disk each; SQLite in one transaction, as its tokenizer and its merging come, and once more
 * made one segment at the end (`optimize`), as ours is.
 */
export function measureBuilding(library: DiskLibrary, folder: string): void {
  const texts = library.documents.map(({ title }, number) => `${title}\n${textOf(library, number)}`);
  const builders = [
    {
      name: 'Lectern',
      build: () => {
        buildOurs(texts, join(folder, 'built.segment'));
      },
      best: Infinity,
    },
    {
      name: 'SQLite FTS5 trigram',
      build: () => {
        buildTrigrams(texts, join(folder, 'built.sqlite'), false);
      },
      best: Infinity,
    },
    {
      name: 'SQLite FTS5 trigram, optimized',
      build: () => {
        buildTrigrams(texts, join(folder, 'built.sqlite'), true);
      },
      best: Infinity,
    },
  ];
  // In turn, so that what else the machine does falls on all of them.
  for (let round = 0; round < ROUNDS; round++) {
    for (const builder of builders) builder.best = Math.min(builder.best, processorSeconds(builder.build));
  }
  console.log('| engine | M characters a second of the processor | time, of that of Lectern |');
  console.log('|---|---|---|');
  const ours = builders[0]?.best ?? NaN;
  for (const { name, best } of builders) {
    console.log(`| ${name} | ${(library.characters / best / 1e6).toFixed(2)} | ${(best / ours).toFixed(2)} |`);
  }
}

/** Nothing is collected on request before: that throws away what was compiled, which no program that builds does. */
function processorSeconds(work: () => void): number {
  const used = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1e6;
}

function buildOurs(texts: readonly string[], file: string): void {
  const builder = new SegmentBuilder(['body']);
  texts.forEach((text, number) => {
    builder.add(String(number).padStart(8, '0'), (_, sink) => {
      feedTerms(foldText(text), sink);
    });
  });
  writeFileSync(file, builder.finish(nodeDigest));
}

function buildTrigrams(texts: readonly string[], file: string, isOptimized: boolean): void {
  rmSync(file, { force: true });
  const database = new DatabaseSync(file);
  database.exec("CREATE VIRTUAL TABLE texts USING fts5(body, tokenize = 'trigram'); BEGIN");
  const insert = database.prepare('INSERT INTO texts (rowid, body) VALUES (?, ?)');
  texts.forEach((text, number) => insert.run(number + 1, text));
  if (isOptimized) database.exec("INSERT INTO texts (texts) VALUES ('optimize')");
  database.exec('COMMIT');
  database.close();
}
