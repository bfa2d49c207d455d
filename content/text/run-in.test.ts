import { expect, it } from 'vitest';
import { pointsIn, runInHeading } from './run-in.ts';

it('takes a short phrase after the number as a heading that runs in', () => {
  expect(runInHeading('1．选好苗床。应选择地势高、排水方便的菜园地。')?.text).toBe('选好苗床');
  expect(runInHeading('（一）准备阶段（8月10日至8月31日）。各乡镇组建普查小组。')?.text).toBe(
    '准备阶段（8月10日至8月31日）',
  );
});

it('takes an article as a heading without words', () => {
  expect(runInHeading('第一条　为了加强公共健身步道的规划，制定本办法。')).toMatchObject({
    label: { text: '第一条' },
    text: '',
  });
});

it('takes no full sentence after a number', () => {
  expect(runInHeading('（一）净宽不小于一点八米，路面采用防滑、透水材料；')).toBeUndefined();
  expect(runInHeading('1. 离开前请务必退出。')).toBeUndefined();
});

it('finds the points that a paragraph enumerates, wherever their sentences begin', () => {
  const paragraph = '队伍是根本。一是选准人。打破界限。二是育好人。每季度培训；三是用活人。';
  expect(pointsIn(paragraph).map(({ label, text }) => `${label}|${text}`)).toEqual([
    '一是|选准人',
    '二是|育好人',
    '三是|用活人',
  ]);
  for (const { start, label } of pointsIn(paragraph)) expect(paragraph.startsWith(label, start)).toBe(true);
});

it('finds one series where the verbs change', () => {
  expect(pointsIn('一要找准定位。二是健全制度。三是改进服务。')).toHaveLength(3);
});

it('finds no points where nothing is enumerated', () => {
  expect(pointsIn('一是一，二是二，他从不含糊。')).toEqual([]);
  expect(pointsIn('一个人走路。二月里下雪。')).toEqual([]);
});

it('finds 首先, 其次, 最后 in their order', () => {
  expect(pointsIn('首先，晒种两天。其次，盐水选种。最后，浸种催芽。').map(({ label }) => label)).toEqual([
    '首先',
    '其次',
    '最后',
  ]);
});
