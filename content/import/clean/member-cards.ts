import type { Feature } from './features.ts';

/** A rank or count of a forum's member on a line of its own. */
const STATISTIC =
  /^(?:级别|等级|头衔|身份|用户组|精华|发帖|帖数|主题|帖子|威望|金钱|财富|铜币|银元|金币|积分|贡献值?|好评度|魅力|在线时间|注册时间|注册日期|最后登录|uid)\s*[:]?\s*[\p{L}\d(][^。]{0,24}$/u;
const FEWEST_STATISTICS = 2;

/** Indexes of the names that stand above a member's statistics: each begins a turn of a forum. */
export function memberCards(features: readonly Feature[]): readonly number[] {
  const cards: number[] = [];
  for (let line = 0; line + FEWEST_STATISTICS < features.length; line += 1) {
    const name = features[line];
    if (name === undefined || name.length < 2 || name.length > 16 || /[\s:|。,!?]/.test(name.folded)) continue;
    if (STATISTIC.test(name.folded) || !/\p{L}/u.test(name.folded)) continue;
    const [first, second] = [features[line + 1]?.folded ?? '', features[line + 2]?.folded ?? ''];
    const shown = STATISTIC.test(first) && first.includes(':') && (STATISTIC.test(second) || /^.{0,20}$/.test(second));
    if (shown) cards.push(line);
  }
  return cards;
}
