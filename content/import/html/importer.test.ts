import { describe, expect, it } from 'vitest';
import { canonicalText, parseBlocks } from '#content/document';
import { plainDigest } from '#content/testing';
import type { Imported, Source } from '../importer.ts';
import { importPage } from './importer.ts';

const SENTENCE = '山前的老井还在，井沿上的绳痕有三指深，村里人说那是三百年的水磨出来的，谁也没有数过。';
/** A white PNG of 120 × 80 pixels. */
const PIXELS =
  'iVBORw0KGgoAAAANSUhEUgAAAHgAAABQCAIAAABd+SbeAAAAfElEQVR42u3QQREAAAwCIPuX1ha7PSACKSeiQLRoRIsWjWjRiBYtGtGiES1aNKJFI1q0aESLRrRo0YgWjWjRohEtGtGiRSNaNKJFi0a0aESLFo1o0YgWLRrRohEtWjSiRSNatGhEi0a0aNGIFo1o0aIRLRrRokUjWjSi/xgwQxYR2NrwMgAAAABJRU5ErkJggg==';

function imported(html: string | Uint8Array, source: Partial<Source> = {}): Imported {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  const result = importPage({ bytes, name: 'page.html', sibling: () => undefined, ...source }, plainDigest);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  expect(parseBlocks(result.value.blocks)).toEqual(result.value.blocks);
  return result.value;
}

function article(body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>老井</title></head><body><header>某某网 首页 新闻</header><nav>首页 新闻 体育</nav><main>${body}</main><footer>版权所有</footer></body></html>`;
}

describe('A saved page', () => {
  it('keeps headings, nested lists, quotations, tables with spans, code and dividers as what they are', () => {
    const { blocks } = imported(
      article(`<h1>老井</h1><p>${SENTENCE}</p><h2>水</h2><ul><li>甘<ol start="3"><li>其一</li><li>其二</li></ol></li><li>冽</li></ul>
        <blockquote><p>饮水思源。</p></blockquote><hr>
        <table><caption>井深</caption><tr><th colspan="2">年代</th></tr><tr><td rowspan="2">清</td><td align="right">九丈</td></tr></table>
        <pre><code class="language-python">def depth():\n    return 9</code></pre><pre>一  二\n三  四</pre>`),
    );
    expect(blocks).toEqual([
      { kind: 'paragraph', inlines: [SENTENCE] },
      { kind: 'heading', level: 1, inlines: ['水'] },
      {
        kind: 'list',
        ordered: false,
        items: [
          {
            blocks: [
              { kind: 'paragraph', inlines: ['甘'] },
              {
                kind: 'list',
                ordered: true,
                start: 3,
                items: [
                  { blocks: [{ kind: 'paragraph', inlines: ['其一'] }] },
                  { blocks: [{ kind: 'paragraph', inlines: ['其二'] }] },
                ],
              },
            ],
          },
          { blocks: [{ kind: 'paragraph', inlines: ['冽'] }] },
        ],
      },
      { kind: 'quotation', blocks: [{ kind: 'paragraph', inlines: ['饮水思源。'] }] },
      { kind: 'divider' },
      {
        kind: 'table',
        caption: ['井深'],
        rows: [
          [{ header: true, columns: 2, inlines: ['年代'] }],
          [
            { rows: 2, inlines: ['清'] },
            { align: 'end', inlines: ['九丈'] },
          ],
        ],
      },
      { kind: 'code', language: 'python', text: 'def depth():\n    return 9' },
      { kind: 'preformatted', text: '一  二\n三  四' },
    ]);
  });

  it('keeps emphasis, links, ruby, raised and lowered text and breaks inside a paragraph', () => {
    const { blocks } = imported(
      article(
        `<p>${SENTENCE}<em>看</em><strong>重</strong>H<sub>2</sub>O x<sup>2</sup><br>第二行 <a href="https://example.org/a">链接</a>、<a href="javascript:alert(1)">假链接</a><ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp>字<rt>zì</rt></ruby></p>`,
      ),
    );
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          SENTENCE,
          { kind: 'emphasis', inlines: ['看'] },
          { kind: 'strong', inlines: ['重'] },
          'H',
          { kind: 'sub', inlines: ['2'] },
          'O x',
          { kind: 'sup', inlines: ['2'] },
          { kind: 'break' },
          '第二行 ',
          { kind: 'link', target: 'https://example.org/a', inlines: ['链接'] },
          '、假链接',
          { kind: 'ruby', base: '漢', annotation: 'hàn' },
          { kind: 'ruby', base: '字', annotation: 'zì' },
        ],
      },
    ]);
  });

  it('keeps a poem line by line where the markup says that it is one', () => {
    const { blocks } = imported(
      article(
        `<p>${SENTENCE}</p><div class="poem"><p>床前明月光，<br>疑是地上霜。</p><p>举头望明月，<br>低头思故乡。</p></div>`,
      ),
    );
    expect(blocks[1]).toEqual({
      kind: 'verse',
      stanzas: [
        [['床前明月光，'], ['疑是地上霜。']],
        [['举头望明月，'], ['低头思故乡。']],
      ],
    });
  });

  it('ties a footnote to its mark and leaves the way back out', () => {
    const { blocks } = imported(
      article(
        `<p>${SENTENCE}<sup><a id="r1" href="#n1">[1]</a></sup></p><ol><li id="n1">见县志卷三。<a href="#r1">↩</a></li></ol>`,
      ),
    );
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        inlines: [SENTENCE, { kind: 'sup', inlines: [{ kind: 'reference', to: { footnote: '1' }, inlines: ['[1]'] }] }],
      },
      { kind: 'footnote', mark: '1', blocks: [{ kind: 'paragraph', inlines: ['见县志卷三。'] }] },
    ]);
  });

  it('joins a line of Chinese that the source breaks, and keeps one space between words', () => {
    const { blocks } = imported(article(`<p>${SENTENCE}\n        井水\n  冬暖夏凉, and   it\n is <b> cold </b> .</p>`));
    expect(canonicalText(blocks)).toBe(`${SENTENCE}井水冬暖夏凉, and it is cold .`);
  });

  it('says in the receipt what it left out, as what, and where', () => {
    const { removed, blocks } = imported(article(`<h1>老井</h1><p>${SENTENCE}</p>`));
    expect(canonicalText(blocks)).toBe(SENTENCE);
    expect(removed).toEqual([
      { text: '某某网 首页 新闻', rule: 'page-header', at: 0 },
      { text: '首页 新闻 体育', rule: 'page-navigation', at: 0 },
      { text: '老井', rule: 'duplicate-title', at: 0 },
      { text: '版权所有', rule: 'page-footer', at: SENTENCE.length },
    ]);
  });

  it('takes a page whole in which no article can be told, rather than lose its text', () => {
    const links = Array.from(
      { length: 30 },
      (_, at) => `<li><a href="/${String(at)}">第${String(at)}号通知，关于老井修缮的说明</a></li>`,
    ).join('');
    const text = canonicalText(imported(`<html><body><div><ul>${links}</ul></div></body></html>`).blocks);
    expect(text.split('\n')).toHaveLength(30);
  });

  it('reads what the page states about itself, with the place it was read from', () => {
    const { metadata } = imported(`<!doctype html><html lang="en-GB"><head><title>The Old Well</title>
      <meta name="author" content="Ann Lee"><meta property="og:site_name" content="Village Notes">
      <meta property="article:published_time" content="2021-03-04T05:06:00+08:00"><meta name="description" content="Three fingers deep.">
      <link rel="canonical" href="https://example.org/well"></head><body><article><h1>The Old Well</h1><p>${'The rope has cut the stone, three fingers deep, over three hundred years. '.repeat(12)}</p></article></body></html>`);
    expect(metadata).toMatchObject({
      title: 'The Old Well',
      creators: [{ name: 'Ann Lee', role: 'author' }],
      publisher: 'Village Notes',
      published: '2021-03-04T05:06',
      sourceAddress: 'https://example.org/well',
      language: 'en-GB',
      description: 'Three fingers deep.',
      evidence: {
        title: { rule: 'title-element' },
        creators: { rule: 'meta author' },
        sourceAddress: { rule: 'canonical-link' },
      },
    });
  });

  it('reads source, name and date from the line under a Chinese title', () => {
    const { metadata, blocks } = imported(
      `<html lang="zh-CN"><head><meta charset="utf-8"><title>老井新生记_晚报网</title></head><body><div id="top"><a href="/">首页</a></div>
      <h1>老井新生记</h1><div class="info">2019年05月06日 08:30 来源：《山城晚报》 作者：周明远</div>
      <div class="content">${`<p>${SENTENCE}</p>`.repeat(8)}</div></body></html>`,
    );
    expect(metadata).toMatchObject({
      title: '老井新生记',
      creators: [{ name: '周明远' }],
      source: expect.stringContaining('山城晚报') as unknown,
      published: '2019-05-06T08:30',
    });
    expect(canonicalText(blocks)).toBe(Array.from({ length: 8 }, () => SENTENCE).join('\n'));
  });

  it('makes headings of numbered lines on a Chinese page that marks none', () => {
    const { outline } = imported(
      article(['一、缘起', '二、掘井', '三、修缮'].map((line) => `<p>${line}</p><p>${SENTENCE}</p>`).join('')),
    );
    expect(outline.map(({ label, text }) => `${label}${text}`)).toEqual(['一、缘起', '二、掘井', '三、修缮']);
  });

  it('brings images along from the folder beside the page and from data addresses, and nothing else', () => {
    const bytes = Uint8Array.from(atob(PIXELS), (character) => character.charCodeAt(0));
    const asked: string[] = [];
    const { blocks, assets } = imported(
      article(`<p>${SENTENCE}</p><figure><img src="page_files/a%20b.png" alt="井"><figcaption>老井</figcaption></figure>
        <p><img src="data:image/png;base64,${PIXELS}" alt="again"></p><p><img src="https://example.org/x.png" alt="远方的图"></p>
        <p><img src="placeholder.gif" data-src="page_files/late.png" alt="late"></p><p><img src="page_files/evil.svg" alt="图样"></p>`),
      {
        sibling: (path) => {
          asked.push(path);
          if (path === 'page_files/evil.svg') return new TextEncoder().encode('<svg onload="x"/>');
          return path === 'page_files/a b.png' || path === 'page_files/late.png' ? bytes : undefined;
        },
      },
    );
    expect(asked).toEqual(['page_files/a b.png', 'page_files/late.png', 'page_files/evil.svg']);
    expect(assets.map(({ mediaType, content }) => [mediaType, content.length])).toEqual([['image/png', bytes.length]]);
    const asset = assets[0]?.digest;
    const picture = { kind: 'image', asset, width: 120, height: 80 };
    expect(blocks.slice(1)).toEqual([
      { kind: 'figure', image: { ...picture, alternative: '井' }, caption: ['老井'] },
      { kind: 'figure', image: { ...picture, alternative: 'again' } },
      { kind: 'figure', image: { kind: 'image', alternative: '远方的图' } },
      { kind: 'figure', image: { ...picture, alternative: 'late' } },
      { kind: 'figure', image: { kind: 'image', alternative: '图样' } },
    ]);
  });

  it('is decoded by what it declares where its bytes leave that open', () => {
    const gbk = new Uint8Array([
      ...new TextEncoder().encode('<meta charset="gb2312"><title>x</title><p>'),
      0xc4,
      0xe3,
      0xba,
      0xc3,
    ]);
    const { metadata, blocks } = imported(gbk);
    expect(canonicalText(blocks)).toBe('你好');
    expect(metadata.encoding).toBe('gb18030');
  });

  it('leaves out what a wiki puts into its headings for those who edit, and says so', () => {
    const { blocks, removed } = imported(
      article(
        `<p>${SENTENCE}</p><h2>水<span class="mw-editsection">[<a href="/edit">编辑</a>]</span></h2><p>${SENTENCE}</p>`,
      ),
    );
    expect(canonicalText(blocks)).not.toContain('编辑');
    expect(removed).toContainEqual(expect.objectContaining({ rule: 'page-tool', text: '[ 编辑 ]' }));
  });
});
