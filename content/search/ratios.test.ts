import { describe, expect, it } from 'vitest';
import { cmrc, SampleLibrary } from './desk.suite.ts';

// What of `npm run bench -- search` does not depend on the machine, on the passages of CMRC 2018 beside the project.

/** The index may take so many bytes for each of the texts' in UTF-8. Of so few documents most terms are in one of them alone. */
const MOST_SHARE = 1.2;
/** Postings for each character: one of the character, and most pairs are met once. */
const MOST_POSTINGS = 1.6;
/** Every so many questions are asked. */
const EVERY = 40;
const LEAST_QUALITY = 0.965;

describe('search on the passages of CMRC', () => {
  it('keeps its index small and its answers good', async () => {
    const { passages, questions } = cmrc(false);
    const library = new SampleLibrary(passages);
    const desk = await library.open();
    while (desk.indexSome());
    await desk.save();
    const texts = passages.map(({ text = '' }) => text);
    const utf8 = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    const index = [...library.store.files].filter(([path]) => path.startsWith('index/'));
    const bytes = index.reduce((sum, [, content]) => sum + content.length, 0);
    expect(bytes / utf8).toBeLessThan(MOST_SHARE);

    const { segment } = desk.index.segments[0]!;
    let postings = 0;
    for (const place of segment.dictionary.from(0)) {
      for (const list of segment.postings(place)) postings += list?.documents.length ?? 0;
    }
    expect(postings / characters).toBeLessThan(MOST_POSTINGS);

    const asked = questions.filter((_, number) => number % EVERY === 0);
    let sum = 0;
    for (const { text, id } of asked) {
      const answer = desk.search({ query: text, limit: 10, passages: 0 });
      const place = answer.ok ? answer.value.hits.findIndex(({ document }) => document.id === id) : -1;
      if (place >= 0) sum += 1 / (place + 1);
    }
    expect(sum / asked.length).toBeGreaterThan(LEAST_QUALITY);
    expect(desk.selfTest(40, 7)).toMatchObject({ missed: 0, extra: 0, counts: 0 });
  }, 180_000);
});
