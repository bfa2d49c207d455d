import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalText, type Block } from '#content/document';
import { importSource } from '#content/import';
import { plainDigest } from '#content/testing';
import { DEFAULTS } from './configuration.ts';
import { begunAt, homeOrder, itemAfter, playlist, shiftAfter } from './playlist.ts';
import { pullQuotes } from './quotes.ts';

const paragraphs = (...texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', inlines: [text] }));

describe('pull quotes', () => {
  it('are whole sentences of the text that stand by themselves, those with mirrored clauses first', () => {
    const blocks = paragraphs(
      '文化是组织工作的灵魂所在。和谐出生产力，和谐出战斗力。因此要把和谐作为组工文化建设的重要内容。',
      '具体要求如下：一要学习。详见第三部分的有关规定和说明。',
    );
    const quotes = pullQuotes(blocks);
    expect(quotes.map(({ text }) => text)).toEqual(['和谐出生产力，和谐出战斗力。', '文化是组织工作的灵魂所在。']);
    const text = canonicalText(blocks);
    for (const quote of quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    expect(quotes[0]?.address).toBe('1');
  });

  it('are found in the first document, and are the same each time', async () => {
    const bytes = readFileSync('../shared/seed/000_d60deb097df0ac92.txt');
    const imported = await importSource({ bytes, name: 'seed.txt', sibling: () => undefined }, plainDigest);
    if (!imported.ok) throw new Error(imported.failure.code);
    const { blocks } = imported.value;
    const quotes = pullQuotes(blocks);
    expect(quotes).toHaveLength(3);
    expect(pullQuotes(blocks)).toEqual(quotes);
    expect(quotes[0]?.text).toBe('和谐出生产力,和谐出战斗力。');
  });

  it('are none where no sentence is fit', () => {
    expect(pullQuotes(paragraphs('目录', '电话：010-12345678。', '这是它的。'))).toEqual([]);
  });
});

describe('the loop', () => {
  const documents = [
    {
      id: 'a',
      title: '甲',
      credit: '新闻网',
      quotes: pullQuotes(paragraphs('和谐出生产力，和谐出战斗力。')),
      images: [],
    },
    { id: 'b', title: '乙', credit: '', quotes: [], images: ['f'.repeat(64)] },
  ];

  it('is made of the documents themselves, or of what the configuration lists of those that are there', () => {
    const made = playlist(DEFAULTS.attract, documents);
    expect(made.map(({ document, quote, image }) => [document, quote?.text, image?.length])).toEqual([
      ['a', '和谐出生产力，和谐出战斗力。', undefined],
      ['b', undefined, 64],
    ]);
    const listed = { ...DEFAULTS.attract, items: [{ document: 'b', seconds: 5, quote: '欢迎' }, { document: 'gone' }] };
    expect(playlist(listed, documents)).toMatchObject([{ document: 'b', seconds: 5, quote: { text: '欢迎' } }]);
  });

  it('comes round with another sentence and image of each document, and begins with another item each time', () => {
    const quotes = pullQuotes(paragraphs('和谐出生产力，和谐出战斗力。', '文化是组织工作的灵魂所在。'));
    const made = playlist(DEFAULTS.attract, [
      { id: 'a', title: '甲', credit: '', quotes, images: ['1', '2', '3'] },
      { id: 'b', title: '乙', credit: '', quotes: quotes.slice(0, 1), images: [] },
    ]);
    expect(made.map(({ document, quote, image }) => `${document} ${quote?.text.slice(0, 2) ?? ''} ${image ?? ''}`)).toEqual([
      'a 和谐 1', 'b 和谐 ', 'a 文化 2', 'b 和谐 ', 'a 和谐 3', 'b 和谐 ',
    ]); // prettier-ignore
    expect(begunAt(made, 8)[0]).toBe(made[2]);
    expect(begunAt(made, 8)).toHaveLength(6);
    expect(begunAt([], 8)).toEqual([]);
  });

  it('shows each item for its time and begins again', () => {
    const items = playlist({ ...DEFAULTS.attract, secondsEach: 10 }, documents);
    expect([0, 9.9, 10, 19.9, 20, 1000].map((seconds) => itemAfter(items, seconds))).toEqual([0, 0, 1, 1, 0, 0]);
    expect(itemAfter([], 5)).toBe(0);
  });

  it('stands in nine places in turn', () => {
    const places = Array.from({ length: 9 }, (_, step) => shiftAfter(step * 60, DEFAULTS.attract));
    expect(new Set(places.map(({ x, y }) => `${String(x)} ${String(y)}`)).size).toBe(9);
  });
});

describe('the home page', () => {
  it('has what is featured first until the day is over, then what is pinned, each once', () => {
    const home = {
      ...DEFAULTS.home,
      featured: [{ document: 'old', until: '2026-11-21' }, { document: 'new', until: '2026-11-22' }, { document: 'a' }],
      pinned: ['a', 'b'],
    };
    expect(homeOrder(home, '2026-11-22')).toEqual(['new', 'a', 'b']);
  });
});
