import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { scoreGold, type GoldResult } from '../../bench/import/gold.ts';

const SCORER = resolve('../shared/corpora/noisy-chinese/score.mjs');

/** The thresholds are the project's promise for scraped text; the other sets are ours, in other site styles. */
describe.each([
  ['the noisy-chinese gold set', resolve('../shared/corpora/noisy-chinese')],
  ['the scraped pages of the collections', resolve('content/collections/scraped')],
  ['the short scraped pages with hard headers', resolve('content/collections/scraped-headers')],
])('%s', (_name, folder) => {
  let result: GoldResult;
  beforeAll(async () => {
    expect(existsSync(SCORER), 'the shared corpora lie beside the project').toBe(true);
    result = await scoreGold(folder, SCORER);
  });

  it('keeps the articles and takes the furniture', () => {
    expect(result.mean['f1']).toBeGreaterThanOrEqual(0.985);
    expect(result.mean['furnitureRemoval']).toBeGreaterThanOrEqual(0.97);
    expect(result.mean['falseRemoval']).toBeLessThanOrEqual(0.003);
  });

  it('finds titles, creators, dates and origins', () => {
    for (const field of ['title', 'creator', 'published', 'origin'])
      expect(result.mean[field], field).toBeGreaterThanOrEqual(0.9);
    expect(result.mean['documentNumber']).toBe(1);
    expect(result.mean['repost'] ?? 1).toBe(1);
  });

  it('finds the headings', () => {
    expect(result.pooledHeadingF1).toBeGreaterThanOrEqual(0.95);
  });
});
