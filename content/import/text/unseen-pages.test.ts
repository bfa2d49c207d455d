import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goldCases } from '../../bench/import/gold.ts';
import { canonicalText } from '#content/document';
import { importText } from './importer.ts';

const GOLD = 'content/collections/scraped';

/** Runs of whole paragraphs from the gold articles, each with the title of its own. */
const ARTICLES = goldCases(GOLD).flatMap((name) => {
  const { title, body } = JSON.parse(readFileSync(`${GOLD}/${name}/gold.json`, 'utf8')) as Record<
    'title' | 'body',
    string
  >;
  const paragraphs = body.split('\n').filter((line) => /^\p{Script=Han}.{30,}。$/u.test(line));
  return paragraphs.length >= 3 && /^\p{Script=Han}{8,30}$/u.test(title) ? [{ title, paragraphs }] : [];
});

/** Characters of words that no vocabulary of the rules has. */
const STRANGE = [...'云木石河湖海冬雨雪花草竹松柏梅兰菊铜铁玉珠蓝绿紫左右短远近暗浊薄'];
const word = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...STRANGE), { minLength: min, maxLength: max }).map((all) => all.join(''));
const count = fc.integer({ min: 1, max: 9_999 }).map(String);
const row = (item: fc.Arbitrary<string>, min: number, max: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(item, { minLength: min, maxLength: max }), fc.constantFrom('　', ' | ', ' · '))
    .map(([items, mark]) => items.join(mark));
const menu = row(word(2, 4), 5, 9);
const path = fc.array(word(2, 4), { minLength: 3, maxLength: 4 }).map((parts) => parts.join(' > '));
const counters = row(
  fc.tuple(word(2, 2), count).map(([label, number]) => `${label} ${number}`),
  2,
  4,
);
const turn = fc
  .tuple(word(3, 6), word(4, 8), fc.integer({ min: 2, max: 11 }), word(2, 2))
  .map(([name, said, months, button]) => [name, `${said}，${said}！`, `${String(months)}月前　${button}`]);
const day = fc.date({ min: new Date('2005-01-01'), max: new Date('2023-12-31'), noInvalidDate: true });

const page = fc.record({
  article: fc.constantFrom(...ARTICLES),
  site: word(2, 3).map((name) => `${name}网`),
  menus: fc.array(menu, { minLength: 1, maxLength: 3 }),
  path,
  day: day.map((date) => date.toISOString().slice(0, 10)),
  counters,
  turns: fc.array(turn, { minLength: 2, maxLength: 4 }),
});

/** The furniture is drawn from words that no rule knows: what tells it is its form and its place alone. */
describe('on a page whose furniture no rule has seen', () => {
  it('keeps every paragraph, and takes menus, counters and the turns of readers', () => {
    fc.assert(
      fc.property(page, ({ article, site, menus, path: crumbs, day: date, counters: counted, turns }) => {
        const head = [site, ...menus, crumbs, article.title, `${date}　${counted}`];
        const foot = [counted, '热评', ...turns.flat(), `© ${site} 2019`];
        const result = importText({
          bytes: new TextEncoder().encode([...head, ...article.paragraphs, ...foot].join('\n')),
          name: 'page.txt',
          sibling: () => undefined,
        });
        if (!result.ok) throw new Error(result.failure.code);
        const { metadata, blocks } = result.value;
        expect(canonicalText(blocks).replace(/\s/g, '')).toBe(article.paragraphs.join('').replace(/\s/g, ''));
        expect(metadata).toMatchObject({ title: article.title, published: date });
      }),
      { numRuns: 60 },
    );
  });
});
