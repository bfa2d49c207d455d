import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, LecternDocument } from './index.ts';
import { parseBlocks, parseDocument } from './index.ts';

const DIGEST = 'ab'.repeat(32);
const PARAGRAPH: Block = { kind: 'paragraph', inlines: ['井水冬暖夏凉。'] };

const EVERY_BLOCK: readonly Block[] = [
  { kind: 'heading', level: 2, label: '一、', inlines: ['一、缘起'] },
  {
    kind: 'paragraph',
    role: 'signature',
    inlines: [
      '文',
      { kind: 'emphasis', inlines: [{ kind: 'strong', inlines: ['重'] }] },
      { kind: 'sub', inlines: ['2'] },
      { kind: 'sup', inlines: ['3'] },
      { kind: 'code', inlines: ['x'] },
      { kind: 'link', target: 'https://example.org/', inlines: ['链接'] },
      { kind: 'reference', to: { footnote: '1' }, inlines: ['1'] },
      { kind: 'reference', to: { address: '二·3' }, inlines: ['见第二部分'] },
      { kind: 'ruby', base: '漢', annotation: 'hàn' },
      { kind: 'break' },
      { kind: 'image', alternative: '井' },
    ],
  },
  { kind: 'list', ordered: true, start: 3, items: [{ checked: false, blocks: [PARAGRAPH] }] },
  { kind: 'quotation', blocks: [PARAGRAPH] },
  {
    kind: 'table',
    caption: ['井深'],
    rows: [[{ header: true, columns: 2, rows: 2, align: 'end', inlines: ['九丈'] }]],
  },
  {
    kind: 'figure',
    image: { kind: 'image', asset: DIGEST, alternative: '', width: 120, height: 80 },
    caption: ['老井'],
  },
  { kind: 'code', language: 'python', text: 'depth = 9' },
  { kind: 'preformatted', text: '一  二' },
  { kind: 'verse', stanzas: [[['床前明月光，'], ['疑是地上霜。']]] },
  { kind: 'divider' },
  { kind: 'footnote', mark: '1', blocks: [PARAGRAPH] },
];

const DOCUMENT: LecternDocument = {
  format: 1,
  id: 'well',
  metadata: {
    title: '老井',
    creators: [{ name: '周明远', affiliation: '县志办', role: 'author' }],
    published: '2019-05-06T08:30',
    reposts: [{ by: '文库', editor: '看客', at: '2024-10-03T18:23:24' }],
    language: 'zh-Hans',
    encoding: 'UTF-8',
    evidence: { title: { text: '老井', rule: 'title-element', confidence: 0.9 } },
  },
  blocks: EVERY_BLOCK,
  outline: [{ kind: 'heading', level: 2, label: '一、', text: '缘起', address: '一', start: 0 }],
  receipt: { removed: [{ text: '分享', rule: 'page-tools', at: 4 }] },
  original: { digest: DIGEST, bytes: 10, name: 'well.html', mediaType: 'text/html' },
  assets: [{ digest: DIGEST, bytes: 5, mediaType: 'image/png' }],
  pipeline: 1,
};

describe('A document at the door', () => {
  it('comes in with every block and inline of the closed set, as it was written', () => {
    expect(parseDocument(JSON.parse(JSON.stringify(DOCUMENT)))).toEqual(DOCUMENT);
  });

  it.each([
    ['an unknown block', { kind: 'html', text: '<b>' }],
    ['a heading of level 7', { kind: 'heading', level: 7, inlines: [] }],
    [
      'a link to a script',
      { kind: 'paragraph', inlines: [{ kind: 'link', target: 'javascript:alert(1)', inlines: [] }] },
    ],
    ['a link to a file', { kind: 'paragraph', inlines: [{ kind: 'link', target: 'file:///etc/passwd', inlines: [] }] }],
    ['a handler beside a text', { kind: 'paragraph', inlines: ['x'], onclick: 'x' }],
    ['an asset that is no digest', { kind: 'figure', image: { kind: 'image', asset: '../../x', alternative: '' } }],
    ['a number for a text', { kind: 'paragraph', inlines: [1] }],
    ['a cell that spans nothing', { kind: 'table', rows: [[{ columns: 0, inlines: [] }]] }],
    ['a kind that every object has', { kind: 'toString', inlines: [] }],
  ])('is turned away with %s', (_, block) => {
    expect(parseBlocks([block])).toBeUndefined();
    expect(parseDocument({ ...DOCUMENT, blocks: [block] })).toBeUndefined();
  });

  it('is turned away by a tree that would exhaust the stack', () => {
    let block: unknown = PARAGRAPH;
    for (let depth = 0; depth < 100_000; depth += 1) block = { kind: 'quotation', blocks: [block] };
    expect(parseBlocks([block])).toBeUndefined();
  });

  it('is made anew: nothing of what came in is kept', () => {
    const raw = JSON.parse(JSON.stringify(DOCUMENT)) as LecternDocument;
    const made = parseDocument(raw);
    expect(made).not.toBe(raw);
    expect(made?.blocks).not.toBe(raw.blocks);
    expect(made?.blocks[0]).not.toBe(raw.blocks[0]);
  });

  it('never throws, and what it lets in it lets in again unchanged', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const once = parseBlocks(raw);
        if (once !== undefined) expect(parseBlocks(once)).toEqual(once);
        expect(parseDocument(raw)).toBeUndefined();
      }),
    );
  });
});
