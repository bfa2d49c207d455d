import axe from 'axe-core';
import type {} from '@vitest/browser-playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { Reader, Settings } from '#content/contract';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { THREE_FILES } from '../port/tab-files.testing.ts';
import { Desk } from './shell.testing.ts';

const THEMES = ['paper', 'sepia', 'night', 'contrast'] as const;
const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;

/** How a person comes to each page and panel, from the shelf. */
const PAGES: Readonly<Record<string, (desk: Desk) => Promise<unknown>>> = {
  shelf: (desk) => desk.until(() => desk.titles().length === 3, 'rows'),
  'chosen documents': async (desk) => {
    await desk.until(() => desk.titles().length === 3, 'rows');
    await userEvent.keyboard('{ArrowDown} ');
    await desk.until(() => desk.all('[aria-selected=true]').length === 1, 'a chosen row');
  },
  details: async (desk) => {
    await desk.until(() => desk.titles().length === 3, 'rows');
    await userEvent.keyboard('{ArrowDown}i');
    await desk.find('input#title');
    await opened(desk, 'wa-drawer');
  },
  settings: async (desk) => {
    await userEvent.keyboard('{Control>},{/Control}');
    await opened(desk, 'wa-drawer');
  },
  'keyboard shortcuts': async (desk) => {
    await userEvent.keyboard('?');
    await opened(desk, 'wa-dialog');
  },
  menu: async (desk) => {
    await desk.click('header button[slot=trigger]');
    await desk.settle();
  },
  reading: async (desk) => {
    await desk.until(() => desk.titles().length === 3, 'rows');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await desk.find('h1', 'A Short Guide');
  },
  annotations: async (desk) => {
    await annotate(desk);
    await desk.until(() => desk.all('lectern-annotation[selected]').length > 0, 'a chosen annotation');
  },
  'annotations of a document': async (desk) => {
    await annotate(desk);
    await userEvent.keyboard('{Escape}{Escape}');
    await desk.until(() => desk.all('wa-drawer[open]').length === 0, 'the closed drawer');
    await userEvent.keyboard('m');
    await desk.find('lectern-annotation');
    await opened(desk, 'wa-drawer');
  },
  notebook: async (desk) => {
    await annotate(desk);
    location.hash = '#/notebook';
    await desk.until(() => desk.all('[role=option]').length === 2, 'rows');
  },
};

/** Opens the first document, writes a note on its first sentence and highlights the second one. */
async function annotate(desk: Desk): Promise<void> {
  await desk.until(() => desk.titles().length === 3, 'rows');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await desk.find('h1', 'A Short Guide');
  await desk.until(() => desk.all('.margin').length > 0, 'the margin');
  await userEvent.keyboard('s');
  await userEvent.keyboard('n');
  await desk.find('lectern-note-editor');
  await userEvent.keyboard('**Enter**{Control>}{Enter}{/Control}');
  await desk.find('.note-text strong', 'Enter');
  await userEvent.keyboard('{Escape}ss');
  await userEvent.keyboard('t');
  await desk.find('lectern-tag-field');
  await userEvent.keyboard('keys{Enter}{Enter}');
  await desk.find('.tag', '#keys');
}

let desk: Desk;
// What fades in has too little contrast on its way: it is looked at as who wants no motion sees it.
beforeAll(() =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] }),
);
afterAll(() => cdp().send('Emulation.setEmulatedMedia', { features: [] }));
afterEach(() => {
  desk.close();
});

async function open(settings: Partial<Settings>): Promise<void> {
  const reader: Reader = await inMemoryReader(THREE_FILES);
  desk = await Desk.open(reader, '#/shelf', settings);
}

async function opened(desk: Desk, tag: string): Promise<void> {
  await desk.until(() => desk.all(`${tag}[open]`).length > 0, tag);
  await desk.settle();
}

describe.each(LANGUAGES)('in %s', (language) => {
  describe.each(THEMES)('on %s', (theme) => {
    it.each(Object.keys(PAGES))('%s has nothing that axe objects to', async (page) => {
      await open({ language, theme });
      await PAGES[page]?.(desk);
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      const found = violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join('; ')}`,
      );
      expect(found).toEqual([]);
    });
  });
});

describe('in 适老化 mode', () => {
  it.each(Object.keys(PAGES))(
    '%s has nothing smaller than 60 × 60 to press, and nothing axe objects to',
    async (page) => {
      await open({ elder: true });
      await PAGES[page]?.(desk);
      expect(desk.all(PRESSABLE).filter(isSeen).filter(isSmall).map(described)).toEqual([]);
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      expect(violations.map(({ id }) => id)).toEqual([]);
    },
  );

  it('sets the text at 18 points or more, with 4.5 : 1 and a leading of 1.3 at least', async () => {
    await open({ elder: true, textSize: 14, leading: 1.3 });
    await PAGES['reading']?.(desk);
    const { fontSize, lineHeight } = getComputedStyle(await desk.find('[data-at]'));
    expect(parseFloat(fontSize)).toBeGreaterThanOrEqual(24);
    expect(parseFloat(lineHeight) / parseFloat(fontSize)).toBeGreaterThanOrEqual(1.3);
  });
});

/** What is pressed, but for words inside a text, which WCAG's size of targets leaves out too. */
const PRESSABLE =
  'button, select, label:has(input), input:not(label input), [role=option], [role=treeitem], nav a, a.name';

function isSeen(element: HTMLElement): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.matches('.skip');
}

function isSmall(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && (width < 60 || height < 60);
}

function described(element: HTMLElement): string {
  const { width, height } = element.getBoundingClientRect();
  const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 20);
  return `${element.localName}.${element.className} ${name} ${Math.round(width)} × ${Math.round(height)}`;
}
