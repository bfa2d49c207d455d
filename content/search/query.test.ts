import { describe, expect, it } from 'vitest';
import { SampleLibrary } from './desk.suite.ts';
import { parseQuery } from './query.ts';

const LIBRARY = [
  {
    id: 'a',
    title: '建设先进组工文化',
    text: '# 一、贯彻落实\n组织部门要贯彻落实全会精神。',
    published: '2011-11-16',
    source: '中国共产党新闻网',
    creators: [{ name: '董清河' }],
    tags: ['组工'],
  },
  {
    id: 'b',
    title: '书案指南',
    text: '导入文件，再检索。Lunr is the language.',
    published: '2026-01-02',
    tags: ['指南'],
  },
  { id: 'c', title: '文化建设', text: '先进文化的前进方向，董清河没有写。', published: '2015' },
];

async function ids(query: string, only?: Record<string, string>): Promise<readonly string[]> {
  const desk = await new SampleLibrary(LIBRARY).open();
  const answer = desk.search({ query, limit: 10, ...(only === undefined ? {} : { only }) });
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value.mode === 'exact' ? answer.value.hits.map(({ document }) => document.id).sort() : [];
}

describe('a query', () => {
  it('looks for text as it stands, and for all its words where no document has it so', async () => {
    expect(await ids('先进组工文化')).toEqual(['a']);
    expect(await ids('文化 董清河')).toEqual(['a', 'c']);
    expect(await ids('检索 lunr')).toEqual(['b']);
  });

  it('takes phrases, what is excluded, fields and ranges of dates together', async () => {
    expect(await ids('文化 -"董清河没有写"')).toEqual(['a']);
    expect(await ids('标题:文化')).toEqual(['a', 'c']);
    expect(await ids('作者:董清河')).toEqual(['a']);
    expect(await ids('來源：共产党新闻')).toEqual(['a']);
    expect(await ids('标签:指南')).toEqual(['b']);
    expect(await ids('文化 日期:2011..2014')).toEqual(['a']);
    expect(await ids('文化 日期:2014..2011')).toEqual(['a']);
    expect(await ids('date:2015..')).toEqual(['b', 'c']);
    expect(await ids('文化', { year: '2015' })).toEqual(['c']);
  });

  it('says where it cannot be read', () => {
    expect(parseQuery('组织 "部长')).toEqual({ ok: false, failure: { code: 'query-quote-open', at: 3 } });
    expect(parseQuery('标题: 组织')).toEqual({
      ok: false,
      failure: { code: 'query-value-missing', at: 2, field: '标题' },
    });
    expect(parseQuery('日期:昨天')).toEqual({ ok: false, failure: { code: 'query-date', at: 3, found: '昨天' } });
    expect(parseQuery('日期:2015-03..2015')).toMatchObject({ value: { clauses: [{ from: '2015-03', to: '2015' }] } });
    expect(parseQuery('  ')).toEqual({ ok: false, failure: { code: 'query-empty', at: 0 } });
    expect(parseQuery('http://example.org/a:b 3:2')).toMatchObject({ ok: true, value: { kind: 'plain' } });
  });

  it('shows each passage with its address and heading, about forty characters and what is to be marked', async () => {
    const desk = await new SampleLibrary(LIBRARY).open();
    const answer = desk.search({ query: '贯彻落实全会', limit: 1, facets: true });
    if (!answer.ok) throw new Error(answer.failure.code);
    const [hit] = answer.value.hits;
    const [passage] = hit!.passages;
    expect(passage).toMatchObject({
      address: '一·1',
      headingPath: ['一、贯彻落实'],
      excerpt: '组织部门要贯彻落实全会精神。',
      cut: [false, false],
    });
    expect(passage!.marks.map(([start, end]) => passage!.excerpt.slice(start, end))).toEqual(['贯彻落实全会']);
    expect(answer.value.facets).toMatchObject({
      creator: [{ value: '董清河', documents: 1 }],
      year: [{ value: '2011', documents: 1 }],
    });
  });

  it('shows of several words a passage that has them all, else one for each, and names what to mark in the document', async () => {
    const apart = ['谈心要记台账。', '谈心之后还要谈心。', '谈心谈到家访。', '鄉鎮的 UNIX 命令行。'].join('\n');
    const desk = await new SampleLibrary([{ id: 'a', text: apart }]).open();
    const shown = (query: string, passages: number) => {
      const answer = desk.search({ query, limit: 1, passages });
      if (!answer.ok) throw new Error(answer.failure.code);
      const { hits } = answer.value;
      return { texts: hits[0]?.texts, excerpts: hits[0]?.passages.map(({ excerpt }) => excerpt) };
    };
    expect(shown('家访 谈心', 1).excerpts).toEqual(['谈心谈到家访。']);
    expect(shown('台账 unix 乡镇', 2)).toEqual({
      texts: ['台账', 'UNIX', '鄉鎮'],
      excerpts: ['鄉鎮的 UNIX 命令行。', '谈心要记台账。'],
    });
    expect(shown('谈心', 2).excerpts).toEqual(['谈心要记台账。', '谈心之后还要谈心。']);
    expect(shown('谈心谈到家访。 鄉鎮', 2).texts).toEqual(['谈心谈到家访。 鄉鎮']);
  });

  it('finds titles and headings by their pinyin, whole or by initials', async () => {
    const desk = await new SampleLibrary(LIBRARY).open();
    for (const [query, id] of [
      ['jianshexianjin', 'a'],
      ['zgwh', 'a'],
      ['guanchels', 'a'],
      ['shuan', 'b'],
      ["shu'an zhinan", 'b'],
    ] as const) {
      expect(desk.search({ query, limit: 1 }), query).toMatchObject({ value: { hits: [{ document: { id } }] } });
    }
  });

  it('forgives a typing error in a Latin word', async () => {
    const desk = await new SampleLibrary(LIBRARY).open();
    expect(desk.search({ query: 'langauge', limit: 1 })).toMatchObject({
      value: { mode: 'ranked', hits: [{ document: { id: 'b' } }] },
    });
  });

  it('ranks what comes nearest to a question that no document has', async () => {
    const desk = await new SampleLibrary(LIBRARY).open();
    expect(desk.search({ query: '组织部门怎样贯彻落实全会的精神？', limit: 1 })).toMatchObject({
      value: { mode: 'ranked', hits: [{ document: { id: 'a' } }] },
    });
  });

  it('takes a name in other letters for what the question is about', async () => {
    const desk = await new SampleLibrary([
      { id: 'a', text: 'EXILE在那一年出过唱片。' },
      { id: 'b', text: '有个团体没有名字。' },
    ]).open();
    expect(desk.search({ query: 'EXILE是哪个团体？', limit: 1 })).toMatchObject({
      value: { mode: 'ranked', hits: [{ document: { id: 'a' } }] },
    });
  });

  it('shows where a document has no more of a question than single characters', async () => {
    const desk = await new SampleLibrary([{ id: 'a', text: '戚家务农，后来谋生在外。' }]).open();
    expect(desk.search({ query: '戚务生', limit: 1 })).toMatchObject({
      value: {
        mode: 'ranked',
        hits: [
          {
            passages: [
              {
                excerpt: '戚家务农，后来谋生在外。',
                marks: [
                  [0, 1],
                  [2, 3],
                  [8, 9],
                ],
              },
            ],
          },
        ],
      },
    });
  });

  it('names the nearest spelling of what no document has', async () => {
    const desk = await new SampleLibrary(LIBRARY).open();
    for (const [query, text] of [
      ['组只部', '组织部'],
      ['先近文化', '先进文化'],
      ['先进文花', '先进文化'],
      ['langauge', 'language'],
    ] as const) {
      expect(desk.search({ query, limit: 1 }), query).toMatchObject({ value: { nearest: { text } } });
    }
    expect(desk.search({ query: '先进文化', limit: 1 })).not.toMatchObject({ value: { nearest: {} } });
    const alike = Array.from({ length: 5 }, (_, number) => ({
      id: `m${String(number)}`,
      text: 'wikimedia '.repeat(9),
    }));
    const encyclopedia = await new SampleLibrary([{ id: 'a', text: 'Wikipedia' }, ...alike]).open();
    expect(encyclopedia.search({ query: 'wikipdia', limit: 1 })).toMatchObject({
      value: { nearest: { text: 'wikipedia', documents: 1 } },
    });
  });
});

describe('a query right after much has come in', () => {
  /** Too many to be indexed before a question is answered. */
  const MANY = Array.from({ length: 300 }, (_, number) => ({
    id: `n${String(number).padStart(3, '0')}`,
    title: `第${String(number)}号简报`,
    text: number === 7 ? `${'背景。'.repeat(20)}这里有一只孤雁。` : '本期无事。',
    tags: number % 100 === 0 ? ['百'] : [],
  }));

  it('finds the text that is there, and says that all was searched', async () => {
    const desk = await new SampleLibrary(MANY).open();
    const answer = desk.search({ query: '孤雁', limit: 10 });
    expect(desk.index.pendingCount).toBe(300);
    expect(answer).toMatchObject({
      value: {
        mode: 'exact',
        total: 1,
        places: 1,
        hits: [
          {
            document: { id: 'n007' },
            passages: [{ excerpt: expect.stringContaining('孤雁') as string, cut: [true, false] }],
          },
        ],
        searched: { documents: 300, of: 300 },
      },
    });
    expect(desk.search({ query: '标签:百 无事', limit: 10 })).toMatchObject({ value: { total: 3 } });
    expect(desk.search({ query: '标题:7号 -孤雁', limit: 50 })).toMatchObject({ value: { total: 29 } });
  });

  it('answers as the index does afterwards', async () => {
    const desk = await new SampleLibrary(MANY).open();
    const asked = ['无事', '简报', '1', '号简', '第7号 孤雁'].map((query) => ({ query, limit: 300, facets: true }));
    const ids = (question: (typeof asked)[number]): unknown => {
      const answer = desk.search(question);
      return (
        answer.ok && [answer.value.mode, answer.value.hits.map(({ document, count }) => [document.id, count]).sort()]
      );
    };
    const before = asked.map(ids);
    while (desk.indexSome());
    expect(asked.map(ids)).toEqual(before);
  });

  it('says how much was searched where it is too much to read at once, and reads on', async () => {
    const long = Array.from({ length: 300 }, (_, number) => ({
      id: `l${String(number).padStart(3, '0')}`,
      text: `${'山重水复疑无路。'.repeat(1000)}${String(number)}号`,
    }));
    const desk = await new SampleLibrary(long).open();
    const searched = (): number => {
      const answer = desk.search({ query: '柳暗花明', limit: 1 });
      return answer.ok ? answer.value.searched.documents : 0;
    };
    const first = searched();
    expect(first).toBeGreaterThan(100);
    expect(first).toBeLessThan(200);
    expect(searched()).toBeGreaterThan(first);
    expect(searched()).toBe(300);
  });
});
