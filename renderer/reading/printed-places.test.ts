import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PrintedPlaces } from './printed-places.ts';

const FIRST = '纸张会从空气里吸水，也会把水还给空气。';
const SECOND = 'A collection of international papers, well-known in the house.';
const TEXT = `${FIRST}\n${SECOND}\n一张纸在潮湿的屋子里放一夜，纤维因此变弱。`;

function spanOf(items: readonly string[], from: readonly [number, number], to: readonly [number, number]): string {
  const places = new PrintedPlaces(items, TEXT, { start: 0, end: TEXT.length });
  const span = places.spanOf({ item: from[0], unit: from[1] }, { item: to[0], unit: to[1] });
  return span === undefined ? '' : TEXT.slice(span.start, span.end);
}

it('A selection on the printed page is the same words of the text, over the ends of lines and broken words', () => {
  const items = [
    '纸张会从空气里',
    '吸水，也会把水还给空气。',
    'A collection of inter-',
    'national papers, well-',
    'known in the house.',
  ];
  expect(spanOf(items, [0, 5], [1, 3])).toBe('气里吸水，');
  expect(spanOf(items, [2, 16], [3, 8])).toBe('international');
  expect(spanOf(items, [3, 17], [4, 5])).toBe('well-known');
});

it('Radicals and wide forms on the page stand for the characters of the text', () => {
  expect(spanOf(['纸张会从空⽓⾥吸⽔，'], [0, 4], [0, 9])).toBe('空气里吸水');
});

it('Pieces that the file has in another order than the text are found in it', () => {
  const items = [
    '一张纸在潮湿的屋子里',
    'A collection of international',
    '放一夜，纤维因此变弱。',
    'papers, well-known in the house.',
    FIRST,
  ];
  expect(spanOf(items, [4, 0], [4, 2])).toBe('纸张');
  expect(spanOf(items, [2, 0], [2, 3])).toBe('放一夜');
  expect(spanOf(items, [3, 0], [3, 6])).toBe('papers');
});

it('A running head is not in the text, and what is torn apart there is no passage', () => {
  const items = ['档案工作手册', FIRST];
  expect(spanOf(items, [0, 0], [0, 6])).toBe('');
  expect(spanOf(items, [0, 0], [1, 4])).toBe('纸张会从');
  const far = `${FIRST}\n${'别的话。'.repeat(300)}\n末尾一句`;
  const places = new PrintedPlaces([FIRST, '末尾一句'], far, { start: 0, end: far.length });
  expect(places.spanOf({ item: 0, unit: 15 }, { item: 1, unit: 4 })).toBeUndefined();
});

it('What is marked in the text is found on the page, wherever lines are broken, and leads back to the same words', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 }),
      fc.nat({ max: TEXT.length - 2 }),
      fc.integer({ min: 1, max: 40 }),
      (lengths, start, length) => {
        const items: string[] = [];
        let at = 0;
        for (let index = 0; at < TEXT.length; index += 1) {
          const end = at + (lengths[index % lengths.length] ?? 1);
          items.push(TEXT.slice(at, end).replaceAll('\n', ''));
          at = end;
        }
        const places = new PrintedPlaces(items, TEXT, { start: 0, end: TEXT.length });
        const span = { start, end: Math.min(TEXT.length, start + length) };
        const pieces = places.piecesOf(span);
        const words = pieces.map((piece) => items[piece.item]?.slice(piece.start, piece.end)).join('');
        const wanted = TEXT.slice(span.start, span.end).replace(/[\s-]/g, '');
        expect(words.replace(/[\s-]/g, '')).toBe(wanted);
        const [first, last] = [pieces[0], pieces.at(-1)];
        if (first === undefined || last === undefined) return;
        const back = places.spanOf({ item: first.item, unit: first.start }, { item: last.item, unit: last.end });
        expect(TEXT.slice(back?.start, back?.end).replace(/[\s-]/g, '')).toBe(wanted);
      },
    ),
  );
});
