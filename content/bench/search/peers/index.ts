import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { foldText } from '#content/text/folding';
import { cmrc } from '../../../search/desk.suite.ts';
import type { DiskLibrary } from '../disk-library.ts';
import { questionsOf, textOf } from '../questions.ts';
import { ENGINES } from './engines.ts';
import type { Given, Measured } from './measured.ts';

const NEEDLES = 160;
const WARMING = 80;
/** Debian's own first: its package of Xapian is for that one. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

/**
 * Prints a row for each engine, each in a process of its own: what building takes and keeps, how quickly texts of 1 to 8
 * characters are answered, how many of the documents that have them are found and how many of those found have them, and how
 * well questions find their passage.
 */
export function measurePeers(library: DiskLibrary, folder: string): void {
  const compared = join(folder, 'compared');
  mkdirSync(compared, { recursive: true });
  const { passages, questions } = cmrc(false);
  const texts = library.documents.map(({ title }, number) => `${title}\n${textOf(library, number)}`);
  const given: Given = {
    texts,
    warming: questionsOf(library, WARMING, 3).map(({ text }) => text),
    needles: questionsOf(library, NEEDLES, 7).map(({ text }) => text),
    passages: passages.map(({ text = '' }) => text),
    questions: questions.map(({ text }) => text),
  };
  writeFileSync(join(compared, 'given.json'), JSON.stringify(given));
  const having = havingEach(given);
  const places = new Map(passages.map(({ id }, number) => [id, number]));
  const right = questions.map(({ id }) => places.get(id) ?? -1);

  console.log(
    '| engine | build, M characters/s (of processor) | size, share of UTF-8 | most memory, MB | 1–8 characters p50 / p95, ms of the processor | recall | precision | MRR@10 |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  const row = (name: string, command: string, args: readonly string[]): void => {
    const { status, stdout } = spawnSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1e9,
    });
    if (status !== 0) {
      console.log(`| ${name} | ended with status ${String(status)} | | | | | | |`);
      process.exitCode = 1;
      return;
    }
    console.log(
      `| ${[name, ...figures(library, JSON.parse(stdout.slice(stdout.lastIndexOf('{"'))) as Measured, having, right)].join(' | ')} |`,
    );
  };
  const script = fileURLToPath(new URL('measure.ts', import.meta.url));
  for (const name of Object.keys(ENGINES)) row(name, process.execPath, ['--expose-gc', script, compared, name]);
  const python = PYTHONS.find((one) => spawnSync(one, ['-c', 'import xapian'], { stdio: 'ignore' }).status === 0);
  if (python === undefined) {
    console.log(
      '\nXapian is not in the table: Python has no module of it (on Debian: apt-get install python3-xapian).',
    );
  } else {
    row('Xapian, n-grams', python, [fileURLToPath(new URL('xapian_peer.py', import.meta.url)), compared]);
  }
}

/** For each needle, the documents that have it after folding, by a scan. */
function havingEach({ texts, needles }: Given): readonly ReadonlySet<number>[] {
  const folded = texts.map(foldText);
  return needles.map((text) => {
    const needle = foldText(text);
    return new Set(folded.flatMap((one, number) => (one.includes(needle) ? [number] : [])));
  });
}

function figures(
  library: DiskLibrary,
  measured: Measured,
  having: readonly ReadonlySet<number>[],
  right: readonly number[],
): readonly string[] {
  const speed = (seconds: number): string => (library.characters / seconds / 1e6).toFixed(2);
  const times = [...measured.times].sort((a, b) => a - b);
  const [p50 = NaN, p95 = NaN] = [times[times.length >> 1], times[Math.floor(times.length * 0.95)]];
  let both = 0;
  measured.found.forEach((found, at) => {
    for (const number of new Set(found)) if (having[at]?.has(number) === true) both++;
  });
  const ranks = measured.ranked.map((found, at) => {
    const place = found.indexOf(right[at] ?? -1);
    return place < 0 ? 0 : 1 / (place + 1);
  });
  return [
    `${speed(measured.buildSeconds)} (${speed(measured.buildProcessorSeconds)})`,
    (measured.bytes / library.utf8Bytes).toFixed(2),
    (measured.mostBytes / 1e6).toFixed(0),
    `${p50.toFixed(2)} / ${p95.toFixed(2)}`,
    (both / sum(having.map(({ size }) => size))).toFixed(3),
    (both / sum(measured.found.map((found) => found.length))).toFixed(3),
    (sum(ranks) / ranks.length).toFixed(4),
  ];
}

function sum(figures: readonly number[]): number {
  return figures.reduce((whole, one) => whole + one, 0);
}
