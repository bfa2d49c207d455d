import fc from 'fast-check';
import { describe as group, expect, it } from 'vitest';
import { Tally, verdictOf } from '../../bench/annotations/tally.ts';
import { realTexts } from '../../bench/annotations/documents.ts';
import { casesOf } from '../../bench/annotations/trials.ts';
import { randomNumbers } from '../../search/self-test.ts';
import { describe } from '../selector.ts';
import { anchor, anchorAll } from './anchor.ts';

const ARTICLE = `让“小账本”成为干群连心的“大桥梁”
各村每月十日把账本摆在村口，谁家修房、谁家看病，一笔一笔写得清楚。账本要记得实，也要办得快。
有人问：账本记给谁看？记给群众看。群众看得见的账，才是干部心里的账。
党员干部要把三必谈三必访记在心上，思想波动必谈，工作变动必谈，受到处分必谈。
生病住院必访，家庭变故必访，生活困难必访。账本晒得亮，干群才连得紧。`;

function selectorOf(text: string, quote: string, from = 0): ReturnType<typeof describe> {
  const start = text.indexOf(quote, from);
  expect(start).toBeGreaterThanOrEqual(0);
  return describe(text, start, start + quote.length);
}

/** What an annotation is shown on. */
function shown(text: string, placed: ReturnType<typeof anchor>): string | undefined {
  return placed.state === 'placed' ? text.slice(placed.start, placed.end) : undefined;
}

group('Anchoring a passage', () => {
  it('tells two characters that stand in a text many times apart, by what stands around them', () => {
    const second = ARTICLE.indexOf('账本', ARTICLE.indexOf('有人问'));
    const selector = describe(ARTICLE, second, second + 2);
    const edited = `转载：晨报\n${ARTICLE.replace('各村每月十日', '自今年起，各村每月十日')}`;
    expect(anchor(selector, edited)).toMatchObject({
      state: 'placed',
      start: edited.indexOf('账本', edited.indexOf('有人问')),
    });
  });

  it('finds a passage in the other script, with other marks and in other paragraphs', () => {
    const traditional = '黨員幹部要把三必談三必訪記在心上,思想波動必談,\n工作變動必談,受到處分必談.';
    expect(shown(traditional, anchor(selectorOf(ARTICLE, '三必谈三必访'), traditional))).toBe('三必談三必訪');
  });

  it('finds a passage of which a word was changed', () => {
    const edited = ARTICLE.replace('受到处分必谈', '受到处理必谈');
    expect(shown(edited, anchor(selectorOf(ARTICLE, '工作变动必谈，受到处分必谈'), edited))).toBe(
      '工作变动必谈，受到处理必谈',
    );
  });

  it('says that a passage is gone rather than mark another of the same words', () => {
    const edited = ARTICLE.replace('生病住院必访，家庭变故必访，生活困难必访。', '');
    expect(anchor(selectorOf(ARTICLE, '必访', ARTICLE.indexOf('生病')), edited).state).not.toBe('placed');
    expect(anchorAll([selectorOf(ARTICLE, '必访', ARTICLE.indexOf('生病'))], edited, ARTICLE)[0]?.state).not.toBe(
      'placed',
    );
  });

  it('shows both places where a passage stands twice with all that is around it', () => {
    const twice = `${ARTICLE}\n${ARTICLE}`;
    const found = anchor(selectorOf(twice, '三必谈三必访'), `${ARTICLE}\n附：\n${ARTICLE}`);
    expect(found).toMatchObject({ state: 'ambiguous', candidates: [{ score: 1 }, { score: 1 }] });
  });

  it('shows the places of a few characters that came without what stands around them', () => {
    const alone = { quote: { exact: '三必访', prefix: '', suffix: '' } };
    expect(anchor(alone, ARTICLE)).toMatchObject({
      state: 'ambiguous',
      candidates: [{ start: ARTICLE.indexOf('三必访') }],
    });
    expect(anchor({ quote: { exact: '四必访', prefix: '', suffix: '' } }, ARTICLE)).toEqual({ state: 'orphan' });
  });

  it('tells twins apart where the old text is at hand', () => {
    const twice = `${ARTICLE}\n附：\n${ARTICLE}`;
    const start = twice.lastIndexOf('三必谈三必访');
    const edited = `题记\n${twice}`;
    expect(anchorAll([describe(twice, start, start + 6)], edited, twice)).toEqual([
      { state: 'placed', start: start + 3, end: start + 9, score: 1 },
    ]);
  });

  it('follows a bookmark, which is a point', () => {
    const at = ARTICLE.indexOf('有人问');
    const edited = ARTICLE.replace('各村每月十日', '各村各组每月十日和二十日');
    expect(anchor(describe(ARTICLE, at, at), edited)).toMatchObject({
      state: 'placed',
      start: edited.indexOf('有人问'),
    });
  });

  it('has the characters of no width that it ends with', () => {
    const text = '赞同 213\u200b\u3000\u200b19 条评论\u200b\u3000分享喜欢收藏申请转载';
    const end = text.indexOf('评论') + 3;
    expect(anchor(describe(text, 0, end), text)).toMatchObject({ state: 'placed', start: 0, end });
  });

  it('is the passage itself in the text it was made in', () => {
    const passage = fc.tuple(fc.nat(), fc.nat(400), fc.constantFrom(...realTexts('training').slice(0, 30)));
    fc.assert(
      fc.property(passage, ([from, length, { text }]) => {
        const start = from % text.length;
        const selector = describe(text, start, Math.min(text.length, start + length));
        expect(anchorAll([selector], text, text)).toEqual([{ state: 'placed', ...selector.position, score: 1 }]);
        const alone = anchor(selector, text);
        const { exact } = selector.quote;
        if (alone.state === 'placed' && exact.trim() !== '') {
          expect(alone).toMatchObject({ start: selector.position?.start, end: selector.position?.end });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never misplaces a passage because something was put in elsewhere', () => {
    const texts = realTexts('training').slice(0, 20);
    const place = fc.tuple(
      fc.nat(),
      fc.integer({ min: 2, max: 60 }),
      fc.nat(),
      fc.constantFrom(...texts),
      fc.constantFrom(...texts),
    );
    fc.assert(
      fc.property(place, ([from, length, where, { text }, { text: other }]) => {
        // A document's own beginning put in before itself: no one can say which of the two was there.
        if (other === text) return;
        const start = from % (text.length - length);
        const selector = describe(text, start, start + length);
        const { position } = selector;
        if (position === undefined || selector.quote.exact.trim() !== selector.quote.exact) return;
        const at = where % text.length;
        if (at > position.start && at < position.end) return;
        const put = `\n${other.slice(0, 80)}\n`;
        const edited = text.slice(0, at) + put + text.slice(at);
        const moved = at <= position.start ? put.length : 0;
        const found = anchorAll([selector], edited, text)[0];
        if (found?.state === 'placed')
          expect(found).toMatchObject({ start: position.start + moved, end: position.end + moved });
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what the benchmark promises on a part of it', () => {
    const tallies = { revision: new Tally(), quote: new Tally() };
    for (const { old, text, trials } of casesOf(realTexts('held-out').slice(0, 24), 6, randomNumbers(5))) {
      const selectors = trials.map(({ selector }) => selector);
      const byRevision = anchorAll(selectors, text, old);
      const byQuote = anchorAll(selectors, text);
      trials.forEach((trial, index) => {
        for (const [tally, found] of [
          [tallies.revision, byRevision[index]],
          [tallies.quote, byQuote[index]],
        ] as const) {
          tally.add(trial.fate, verdictOf(trial, found?.state === 'placed' ? found : undefined));
        }
      });
    }
    for (const tally of Object.values(tallies)) {
      expect(tally.count('survives')).toBeGreaterThan(1000);
      expect(tally.share('survives', 'right')).toBeGreaterThan(0.99);
      expect(tally.share('survives', 'wrong')).toBeLessThan(0.003);
      expect(tally.share('altered', 'right')).toBeGreaterThan(0.95);
      expect(tally.share('altered', 'wrong')).toBeLessThan(0.02);
    }
  });
});
