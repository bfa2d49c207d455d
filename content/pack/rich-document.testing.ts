import type { Block, LecternDocument } from '#content/document';
import { outlineOf } from '#content/document';

/** A white PNG of 120 × 80 pixels. */
export const PIXELS: Uint8Array = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAHgAAABQCAIAAABd+SbeAAAAfElEQVR42u3QQREAAAwCIPuX1ha7PSACKSeiQLRoRIsWjWjRiBYtGtGiES1aNKJFI1q0aESLRrRo0YgWjWjRohEtGtGiRSNaNKJFi0a0aESLFo1o0YgWLRrRohEtWjSiRSNatGhEi0a0aNGIFo1o0aIRLRrRokUjWjSi/xgwQxYR2NrwMgAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

/** A document with every kind of block and inline, and characters that mean something in the files it is written to. */
export function richDocument(digest: string): LecternDocument {
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, label: '一、', inlines: ['一、水 & <石>'] },
    {
      kind: 'paragraph',
      inlines: [
        '井水"甘"、', { kind: 'emphasis', inlines: ['冽'] }, '、', { kind: 'strong', inlines: ['*清*'] }, { kind: 'sup', inlines: [{ kind: 'reference', to: { footnote: '1' }, inlines: ['1'] }] },
        '见', { kind: 'reference', to: { address: '二' }, inlines: ['下文'] }, '，', { kind: 'link', target: 'https://example.org/a?b=1&c=2', inlines: ['某页'] }, '。',
        { kind: 'ruby', base: '井', annotation: 'jǐng' }, { kind: 'break' }, 'H', { kind: 'sub', inlines: ['2'] }, 'O', { kind: 'code', inlines: ['a|b'] },
      ],
    },
    { kind: 'paragraph', inlines: ['1. 不是列表，# 也不是标题，控制符\u0007不出现。'] },
    { kind: 'list', ordered: true, start: 3, items: [{ blocks: [{ kind: 'paragraph', inlines: ['甲'] }, { kind: 'list', ordered: false, items: [{ checked: true, blocks: [{ kind: 'paragraph', inlines: ['清淤'] }] }] }] }] },
    { kind: 'quotation', blocks: [{ kind: 'paragraph', inlines: ['饮水思源。'] }] },
    { kind: 'heading', level: 1, label: '二、', inlines: ['二、石'] },
    { kind: 'table', caption: ['井深'], rows: [[{ header: true, columns: 2, inlines: ['年代'] }], [{ inlines: ['清'] }, { inlines: ['九|丈'] }]] },
    { kind: 'figure', image: { kind: 'image', asset: digest, alternative: '井 & 栏', width: 120, height: 80 }, caption: ['图一'] },
    { kind: 'code', language: 'python', text: 'if a < b:\n    print("```")' },
    { kind: 'preformatted', text: '一  二\n三' },
    { kind: 'verse', stanzas: [[['床前明月光，'], ['疑是地上霜。']], [['举头望明月，']]] },
    { kind: 'divider' },
    { kind: 'footnote', mark: '1', blocks: [{ kind: 'paragraph', inlines: ['即井绳。'] }] },
  ]; // prettier-ignore
  return {
    format: 1,
    id: 'a0b1c2d3e4f5',
    metadata: { title: '老井 <"&>', creators: [{ name: '林晚', role: 'author' }], published: '2019-05-06', language: 'zh-Hans', encoding: 'UTF-8' }, // prettier-ignore
    blocks,
    outline: outlineOf(blocks),
    receipt: { removed: [] },
    original: { digest, bytes: 1, name: '老井.txt', mediaType: 'text/plain' },
    assets: [{ digest, bytes: PIXELS.length, mediaType: 'image/png' }],
    pipeline: 1,
  };
}
