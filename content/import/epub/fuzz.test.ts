import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, parseBlocks } from '#content/document';
import { plainDigest } from '#content/testing';
import { importSource } from '../pipeline.ts';
import { buildPublication } from './built-publication.testing.ts';

/** Publications tried: a few seconds' worth; the long run tries fifty times as many. */
const RUNS = 200 * Number(process.env['LECTERN_SOAK'] ?? 1);

const PIECES = fc.constantFrom(
  '井水冬暖夏凉。', 'a word ', ' ', '<p>', '</p>', '<p id="a">', '<h1>水</h1>', '<h3 id="b">石</h3>', '<a href="#a">1</a>', '<a href="b.xhtml#b">见后</a>', '<a href="../../x#%">x</a>', '<a href="a.xhtml#%E4">x</a>',
  '<a epub:type="noteref" href="#a">1</a>', '<sup><a href="b.xhtml#a">1</a></sup>', '<aside epub:type="footnote" id="a">', '</aside>', '<span epub:type="pagebreak" id="p" title="12"/>', '<hr epub:type="pagebreak" title="3"/>',
  '<table id="b"><tr><td id="a">', '</table>', '<ul><li id="a">', '</ul>', '<ruby id="a">井<rt>jǐng</rt></ruby>', '<svg><image xlink:href="p.png"/></svg>', '<img src="p.png"/>', '<pre id="b">', '</pre>', '<br/>', '<a id="a"/>',
  '<![CDATA[ <p>x ]]>', '\ufdd00\ufdd1', '\ufdd0', '&#0;', '&nbsp;', '<!--', '-->', '<blockquote id="a">', '</blockquote>', '<section>', '<script>', '</script>',
); // prettier-ignore
const BODY = fc.array(PIECES, { maxLength: 25 }).map((pieces) => pieces.join(''));
const PLACE = fc.constantFrom(
  'a.xhtml',
  'b.xhtml',
  'a.xhtml#a',
  'b.xhtml#b',
  '#p',
  '../x',
  'gone.xhtml#a',
  '',
  'a.xhtml#%',
);
const ENTRY = fc.tuple(PLACE, fc.constantFrom('水', '石', '', '见后', '12'));

describe('Whatever a publication is made of', () => {
  it('becomes a valid closed tree or a failure, and nothing is thrown', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        BODY,
        BODY,
        fc.array(ENTRY, { maxLength: 6 }),
        fc.boolean(),
        async (one, other, entries, isOld) => {
          const listed = entries.map(([place, label]) => `<li><a href="${place}">${label}</a></li>`).join('');
          const points = entries.map(([place, label]) => `<navPoint><navLabel><text>${label}</text></navLabel><content src="${place}"/></navPoint>`).join(''); // prettier-ignore
          const bytes = buildPublication({
            chapters: { 'a.xhtml': one, 'b.xhtml': other },
            ...(isOld
              ? { version: '2.0', ncx: `<navMap>${points}</navMap>` }
              : {
                  navigation: `<nav epub:type="toc"><ol>${listed}</ol></nav><nav epub:type="page-list"><ol>${listed}</ol></nav>`,
                }),
          });
          const result = await importSource({ bytes, name: 'x.epub', sibling: () => undefined }, plainDigest);
          if (!result.ok) {
            expect(['no-text', 'publication-damaged', 'binary-in-text']).toContain(result.failure.code);
            return;
          }
          const { blocks, pages = [], outline } = result.value;
          expect(parseBlocks(blocks)).toEqual(blocks);
          const text = canonicalText(blocks);
          expect(text).not.toMatch(/[\ufdd0\ufdd1]/u);
          for (const { start } of [...pages, ...outline]) expect(start).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: RUNS },
    );
  });
});
