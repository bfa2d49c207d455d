import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { importSource, type Imported } from '#content/import';
import { predictionOf, type Prediction } from './prediction.ts';

/** Scores of a case: shares from 0 to 1, null where its gold has no such field. */
export type Scores = Readonly<Record<string, number | null>>;

interface Scorer {
  readonly scoreCase: (source: string, gold: unknown, prediction: unknown) => Scores & { readonly headings: unknown };
}

export interface GoldResult {
  readonly cases: readonly { readonly name: string; readonly scores: Scores }[];
  readonly mean: Readonly<Record<string, number>>;
  /** F1 of the headings of all cases pooled. */
  readonly pooledHeadingF1: number;
}

/** The folders of a gold set, by name: each holds source.txt and gold.json, some source.bin. */
export function goldCases(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => existsSync(join(folder, name, 'gold.json')))
        .sort()
    : [];
}

/** Imports one file of a gold set as a person would have it, from its bytes. */
export async function importFile(path: string): Promise<Imported> {
  const result = await importSource(
    { bytes: readFileSync(path), name: 'source.txt', sibling: () => undefined },
    { sha256: (content) => createHash('sha256').update(content).digest('hex') },
  );
  if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** Imports each case of a gold set and scores it with the set's own scorer. */
export function scoreGold(folder: string, scorerFile: string): Promise<GoldResult> {
  return scoreFiles(folder, scorerFile, async (file) => predictionOf(await importFile(file)));
}

/** Scores what `predict` makes of the source of each case. */
export async function scoreFiles(
  folder: string,
  scorerFile: string,
  predict: (file: string) => Promise<Prediction>,
): Promise<GoldResult> {
  const { scoreCase } = (await import(scorerFile)) as Scorer;
  const importing = goldCases(folder).map(async (name) => {
    const gold: unknown = JSON.parse(readFileSync(join(folder, name, 'gold.json'), 'utf8'));
    const source = readFileSync(join(folder, name, 'source.txt'), 'utf8');
    return { name, scores: scoreCase(source, gold, await predict(join(folder, name, 'source.txt'))) };
  });
  const cases = await Promise.all(importing);
  const mean: Record<string, number> = {};
  for (const key of Object.keys(cases[0]?.scores ?? {})) {
    const values = cases.map(({ scores }) => scores[key]).filter((value) => typeof value === 'number');
    if (values.length > 0) mean[key] = values.reduce((sum, value) => sum + value, 0) / values.length;
  }
  let [hit, gold, predicted] = [0, 0, 0];
  for (const { scores } of cases) {
    const headings = scores.headings as {
      readonly hit: number;
      readonly gold: number;
      readonly predicted: number;
    };
    [hit, gold, predicted] = [hit + headings.hit, gold + headings.gold, predicted + headings.predicted];
  }
  return { cases, mean, pooledHeadingF1: gold + predicted === 0 ? 1 : (2 * hit) / (gold + predicted) };
}
