import { page } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { THREE_FILES } from '../port/tab-files.testing.ts';
import { Desk } from './shell.testing.ts';
import './specimens.ts';

/** Where the suite keeps its pictures: made anew at each run, for people to look at. */
const FOLDER = '../../.cache/pictures';
const THEMES = ['paper', 'sepia', 'night', 'contrast'] as const;
const PLACES = { elements: '#/elements', shelf: '#/shelf' } as const;

let desk: Desk;
afterEach(() => {
  desk.close();
});

describe.each(Object.entries(PLACES))('a picture of the %s', (name, address) => {
  it('is kept in every theme, and each is another', async () => {
    await page.viewport(1280, 800);
    const pictures = new Set<string>();
    for (const theme of THEMES) {
      desk = await Desk.open(await inMemoryReader(THREE_FILES), address, { theme });
      await desk.until(() => desk.text().includes(name === 'shelf' ? 'A Short Guide' : '样张'), 'the page');
      const { base64 } = await page.screenshot({ path: `${FOLDER}/${name}-${theme}.png`, base64: true });
      pictures.add(base64);
      desk.close();
    }
    expect(pictures.size).toBe(THEMES.length);
  });
});
