import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalText } from '#content/document';
import { goldCases, importFile } from '../../bench/import/gold.ts';
import { featureOf } from '../clean/features.ts';
import type { Imported } from '../importer.ts';
import { importText } from './importer.ts';

const PASSAGES = '../shared/corpora/cmrc2018/dev.json';
const GOLD = ['content/collections/scraped', 'content/collections/scraped-headers'];

function imported(text: string): Imported {
  const result = importText({ bytes: new TextEncoder().encode(text), name: 'page.txt', sibling: () => undefined });
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

const bare = (text: string): string => text.replace(/\s/g, '');

describe('sentences of an encyclopedia, which no rule was made for', () => {
  let sentences: string[] = [];
  beforeAll(() => {
    expect(existsSync(PASSAGES), 'the shared corpora lie beside the project').toBe(true);
    const { data } = JSON.parse(readFileSync(PASSAGES, 'utf8')) as {
      data: { paragraphs: { context: string }[] }[];
    };
    const contexts = data.flatMap(({ paragraphs }) => paragraphs.map(({ context }) => context));
    sentences = contexts
      .flatMap((context) => context.split(/(?<=。)/))
      .map((sentence) => sentence.trim())
      .filter((sentence) => /^\p{Script=Han}[^<>\n]{17,}。$/u.test(sentence));
    expect(sentences.length).toBeGreaterThan(5_000);
  });

  it('all stay, each on a line of its own, whichever stand side by side and whatever stands around them', () => {
    const around = fc.record({
      head: fc.subarray(['首页 > 百科 > 正文', '2012-03-07 08:26 来源：渡口日报', '打印 关闭 收藏']),
      foot: fc.subarray(['责任编辑：秦朗', '上一篇：没有了', '版权所有 渡口网']),
    });
    const chosen = fc.array(fc.integer({ min: 0, max: sentences.length - 1 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(chosen, around, (indexes, { head, foot }) => {
        const own = indexes.map((index) => sentences[index] ?? '');
        const text = bare(canonicalText(imported(['渡口的早晨与晚上', ...head, ...own, ...foot].join('\n')).blocks));
        for (const sentence of own) expect(text).toContain(bare(sentence));
      }),
      { numRuns: 150 },
    );
  });
});

describe('line noise', () => {
  const NOISE = [...'!?.,;:|/\\*#=~_-+<>[](){}【】「」《》…—·•▲■□◆↑→»×%$&@0123456789aZ\t �ï¿½锟斤拷'];
  const noise = fc
    .array(fc.constantFrom(...NOISE), { minLength: 1, maxLength: 40 })
    .map((characters) => characters.join(''))
    // 4# alone is the number of a turn in a forum: what a rule knows is no noise.
    .filter((line) => featureOf(line.trim()).possible === undefined);
  const paragraph = fc.constantFrom(
    '清晨的渡口还没有人，船家把缆绳解开又系上，等第一个过河的人。',
    '水涨的时候石阶只剩三级，孩子们坐在最上面一级写作业。',
    '他说船是记得人的，你待它客气，它就待你客气，急不得。',
    '等到太阳升起来的时候，雾散了，对岸的钟声一下一下地传过来。',
  );

  it('that no rule knows takes no paragraph with it', () => {
    const page = fc.array(fc.oneof({ weight: 2, arbitrary: paragraph }, { weight: 3, arbitrary: noise }), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(page, (lines) => {
        const own = lines.filter((line) => line.endsWith('。'));
        if (own.length === 0) return;
        const text = bare(canonicalText(imported(lines.join('\n')).blocks));
        let from = 0;
        for (const line of own) {
          const at = text.indexOf(bare(line), from);
          expect(at, line).toBeGreaterThanOrEqual(from);
          from = at + bare(line).length;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a text without a page around it', () => {
  const names = GOLD.flatMap((folder) => goldCases(folder).map((name) => `${folder}/${name}`));

  it('keeps every line: what was imported, under its title, imported once more', async () => {
    for (const folder of names) {
      const { metadata, blocks } = await importFile(`${folder}/source.txt`);
      const text = canonicalText(blocks);
      const again = bare(canonicalText(imported(`${metadata.title}\n\n${text}\n`).blocks));
      // Where its first line is not taken for a title, that stays as text as well.
      expect([bare(text), bare(metadata.title + text)], folder).toContain(again);
    }
  }, 60_000);

  it('keeps the cells of a table that stand on lines of their own, figures and all', () => {
    const cells = ['站点', '首班', '末班', '渡口', '6:10', '21:00', '学校', '6:25', '21:00', '医院', '6:40', '21:15'];
    const text = [
      '清晨的渡口还没有人，班车已经开了，各站的时间如下表。',
      ...cells,
      '表里的时间逢集日提前十分钟，雨天照常。',
    ];
    expect(canonicalText(imported(['渡口班车时刻', ...text].join('\n')).blocks)).toBe(text.join('\n'));
  });

  it.each(['文明的标志', '道路交通标志', '红十字的标志'])(
    'keeps a heading that ends like the sign of a site: %s',
    (heading) => {
      const text = [heading, '清晨的渡口还没有人，船家把缆绳解开又系上，等第一个过河的人。'];
      expect(canonicalText(imported(['渡口的早晨与晚上', '2022-07-11 19:14', ...text].join('\n')).blocks)).toContain(
        heading,
      );
    },
  );

  it('has its first line for a title', () => {
    const { metadata } = imported(
      ['渡口的早晨', '起因', '清晨的渡口还没有人，船家把缆绳解开又系上，等第一个过河的人。'].join('\n'),
    );
    expect(metadata.title).toBe('渡口的早晨');
  });
});
