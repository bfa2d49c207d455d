import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { canonicalText } from '#content/document';
import { importFile } from '../../bench/import/gold.ts';
import type { Imported } from '../importer.ts';
import { importText } from './importer.ts';

function imported(text: string, name = 'article.txt'): Imported {
  const result = importText({ bytes: new TextEncoder().encode(text), name, sibling: () => undefined });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const bare = (text: string): string => text.replace(/[\s\u3000\u00a0\ufeff\u200b]+/g, '');
const sorted = (text: string): string => [...bare(text)].sort().join('');

const SEED = readdirSync('../shared/seed', { withFileTypes: true }).find((entry) => entry.name.endsWith('.txt'));

describe('the seed', async () => {
  it('lies beside the project', () => {
    expect(SEED?.name).toBeDefined();
  });

  const seed = await importFile(`../shared/seed/${SEED?.name ?? ''}`);
  const source = readFileSync(`../shared/seed/${SEED?.name ?? ''}`, 'utf8');

  it('has its front matter in fields', () => {
    expect(seed.metadata).toMatchObject({
      title: '建设先进组工文化要“四化”给力',
      creators: [{ name: '董清河', affiliation: '中共河北省蔚县县委常委、组织部长' }],
      published: '2011-11-16T10:47',
      source: '中国共产党新闻网',
      reposts: [{ by: '百度文库', editor: '偶看新闻', at: '2024-10-03T18:23:24' }],
      language: 'zh-Hans',
    });
  });

  it('has four headings and their points in the outline', () => {
    expect(seed.outline.filter(({ level }) => level === 1).map(({ label, address }) => [label, address])).toEqual([
      ['一、', '一'], ['二、', '二'], ['三、', '三'], ['四、', '四'],
    ]); // prettier-ignore
    const points = seed.outline
      .filter(({ kind }) => kind === 'point')
      .map(({ label, address }) => `${address}${label}`);
    expect(points).toEqual([
      '一·1一是',
      '一·1二是',
      '一·1三是',
      '二·1一要',
      '二·1二是',
      '二·1三是',
      '四·1一要',
      '四·1二要',
      '四·1三要',
    ]);
  });

  it('has every furniture string in the receipt, and none in the text', () => {
    const receipt = seed.removed.map(({ text }) => text).join('\n');
    const text = canonicalText(seed.blocks);
    for (const furniture of [
      'panther-osaka',
      '打印',
      '留言',
      '社区',
      '手机点评',
      '纠错',
      'E-mail推荐',
      '分享',
      '字号',
      '偶看新闻',
      '中国共产党新闻',
    ]) {
      expect(receipt).toContain(furniture);
      expect(text).not.toContain(furniture);
    }
  });

  it('loses not one character of the article', () => {
    expect(bare(canonicalText(seed.blocks))).toBe(bare(source.slice(source.indexOf('  党的十七届六中全会'))));
  });
});

describe('scraped text', () => {
  it('keeps a sentence of the article that speaks of what pages are made of', () => {
    const sentences = [
      '老年读者喜欢把文章打印出来看，发布前请点击“打印”按钮预览一次。',
      '责任编辑要在稿件末尾署名，格式为“责任编辑：姓名”。',
      '“上一篇”“下一篇”由系统自动生成，不需要手工填写；分享到微信之前先看一遍。',
      '版权声明应当写明三件事，浏览次数不是考核的唯一标准，评论区每天巡看两遍。',
    ];
    const document = imported(
      `编辑手册\n2013-11-20 11:02　来源：编辑之家　作者：秦朗\n\n${sentences.join('\n')}\n责任编辑：秦朗\n相关阅读：\n怎样写好图片说明\n`,
    );
    expect(canonicalText(document.blocks)).toBe(sentences.join('\n'));
  });

  it('does not alter punctuation or the width of characters', () => {
    const sentence = '他说:“走吧,别等了……”——话音未落；门开了!(三声)ＡＢＣ，全都静下来。';
    expect(canonicalText(imported(`题目在此处\n${sentence}\n`).blocks)).toBe(sentence);
  });

  it('puts each removed run where it stood', () => {
    const document = imported(
      '桥的故事\n作者：沈砚秋\n第一段说的是桥怎样建成，又怎样被冲毁。\n【推广】网站建设998元起，点击咨询\n第二段说的是桥怎样重修，又怎样保存至今。\n上一篇：渡口\n',
    );
    const text = canonicalText(document.blocks);
    expect(document.removed.map(({ text: run, at }) => [run, text.slice(at, at + 3)])).toEqual([
      ['作者：沈砚秋', '第一段'],
      ['【推广】网站建设998元起，点击咨询', '第二段'],
      ['上一篇：渡口', ''],
    ]);
  });

  it('joins lines that were wrapped at a margin, and no others', () => {
    const paragraph =
      '在东侧电梯口各设黑白一体机一台，五楼古籍阅览室不设文印设备，需要复制的读者请向值班馆员提出申请，首次使用前请阅读本指南，费用从校园卡中扣除，因设备卡纸造成的废页凭废页退费，离开前请务必点击退出。';
    const wrapped = [paragraph, paragraph].map((text) => `　　${text}`.replace(/(.{30})/gu, '$1\n')).join('\n');
    const blocks = imported(`使用指南一则\n\n${wrapped}\n`).blocks;
    expect(canonicalText(blocks)).toBe(`${paragraph}\n${paragraph}`);
  });

  it('reads code, tables and verse as what they are', () => {
    const document = imported(
      [
        '读取文件的两种办法',
        '先看一个例子，它把文件读进内存再解码，适合小文件。',
        'def read(path):',
        '    raw = open(path, "rb").read()',
        '    return raw.decode("utf-8")',
        '两种办法的速度见下表，单位是秒，文件大小为一百兆字节。',
        '办法\t时间\t内存',
        '一次\t1.2\t100',
        '分块\t1.5\t4',
        '有诗为证，写在渡口的石阶上，落款已经模糊不清了。',
        '芦花风起水微明，',
        '旧渡无人缆自横。',
        '一点渔灯山影外，',
        '夜深犹照棹歌声。',
      ].join('\n'),
    );
    expect(document.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'code',
      'paragraph',
      'table',
      'paragraph',
      'verse',
    ]);
    const code = document.blocks[1];
    expect(code?.kind === 'code' && code.text).toBe(
      'def read(path):\n    raw = open(path, "rb").read()\n    return raw.decode("utf-8")',
    );
  });

  it('keeps a note of two lines whole where cleaning would leave nothing of it', () => {
    for (const note of ['标题\n\n今天下雨，没有出门。\n', '# 标题\n\n正文一段，说明情况。\n']) {
      expect(canonicalText(imported(note, 'note.txt').blocks)).toContain(note.trim().split('\n').at(-1));
    }
  });

  it('has no text where a file holds only blanks', () => {
    const result = importText({
      bytes: new TextEncoder().encode(' \n\u3000\n'),
      name: 'a.txt',
      sibling: () => undefined,
    });
    expect(result).toEqual({ ok: false, failure: { code: 'no-text' } });
  });
});

describe('any text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '首页 > 新闻 > 正文', '分享到： 微信 微博', '作者：王明 来源：日报', '相关阅读', '上一篇：没有了', '责任编辑：李红', '一、总则', '（一）要求。各地执行。',
      '第一条　为了保护古树，制定本办法。', '这是正文的一段话，它有几个句子。第二句在这里。', '“谁的？”他问。', '2012-03-07 08:26', '打印 关闭', '网友评论', 'x = f(1);', 'a\tb\tc',
      '版权所有 © 2012', '芦花风起水微明，', '查看: 48|回复: 3', '    缩进', '[1] [2] 下一页', '&nbsp;&nbsp;正文又一段，说了别的事情，很长。(责任编辑：王明)', '',
    ),
    fc.string({ maxLength: 30 }),
    fc.string({ maxLength: 30, unit: fc.constantFrom(...'的一是在，。：（）“”、 　1[]【】>|') }),
  ); // prettier-ignore

  it('loses no character: what is not in the text or the title is in the receipt', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
        const source = lines.join('\n').replace(/[\0\u001b\ud800-\udfff\ufffe\uffff]/g, '');
        const result = importText({ bytes: new TextEncoder().encode(source), name: 'f.txt', sibling: () => undefined });
        if (!result.ok) return;
        const { metadata, blocks, removed } = result.value;
        const title = metadata.evidence?.title?.rule === 'file-name' ? '' : metadata.title;
        const all = [title, metadata.subtitle ?? '', canonicalText(blocks), ...removed.map(({ text }) => text)].join(
          '',
        );
        const blanks =
          /[\u0000-\u0020\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/g;
        expect(sorted(all.replace(blanks, ''))).toBe(sorted(source.replace(blanks, '')));
      }),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to its length, whatever it is made of', () => {
    for (const unit of [
      'a',
      '一',
      ' ',
      '　',
      '(',
      '【',
      '。',
      '[1] ',
      '首页',
      '下一页 ',
      '&nbsp;',
      '字字\n',
      '（一）标题\n',
      '> ',
    ]) {
      const text = unit.repeat(Math.ceil((unit.includes('\n') ? 200_000 : 1_000_000) / unit.length));
      const result = importText({ bytes: new TextEncoder().encode(text), name: 'f.txt', sibling: () => undefined });
      expect(result.ok || result.failure.code === 'no-text' || result.failure.code === 'too-many-nodes').toBe(true);
    }
  }, 120_000);
});

it('imports the same document from every encoding of a page', async () => {
  const folder = '../shared/corpora/noisy-chinese';
  const cases = readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/source.bin`));
  expect(cases.length).toBeGreaterThan(0);
  for (const name of cases) {
    const text = await importFile(`${folder}/${name}/source.txt`);
    const binary = await importFile(`${folder}/${name}/source.bin`);
    expect(binary.blocks).toEqual(text.blocks);
    expect(binary.removed).toEqual(text.removed);
    expect({ ...binary.metadata, encoding: '', evidence: {} }).toEqual({
      ...text.metadata,
      encoding: '',
      evidence: {},
    });
  }
});
