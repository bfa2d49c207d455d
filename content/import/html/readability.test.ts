import { describe, expect, it } from 'vitest';
import { measurePage, samplePages } from '../../bench/import/pages.ts';

/** Relative to the project's folder, where the suite runs. */
const FOLDER = '../shared/corpora/readability';
const pages = samplePages(FOLDER);

/**
 * A newspaper's home page, of whose teasers the expected text holds every third: it has no article, more than half of
 * its running text would be lost, and so it is taken whole.
 */
const TAKEN_WHOLE = 'nytimes-5';

describe.skipIf(pages.length === 0)(`The sample pages (in ${FOLDER}; skipped where that is not there)`, async () => {
  const results = await Promise.all(pages.map((name) => measurePage(FOLDER, name)));

  it('give the expected text, on the average to 0.98 and each to 0.9', () => {
    expect(results).toHaveLength(65);
    expect(mean(results.map(({ f1 }) => f1))).toBeGreaterThanOrEqual(0.98);
    expect(results.filter(({ f1, name }) => f1 < 0.9 && name !== TAKEN_WHOLE).map(({ name }) => name)).toEqual([]);
  });

  it('give the expected title and byline in nine of ten', () => {
    const exact = results.filter(({ titleExact, bylineExact }) => titleExact && bylineExact);
    expect(exact.length / results.length).toBeGreaterThanOrEqual(0.9);
  });

  it('become closed trees, in which there is no script, handler, style or frame', () => {
    expect(results.filter(({ closed }) => !closed)).toEqual([]);
  });
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
