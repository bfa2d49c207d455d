import { expect, it } from 'vitest';
import fc from 'fast-check';
import { addressesOf, offsetOfAddress } from './addresses.ts';
import type { Block } from './blocks.ts';
import { canonicalText } from './canonical-text.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', inlines: [text] });
const heading = (level: 1 | 2, label: string, text: string): Block => ({
  kind: 'heading',
  level,
  ...(label === '' ? {} : { label }),
  inlines: [label + text],
});

const guide: Block[] = [
  paragraph('为方便读者学习，图书馆设置了自助文印设备。'),
  heading(1, '一、', '设备位置'),
  paragraph('一楼总服务台旁设彩色一体机两台。'),
  heading(1, '二、', '操作步骤'),
  paragraph('1. 登录。读者用校园卡刷卡。'),
  paragraph('2. 上传。选择文件后点击打印。'),
];

it('numbers paragraphs within their section, and those before the first within the introduction', () => {
  expect(addressesOf(guide).map(({ address }) => address)).toEqual(['导·1', '一', '一·1', '二', '二·1', '二·2']);
});

it('gives an article its own address within its chapter, and numbers what belongs to it', () => {
  const rules = [
    heading(1, '第二章', '　规划'),
    paragraph('第五条　应当符合下列要求：'),
    paragraph('（一）净宽不小于一点八米，防滑；'),
    paragraph('第六条　应当评估。'),
  ];
  expect(addressesOf(rules).map(({ address }) => address)).toEqual([
    '第二章',
    '第二章·第五条',
    '第二章·第五条·1',
    '第二章·第六条',
  ]);
});

it('only numbers where there is no heading', () => {
  expect(addressesOf([paragraph('甲'), paragraph('乙')]).map(({ address }) => address)).toEqual(['1', '2']);
});

it('finds an address however a person types it', () => {
  const start = canonicalText(guide).indexOf('2. 上传');
  for (const typed of ['二·2', '二.2', '2.2', '2·2', ' 二 2 ', '二-2'])
    expect(offsetOfAddress(guide, typed)).toBe(start);
  expect(offsetOfAddress(guide, '九·9')).toBeUndefined();
  expect(offsetOfAddress(guide, '')).toBeUndefined();
});

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.string({ maxLength: 12 }).map(paragraph),
  fc.constantFrom('第一条　为了', '第二条　本市', '（一）总则。各地').map(paragraph),
  fc
    .record({
      level: fc.constantFrom(1 as const, 2 as const),
      label: fc.constantFrom('一、', '二、', '（一）', '第一章', ''),
      text: fc.constantFrom('总则', '附则', '一', ''),
    })
    .map(({ level, label, text }) => heading(level, label, text)),
);

it('gives every block an address of its own, at its place in the canonical text, that leads back to it', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 30 }), (blocks) => {
      const addressed = addressesOf(blocks);
      const text = canonicalText(blocks);
      expect(new Set(addressed.map(({ address }) => address)).size).toBe(addressed.length);
      for (const { address, start, end, block } of addressed) {
        expect(offsetOfAddress(blocks, address)).toBe(start);
        expect(text.slice(start, end)).toBe(canonicalText([blocks[block] as Block]));
      }
    }),
  );
});
