import { describe, expect, it } from 'vitest';
import { canonicalText, parseBlocks } from '#content/document';
import { plainDigest } from '#content/testing';
import type { Imported, Source } from '../importer.ts';
import { importMarkdown } from './importer.ts';

function imported(text: string, source: Partial<Source> = {}): Imported {
  const bytes = new TextEncoder().encode(text);
  const result = importMarkdown({ bytes, name: '老井.md', sibling: () => undefined, ...source }, plainDigest);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  expect(parseBlocks(result.value.blocks)).toEqual(result.value.blocks);
  return result.value;
}

describe('A Markdown text', () => {
  it('keeps headings, lists, tasks, quotations, code, tables and dividers as what they are', () => {
    const { blocks, metadata, removed } = imported(`# 老井

## 水

- 甘

  3. 其一
  4. 其二
- [x] 清淤
- [ ] 修栏

> 饮水思源。

\`\`\`python
depth = 9
\`\`\`

    原样

| 年代 | 井深 |
| :-- | --: |
| 清 | 九丈 |

---
完`);
    expect(metadata.title).toBe('老井');
    expect(removed).toEqual([{ text: '老井', rule: 'duplicate-title', at: 0 }]);
    const line = (text: string): unknown => ({ kind: 'paragraph', inlines: [text] });
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, inlines: ['水'] },
      {
        kind: 'list',
        ordered: false,
        items: [
          {
            blocks: [
              line('甘'),
              {
                kind: 'list',
                ordered: true,
                start: 3,
                items: [{ blocks: [line('其一')] }, { blocks: [line('其二')] }],
              },
            ],
          },
          { checked: true, blocks: [line('清淤')] },
          { checked: false, blocks: [line('修栏')] },
        ],
      },
      { kind: 'quotation', blocks: [line('饮水思源。')] },
      { kind: 'code', language: 'python', text: 'depth = 9' },
      { kind: 'code', text: '原样' },
      {
        kind: 'table',
        rows: [
          [
            { header: true, inlines: ['年代'] },
            { header: true, align: 'end', inlines: ['井深'] },
          ],
          [{ inlines: ['清'] }, { align: 'end', inlines: ['九丈'] }],
        ],
      },
      { kind: 'divider' },
      line('完'),
    ]);
  });

  it('keeps inlines and footnotes, and strikes nothing out', () => {
    const { blocks } = imported(
      '井*深*九**丈**，~~旧~~`x`  \n[志](https://example.org/ "t")[假](javascript:x)[^一]\n\n[^一]: 见*县志*。',
    );
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          '井',
          { kind: 'emphasis', inlines: ['深'] },
          '九',
          { kind: 'strong', inlines: ['丈'] },
          '，旧',
          { kind: 'code', inlines: ['x'] },
          { kind: 'break' },
          { kind: 'link', target: 'https://example.org/', inlines: ['志'] },
          '假',
          { kind: 'reference', to: { footnote: '一' }, inlines: ['一'] },
        ],
      },
      {
        kind: 'footnote',
        mark: '一',
        blocks: [{ kind: 'paragraph', inlines: ['见', { kind: 'emphasis', inlines: ['县志'] }, '。'] }],
      },
    ]);
  });

  it('reads its front matter', () => {
    const { metadata, blocks } = imported(
      '---\ntitle: 老井\nsubtitle: 三百年\nauthors:\n  - 周明远\n  - name: 李四\ndate: 2019-05-06 08:30\ntags: [井, 村]\nlang: zh-CN\nsource: https://example.org/well\n---\n\n# 老井\n\n井水冬暖夏凉。\n',
    );
    expect(metadata).toMatchObject({
      title: '老井',
      subtitle: '三百年',
      creators: [
        { name: '周明远', role: 'author' },
        { name: '李四', role: 'author' },
      ],
      published: '2019-05-06T08:30',
      keywords: ['井', '村'],
      language: 'zh-Hans',
      sourceAddress: 'https://example.org/well',
      evidence: { title: { rule: 'front-matter' }, published: { text: '2019-05-06 08:30' } },
    });
    expect(canonicalText(blocks)).toBe('井水冬暖夏凉。');
  });

  it('keeps front matter it cannot read as a block of code', () => {
    const { blocks, metadata } = imported('---\ntitle: [未完\n---\n\n井水。');
    expect(blocks).toEqual([
      { kind: 'code', language: 'yaml', text: 'title: [未完' },
      { kind: 'paragraph', inlines: ['井水。'] },
    ]);
    expect(metadata.title).toBe('老井');
  });

  it('takes the text of the HTML inside it, without scripts', () => {
    const { blocks } = imported(
      '<div onclick="x"><p>块</p><script>alert(1)</script></div>\n\n行<b>内</b><script>alert(2)</script><br>下一行',
    );
    expect(blocks).toEqual([
      { kind: 'paragraph', inlines: ['块'] },
      { kind: 'paragraph', inlines: ['行内', { kind: 'break' }, '下一行'] },
    ]);
  });

  it('brings images along from beside the text, and the words of those that are not there', () => {
    const bmp = Uint8Array.from([
      0x42,
      0x4d,
      ...new Array<number>(12).fill(0),
      40,
      0,
      0,
      0,
      64,
      0,
      0,
      0,
      32,
      0,
      0,
      0,
      ...new Array<number>(40).fill(0),
    ]);
    const { blocks, assets } = imported('![井](img/well%201.bmp)\n\n见![远](https://example.org/x.png)图', {
      sibling: (path) => (path === 'img/well 1.bmp' ? bmp : undefined),
    });
    expect(assets.map(({ mediaType }) => mediaType)).toEqual(['image/bmp']);
    expect(blocks).toEqual([
      { kind: 'figure', image: { kind: 'image', asset: assets[0]?.digest, alternative: '井', width: 64, height: 32 } },
      { kind: 'paragraph', inlines: ['见', { kind: 'image', alternative: '远' }, '图'] },
    ]);
  });
});
