import { expect, it } from 'vitest';
import { labelAt } from './numbering.ts';

it.each([
  ['一、苗床准备', 'numeral', '一、', 1],
  ['（三）汇总阶段', 'bracketed', '（三）', 3],
  ['第十二条　使用者应当爱护设施', 'article', '第十二条', 12],
  ['第一条为了规范渡口管理，制定本办法。', 'article', '第一条', 1],
  ['第二條本辦法適用於本縣各渡口。', 'article', '第二條', 2],
  ['第二章　规划与建设', 'chapter', '第二章', 2],
  ['第四十一章 雨夜借宿', 'chapter', '第四十一章', 41],
  ['壹、展覽緣起', 'formal', '壹、', 1],
  ['1．选好苗床。应选择', 'decimal-1', '1．', 1],
  ['01 少清嗓，多喝水', 'decimal-1', '01', 1],
  ['2.1  叶蝉诱集量', 'decimal-2', '2.1', 2],
  ['（2）-S 限制排序用的内存', 'bracketed-digit', '（2）', 2],
  ['③检查', 'circled', '③', 3],
  ['其二', 'stem', '其二', 2],
  ['二', 'numeral', '二', 2],
])('finds the label of %s', (line, kind, text, number) => {
  expect(labelAt(line)).toMatchObject({ kind, text, number });
});

it.each([
  '一是选准人。',
  '1953年，桥面铺设碎石',
  '3.5公里长的步道',
  '第一次见面',
  '第一条为修船，大家都同意',
  '其一生清贫',
  '一声不响',
  '2012年8月3日',
])('finds none in %s', (line) => {
  expect(labelAt(line)).toBeUndefined();
});
