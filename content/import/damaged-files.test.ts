import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, parseBlocks } from '#content/document';
import { plainDigest } from '#content/testing';
import { makeDocx, paragraph } from './docx/made-docx.testing.ts';
import { drawPdf, setParagraph } from './pdf/drawn-pdf.testing.ts';
import { importSource } from './pipeline.ts';

/** Damaged copies of each file; `npm run soak` tries more. */
const TRIES = 60 * Number(process.env['LECTERN_SOAK'] ?? 1);
/** A copy is read or refused well within this; the program itself would give it a minute. */
const LONGEST_MS = 20_000;

const TEXT = '纸张会从空气里吸水，也会把水还给空气。A sheet in a damp room may hold a tenth of its weight in water.';
const MAPS = new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url);

const FILES: Readonly<Record<string, Uint8Array>> = {
  PDF: drawPdf({
    pages: [1, 2, 3].map((page) => [
      { text: '手册', x: 280, y: 40 },
      ...setParagraph(TEXT.repeat(3), { x: 80, y: 100, width: 420 }).texts,
      { text: String(page), x: 290, y: 800 },
    ]),
    info: { Title: '手册', Author: '李青溪' },
    outline: [{ title: '手册', page: 1 }],
  }),
  DOCX: makeDocx({
    styles:
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    comments: `<w:comment w:id="0" w:author="王">${paragraph('谁？')}</w:comment>`,
    body: `${paragraph('缘起', '<w:pStyle w:val="1"/>')}<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>${TEXT}</w:t></w:r><w:commentRangeEnd w:id="0"/></w:p><w:tbl><w:tr><w:tc>${paragraph('格')}</w:tc></w:tr></w:tbl>${paragraph('条', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}`,
  }),
};

/** What a damaged file may be refused with; a crash is none of them. */
const REASONS =
  /^(?:empty-file|no-text|unsupported-format|damaged-file|encrypted|pdf-without-text|too-|xml-unsafe|publication-|archive-|nested-archive|nothing-to-import|undecodable|binary-in-text|truncated-text|unsupported-encoding)/;

/** Numbers that come again in every run, and differ from one another. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** A copy with a few bytes changed, or cut off, or with a stretch of it moved. */
function damaged(bytes: Uint8Array, random: Generator<number, never>): Uint8Array {
  const below = (limit: number): number => Math.floor(random.next().value * limit);
  const copy = bytes.slice();
  const way = below(4);
  if (way === 0) return copy.subarray(0, below(copy.length));
  if (way === 1) {
    const [from, to] = [below(copy.length), below(copy.length)];
    copy.copyWithin(to, from, from + below(400));
  }
  for (let count = 1 + below(12); count > 0; count -= 1) copy[below(copy.length)] = below(256);
  return copy;
}

/** Any elements of a DOCX inside any others, with any values. */
const XML = fc.letrec<{ element: string; content: string }>((tie) => ({
  content: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom('', '<w:r><w:t>纸</w:t></w:r>', '纸', 'a b', '&amp;', '\ufdd01\ufdd1', '一、'),
    fc.array(tie('element'), { maxLength: 4 }).map((parts) => parts.join('')),
  ),
  element: fc
    .tuple(
      fc.constantFrom(
        ...'p r t pPr rPr pStyle numPr numId ilvl outlineLvl jc ind b i vanish sz vertAlign tbl tr tc tcPr trPr gridSpan gridBefore vMerge tblHeader sdt sdtContent ins del moveFrom moveTo delText hyperlink fldChar instrText fldSimple ruby rt rubyBase footnoteReference endnoteReference commentRangeStart commentRangeEnd drawing AlternateContent Choice Fallback txbxContent br cr sym tab oMath bookmarkStart sectPr'.split(
          ' ',
        ),
      ),
      fc.constantFrom('', ' w:val="1"', ' w:val="-5"', ' w:val="99999999"', ' w:val="restart"', ' w:id="0"', ' w:fldCharType="begin"', ' w:fldCharType="separate"', ' w:fldCharType="end"', ' w:char="F0FC"', ' w:val="center"', ' r:id="x"'), // prettier-ignore
      tie('content'),
    )
    .map(([name, attributes, content]) => `<w:${name}${attributes}>${content}</w:${name}>`),
}));

async function check(bytes: Uint8Array, name: string): Promise<boolean> {
  const started = performance.now();
  const result = await importSource({ bytes, name, sibling: () => undefined, characterMap }, plainDigest);
  expect(performance.now() - started).toBeLessThan(LONGEST_MS);
  if (!result.ok) {
    expect(result.failure.code).toMatch(REASONS);
    return false;
  }
  const { blocks, removed, pages = [], comments = [] } = result.value;
  expect(parseBlocks(blocks)).toEqual(blocks);
  const { length } = canonicalText(blocks);
  const places = [
    ...removed.map(({ at }) => at),
    ...pages.map(({ start }) => start),
    ...comments.map(({ end }) => end),
  ];
  expect(places.filter((place) => place > length)).toEqual([]);
  return true;
}

async function characterMap(name: string): Promise<Uint8Array | undefined> {
  return readFile(new URL(`${name}.bcmap`, MAPS)).then(
    (map) => new Uint8Array(map),
    () => undefined,
  );
}

describe('A damaged file', () => {
  it.each(Object.entries(FILES))(
    '(%s) is read as a valid tree or refused with a reason, and soon',
    { timeout: TRIES * 1_000 },
    async (format, bytes) => {
      const random = numbers(20_261_122);
      let read = 0;
      for (let number = 0; number < TRIES; number += 1) {
        if (await check(damaged(bytes, random), `${String(number)}.bin`)) read += 1;
      }
      // A ZIP has a checksum for every part: hardly a damaged DOCX is read. A PDF has none.
      if (format === 'PDF') expect(read).toBeGreaterThan(0);
    },
  );
});

describe('A DOCX', () => {
  it('of any elements in any others is read as a valid tree or refused', { timeout: TRIES * 1_000 }, async () => {
    let read = 0;
    const body = fc.array(XML.element, { maxLength: 8 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(body, async (inside) => {
        if (await check(makeDocx({ body: `${paragraph('纸会吸水。')}<w:p>${inside}</w:p>${inside}` }), 'a.docx'))
          read += 1;
      }),
      { numRuns: TRIES * 3 },
    );
    expect(read).toBeGreaterThan(0);
  });
});
