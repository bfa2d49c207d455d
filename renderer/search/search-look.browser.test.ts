import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Desk } from '../app/shell.testing.ts';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { FILES, SEARCH } from './search.testing.ts';

let desk: Desk;
afterEach(() => {
  desk.close();
});

const THEMES = ['paper', 'sepia', 'night', 'contrast'] as const;
const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
/** The states of the page that look different, by their addresses. */
const STATES = {
  start: '#/search/',
  hits: SEARCH,
  fault: `#/search/${encodeURIComponent('"三')}`,
  nothing: `#/search/${encodeURIComponent('标题:没有')}`,
} as const;

describe.each(LANGUAGES)('in %s', (language) => {
  describe.each(THEMES)('on %s', (theme) => {
    it('the search page has nothing that axe objects to, in any state', async () => {
      const reader = await inMemoryReader(FILES);
      for (const [state, address] of Object.entries(STATES)) {
        desk = await Desk.open(reader, address, { language, theme, recentSearches: ['台账'], savedSearches: ['家访'] });
        await desk.until(
          () =>
            desk.all({ start: 'dl', hits: '.hit', fault: '.fault', nothing: 'lectern-full-page' }[state] ?? '').length >
            0,
          state,
        );
        const { violations } = await axe.run(document, { resultTypes: ['violations'] });
        expect(
          violations.map(({ id, nodes }) => `${state} ${id}: ${nodes.map(({ html }) => html).join('; ')}`),
        ).toEqual([]);
        desk.close();
      }
    });
  });
});

describe('a picture of the search page', () => {
  it('is kept in every theme, and each is another', async () => {
    await page.viewport(1440, 900);
    const pictures = new Set<string>();
    const reader = await inMemoryReader(FILES);
    for (const theme of THEMES) {
      desk = await Desk.open(reader, STATES.hits, { theme });
      await desk.find('h1', '共 3 处');
      const { base64 } = await page.screenshot({ path: `../../.cache/pictures/search-${theme}.png`, base64: true });
      pictures.add(base64);
      desk.close();
    }
    await page.viewport(1280, 800);
    expect(pictures.size).toBe(THEMES.length);
  });
});
