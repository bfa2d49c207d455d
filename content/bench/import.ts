/** Quality and speed of importing text: the gold sets with their own scorer, the seed, a large file. */
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { importSource } from '#content/import';
import { gb18030Text } from './import/large-text.ts';
import { scoreGold } from './import/gold.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const SCORER = here('../../../shared/corpora/noisy-chinese/score.mjs');
const SETS = [
  ['noisy-chinese', here('../../../shared/corpora/noisy-chinese')],
  ['content/collections/scraped', here('../collections/scraped')],
] as const;
const COLUMNS = [
  'f1',
  'furnitureRemoval',
  'falseRemoval',
  'headingF1',
  'title',
  'creator',
  'published',
  'origin',
  'documentNumber',
  'repost',
];

if (!existsSync(SCORER)) {
  console.error(`The gold set's scorer is not at ${SCORER}: the shared corpora must lie beside the project.`);
  process.exit(1);
}

for (const [name, folder] of SETS) {
  const { cases, mean, pooledHeadingF1 } = await scoreGold(folder, SCORER);
  console.log(`\n### ${name}: ${String(cases.length)} cases\n`);
  console.log(`| case | ${COLUMNS.join(' | ')} |\n|---|${'---|'.repeat(COLUMNS.length)}`);
  const row = (label: string, scores: Readonly<Record<string, number | null | undefined>>): void => {
    console.log(`| ${label} | ${COLUMNS.map((column) => scores[column]?.toFixed(3) ?? '–').join(' | ')} |`);
  };
  for (const { name: label, scores } of cases) row(label, scores);
  row('**mean**', mean);
  console.log(`\nHeadings of all cases pooled: F1 ${pooledHeadingF1.toFixed(4)}.`);
}

const bytes = gb18030Text(10_000_000);
const times = Array.from({ length: 3 }, () => {
  const from = performance.now();
  const result = importSource({ bytes, name: 'large.txt', sibling: () => undefined }, { sha256: () => '' });
  if (!result.ok) throw new Error(result.failure.code);
  return performance.now() - from;
}).sort((a, b) => a - b);
console.log(`\n### A GB18030 text of ${String(bytes.length)} bytes\n\nMedian of 3: ${times[1]?.toFixed(0) ?? ''} ms.`);
