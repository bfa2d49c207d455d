import { expect, it } from 'vitest';
import { datesIn } from './dates.ts';

it.each([
  ['董清河2011年11月16日10:47   来源', '2011-11-16T10:47'],
  ['2014-10-10 09:05:00 中国云岫网', '2014-10-10T09:05:00'],
  ['更新时间：2009-3-12 14:05:33', '2009-03-12T14:05:33'],
  ['时间:2024/10/03 18:23:24', '2024-10-03T18:23:24'],
  ['2016.03.18', '2016-03-18'],
  ['二〇一二年八月三日', '2012-08-03'],
  ['二○一二年十二月三十一日', '2012-12-31'],
  ['民國101年5月4日', '2012-05-04'],
  ['中華民國一百零一年五月四日', '2012-05-04'],
  ['2010年3月', '2010-03'],
  ['2013年8月26日 (星期一) 03:12', '2013-08-26T03:12'],
  ['2012年3月5日下午3时20分', '2012-03-05T15:20'],
  ['March 5, 2016', '2016-03-05'],
  ['Sat Aug  3 01:56:16 2013', '2013-08-03T01:56:16'],
  ['2017-03-28-09:15:00', '2017-03-28T09:15:00'],
  ['2017-03-28 00:00:00', '2017-03-28'],
  ['21/06/2017', '2017-06-21'],
])('reads the date in %s', (text, iso) => {
  expect(datesIn(text)[0]?.iso).toBe(iso);
});

it('reads years of the Republic without its name only where the page counts so', () => {
  expect(datesIn('張貼日期：97-10-02', { republic: true })[0]?.iso).toBe('2008-10-02');
  expect(datesIn('張貼日期：97-10-02')).toEqual([]);
});

it.each(['2012年13月1日', '13800138000', '电话：0000-6120047', '9.8k 阅读', '1024x768'])(
  'reads no date in %s',
  (text) => {
    expect(datesIn(text).filter(({ iso }) => iso.length > 4)).toEqual([]);
  },
);

it('says where a date stands', () => {
  const text = '原载《澄溪日报》2014年10月9日第6版';
  const [date] = datesIn(text);
  expect(text.slice(date?.start, date?.end)).toBe('2014年10月9日');
});
