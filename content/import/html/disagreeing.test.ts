import { describe, expect, it } from 'vitest';
import { canonicalText } from '#content/document';
import { plainDigest } from '#content/testing';
import type { Imported } from '../importer.ts';
import { importPage } from './importer.ts';

/** Paragraphs of an article of our own, each different, long enough to be told from a page's furniture. */
const TEXT = [
  '渡口的老船工姓柏，今年七十一岁，他说自己这辈子过河的次数，比河滩上的石头还要多。',
  '从前没有桥，两岸的人赶集、看病、嫁女儿，都要等他的船，雾大的时候一等就是半天。',
  '桥通车的那天，他把船划到河心停了一会儿，又划回来，把缆绳系在那棵老柳树上。',
  '如今船还在，漆是新的，每年清明有孩子们来听他讲水性，他一讲就是一个下午。',
  '他说，水是记得人的，你待它客气，它就待你客气，急不得，也怕不得。',
];
const PARAGRAPHS = TEXT.map((text) => `<p>${text}</p>`).join('');

function imported(html: string | Uint8Array): Imported {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  const result = importPage({ bytes, name: 'page.html', sibling: () => undefined }, plainDigest);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

describe('where a page disagrees with itself', () => {
  const info = '<div class="info">来源：河湾日报 记者：柏青禾 2021-03-04 08:30 责任编辑：admin</div>';
  const body = `<h1>最后一个船工</h1>${info}<div class="content">${PARAGRAPHS}</div>`;

  it('believes the byline that is seen, not the account that a program writes into the head', () => {
    const head =
      '<title>最后一个船工_河湾网</title><meta name="author" content="admin"><meta property="og:site_name" content="河湾网">';
    expect(imported(page(head, body)).metadata).toMatchObject({
      title: '最后一个船工',
      creators: [{ name: '柏青禾' }],
      source: '河湾日报',
      publisher: '河湾网',
      published: '2021-03-04T08:30',
    });
  });

  it.each(['网站管理员', 'admin', '匿名', '本站', 'webmaster'])(
    'takes %s for nobody, where no line is seen that names one',
    (nobody) => {
      const head = `<title>最后一个船工</title><meta name="author" content="${nobody}">`;
      expect(imported(page(head, `<h1>最后一个船工</h1><div>${PARAGRAPHS}</div>`)).metadata.creators).toEqual([]);
    },
  );

  it('believes the heading that is seen, not a title that belongs to the channel', () => {
    const head = '<title>河湾新闻 - 社会频道 - 河湾网</title><meta property="og:title" content="河湾新闻">';
    expect(imported(page(head, body)).metadata.title).toBe('最后一个船工');
  });

  it('says the day the article came out, not the day its page was made anew', () => {
    const head =
      '<title>最后一个船工</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"最后一个船工","datePublished":"2024-11-02T10:00:00+08:00","dateModified":"2024-11-02T10:00:00+08:00"}</script>';
    expect(imported(page(head, body)).metadata.published).toBe('2021-03-04T08:30');
  });

  it('keeps what its head states where nothing else is seen', () => {
    const head =
      '<title>最后一个船工</title><meta name="author" content="柏青禾"><meta property="article:published_time" content="2021-03-04T08:30:00+08:00">';
    expect(imported(page(head, `<h1>最后一个船工</h1><div>${PARAGRAPHS}</div>`)).metadata).toMatchObject({
      creators: [{ name: '柏青禾' }],
      published: '2021-03-04T08:30',
    });
  });
});

describe('an article without paragraphs', () => {
  it.each([
    ['in one division with breaks', `<div class="content">${TEXT.join('<br><br>\n')}</div>`],
    [
      'in one division with single breaks and wide blanks',
      `<div class="content">${TEXT.map((text) => `　　${text}`).join('<br>')}</div>`,
    ],
    ['in a division each', `<div class="content">${TEXT.map((text) => `<div>${text}</div>`).join('')}</div>`],
    [
      'in spans inside divisions',
      `<div id="c"><div>${TEXT.map((text) => `<span>${text}</span><br/>`).join('')}</div></div>`,
    ],
    [
      'in a cell of a table that lays the page out',
      `<table width="100%"><tr><td>${TEXT.map((text) => `　　${text}`).join('<br>')}</td></tr></table>`,
    ],
  ])('has one for each of its lines: %s', (_how, markup) => {
    const { blocks } = imported(page('<title>最后一个船工</title>', `<h1>最后一个船工</h1>${markup}`));
    expect(canonicalText(blocks).split('\n')).toEqual(TEXT);
  });
});

describe('around an article', () => {
  it('the way to its other pages goes into the receipt, whole', () => {
    const pager =
      '<div class="page"><a href="1.html">上一页</a> <b>1</b> <a href="2.html">2</a> <a href="3.html">3</a> <a href="2.html">下一页</a> 共3页</div>';
    const { blocks, removed } = imported(
      page('<title>最后一个船工</title>', `<h1>最后一个船工</h1><div class="content">${PARAGRAPHS}${pager}</div>`),
    );
    expect(canonicalText(blocks)).toBe(TEXT.join('\n'));
    expect(removed.map(({ text }) => text).join(' ')).toContain('下一页');
  });

  it('tables, pictures and what is said under them stay where they stand', () => {
    const own = `<table><tr><th>年份</th><th>过河人次</th></tr><tr><td>1978</td><td>41200</td></tr><tr><td>1998</td><td>860</td></tr></table>
      <figure><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==" alt=""><figcaption>图为系在柳树上的船。柏青禾 摄</figcaption></figure>`;
    const { blocks } = imported(
      page(
        '<title>最后一个船工</title>',
        `<h1>最后一个船工</h1><div class="content">${PARAGRAPHS}${own}<p>${TEXT[0] ?? ''}</p></div>`,
      ),
    );
    expect(blocks.some(({ kind }) => kind === 'table')).toBe(true);
    const text = canonicalText(blocks);
    for (const piece of ['41200', '图为系在柳树上的船']) expect(text).toContain(piece);
  });
});

describe('an encoding that is declared wrongly', () => {
  const ascii = (charset: string): [string, string] => [
    `<!doctype html><html lang="zh"><head><meta charset="${charset}"><title>`,
    `</title></head><body><h1>`,
  ];
  // 老船工 in GB18030 and in Big5, repeated until it weighs more than the markup.
  const GB = [0xc0, 0xcf, 0xb4, 0xac, 0xb9, 0xa4];
  const BIG5 = [0xa6, 0xd1, 0xb2, 0xee, 0xa4, 0x75];
  const COMMA = { gb: [0xa3, 0xac], big5: [0xa1, 0x41] };

  function bytes(charset: string, word: readonly number[], comma: readonly number[]): Uint8Array {
    const [before, after] = ascii(charset);
    const encode = (text: string): number[] => [...new TextEncoder().encode(text)];
    const sentence = Array.from({ length: 40 }, () => [...word, ...comma]).flat();
    return new Uint8Array([
      ...encode(before),
      ...word,
      ...encode(after),
      ...word,
      ...encode('</h1><p>'),
      ...sentence,
      ...encode('</p></body></html>'),
    ]);
  }

  it.each([
    ['UTF-8, in the encoding of the mainland', bytes('utf-8', GB, COMMA.gb), '老船工'],
    ['GB2312, in that of Taiwan', bytes('gb2312', BIG5, COMMA.big5), '老船工'],
    ['Big5, in that of the mainland', bytes('big5', GB, COMMA.gb), '老船工'],
  ])('does not make a page unreadable: %s', (_what, content, title) => {
    expect(imported(content).metadata.title).toBe(title);
  });

  it('does not where a page says GB2312 and is UTF-8', () => {
    const html = page('<title>最后一个船工</title>', `<h1>最后一个船工</h1>${PARAGRAPHS}`).replace(
      'charset="utf-8"',
      'charset="gb2312"',
    );
    expect(canonicalText(imported(html).blocks)).toBe(TEXT.join('\n'));
  });
});
