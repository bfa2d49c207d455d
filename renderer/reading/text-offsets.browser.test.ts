import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalText, textLines, type Block, type Inline } from '#content/document';
import { documentOf, textOnPage } from './document-text.testing.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const wanglun: readonly Block[] = [
  { kind: 'heading', level: 1, label: '一、', inlines: ['一、', { kind: 'strong', inlines: ['赠汪伦'] }] },
  {
    kind: 'paragraph',
    inlines: [
      '李白乘舟',
      { kind: 'ruby', base: '将', annotation: 'jiāng' },
      '欲行，',
      { kind: 'break' },
      { kind: 'image', alternative: '桃花潭' },
      { kind: 'emphasis', inlines: ['忽闻', { kind: 'ruby', base: '岸', annotation: 'àn' }] },
      '上踏歌声',
      { kind: 'reference', to: { footnote: '①' }, inlines: [{ kind: 'sup', inlines: ['①'] }] },
      '。𠮷野家 100 km/h。',
    ],
  },
  {
    kind: 'table',
    caption: ['表一　水位'],
    rows: [
      [
        { header: true, inlines: ['月'] },
        { header: true, inlines: ['水位'] },
      ],
      [{ inlines: ['正月'] }, { inlines: [] }],
      [{ inlines: [] }, { inlines: ['一丈', { kind: 'sup', inlines: ['二'] }] }],
    ],
  },
  { kind: 'divider' },
  { kind: 'figure', image: { kind: 'image', alternative: '图' }, caption: ['图一　桃花潭'] },
  {
    kind: 'list',
    ordered: true,
    items: [
      { checked: true, blocks: [{ kind: 'paragraph', inlines: ['甲'] }] },
      {
        blocks: [
          { kind: 'paragraph', inlines: ['乙'] },
          { kind: 'list', ordered: false, items: [{ blocks: [{ kind: 'paragraph', inlines: ['乙之一'] }] }] },
        ],
      },
    ],
  },
  {
    kind: 'quotation',
    blocks: [{ kind: 'paragraph', inlines: ['桃花潭水深千尺，', { kind: 'break' }, '不及汪伦送我情。'] }],
  },
  { kind: 'code', language: 'python', text: 'for i in range(3):\n    print(i)\n' },
  { kind: 'preformatted', text: '\n  甲  乙\n  丙  丁' },
  {
    kind: 'verse',
    stanzas: [
      [['床前明月光，'], ['疑是地上霜。']],
      [['举头望明月，'], ['低头思故乡。']],
    ],
  },
  {
    kind: 'footnote',
    mark: '①',
    blocks: [{ kind: 'paragraph', inlines: ['踏歌：', { kind: 'code', inlines: ['tà'] }] }],
  },
];

describe('an offset into the canonical text', () => {
  it('is a place in the page that is the same offset again, all through a document with everything in it', async () => {
    const text = await textOnPage(documentOf(wanglun));
    const lost: number[] = [];
    for (let offset = 0; offset <= canonicalText(wanglun).length; offset++) {
      const { startContainer, startOffset } = text.offsets.rangeOf({ start: offset, end: offset });
      if (text.offsets.offsetAt({ node: startContainer, offset: startOffset }) !== offset) lost.push(offset);
    }
    expect(lost).toEqual([]);
  });

  it('starts and ends a range that reads as the text does, without the readings above it', async () => {
    const text = await textOnPage(documentOf(wanglun));
    const canonical = canonicalText(wanglun);
    const start = canonical.indexOf('忽闻');
    const range = text.offsets.rangeOf({ start, end: start + '忽闻岸上踏歌声'.length });
    const copy = range.cloneContents();
    for (const reading of copy.querySelectorAll('rt')) reading.remove();
    expect(copy.textContent).toBe('忽闻岸上踏歌声');
    expect(text.offsets.spanOf(range)).toEqual({ start, end: start + 7 });
  });

  it('is found in a chunk that nobody has looked at yet', async () => {
    const blocks = [...wanglun, ...wanglun, ...wanglun];
    const text = await textOnPage(documentOf(blocks), 10);
    const last = canonicalText(blocks).lastIndexOf('低头思故乡');
    expect(text.offsets.rangeOf({ start: last, end: last + 5 }).toString()).toBe('低头思故乡');
  });

  it('is the start of the next line for a place between two', async () => {
    const text = await textOnPage(documentOf(wanglun));
    text.drawAll();
    const figure = text.renderRoot.querySelector('figure');
    if (figure === null) throw new Error('The figure was not drawn');
    expect(text.offsets.offsetAt({ node: figure, offset: 0 })).toBe(canonicalText(wanglun).indexOf('图一'));
  });

  it('is the end of the text for a place after all of it, and the start for one in the title', async () => {
    const text = await textOnPage(documentOf(wanglun));
    const title = text.renderRoot.querySelector('h1');
    const article = text.renderRoot.querySelector('article');
    if (title === null || article === null) throw new Error('The document was not drawn');
    expect(text.offsets.offsetAt({ node: article, offset: article.childNodes.length })).toBe(
      canonicalText(wanglun).length,
    );
    expect(text.offsets.offsetAt({ node: title, offset: 0 })).toBe(0);
  });

  it('is kept by any document of the closed set, whatever its inlines', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyBlock, { minLength: 1, maxLength: 6 }), async (blocks) => {
        document.body.replaceChildren();
        const text = await textOnPage(documentOf(blocks), 5);
        for (const line of textLines(blocks)) {
          for (let offset = line.start; offset <= line.end; offset++) {
            for (const side of ['before', 'after'] as const) {
              expect(text.offsets.offsetAt(text.offsets.pointAt(offset, side))).toBe(offset);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

const words = fc.constantFrom('山', '水，', '𠮷', ' a ', '“月”', '', 'İ');
const anyInline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    words,
    fc.record({ kind: fc.constant('ruby' as const), base: words, annotation: words }),
    fc.constant({ kind: 'break' as const }),
    fc.constant({ kind: 'image' as const, alternative: '图' }),
    fc.constant({ kind: 'image' as const, alternative: '图', asset: '0'.repeat(64), width: 3, height: 2 }),
    fc.record({
      kind: fc.constantFrom('emphasis' as const, 'strong' as const, 'sub' as const, 'sup' as const, 'code' as const),
      inlines: fc.array(tie('inline'), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('link' as const),
      target: fc.constant('https://example.org/'),
      inlines: fc.array(tie('inline'), { maxLength: 3 }),
    }),
  ),
})).inline;
const inlines = fc.array(anyInline, { maxLength: 4 });
const paragraph = fc.record({ kind: fc.constant('paragraph' as const), inlines });
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 3 as const, 6 as const),
    inlines,
  }),
  fc.record({ kind: fc.constant('quotation' as const), blocks: fc.array(paragraph, { minLength: 1, maxLength: 2 }) }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(fc.record({ blocks: fc.array(paragraph, { minLength: 1, maxLength: 2 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: inlines,
    rows: fc.array(fc.array(fc.record({ inlines, header: fc.boolean() }), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  fc.record({
    kind: fc.constant('verse' as const),
    stanzas: fc.array(fc.array(inlines, { maxLength: 2 }), { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('code' as const), text: fc.constantFrom('', '\n', 'a\n b\n') }),
  fc.constant({ kind: 'divider' as const }),
  fc.record({ kind: fc.constant('footnote' as const), mark: words, blocks: fc.array(paragraph, { maxLength: 2 }) }),
);
