import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Style } from '#content/annotations';
import { Marks } from './marks.ts';
import type { MeasuredText } from './measured-text.ts';
import { SpanIndex } from './span-index.ts';
import type { Mark } from './threads.ts';

/** Characters of a chunk. */
const CHUNK = 100;
const WORDS = '山前的老井还在，井沿上的绳痕有三指深。'.repeat(100);
const RED: Style = { colour: 'red', drawing: 'background' };

let marks: Marks;

/** A text of which each chunk is a hundred characters, in one node. */
function measured(): MeasuredText {
  const node = document.body.appendChild(document.createElement('p')).appendChild(document.createTextNode(WORDS));
  return {
    words: WORDS,
    addresses: [],
    around: (offset, chunks) => ({
      start: Math.max(0, (Math.floor(offset / CHUNK) - chunks) * CHUNK),
      end: Math.min(WORDS.length, (Math.floor(offset / CHUNK) + chunks + 1) * CHUNK),
    }),
    rangeOf: ({ start, end }) => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return range;
    },
  } as Partial<MeasuredText> as MeasuredText;
}

/** Where something is marked, from where to where. */
function marked(name: string): readonly (readonly [number, number])[] {
  return [...(CSS.highlights.get(name) ?? [])].map(({ startOffset, endOffset }) => [startOffset, endOffset] as const);
}

function mark(id: string, start: number, end: number, look: Mark['look'] = RED): Mark {
  return { id, start, end, look };
}

beforeEach(() => {
  marks = new Marks(measured());
});
afterEach(() => {
  marks.end();
  document.body.replaceChildren();
});

describe('the marks of annotated passages', () => {
  it('of a passage longer than what is near are drawn wherever the person goes in it', () => {
    marks.follow(50);
    marks.show(new SpanIndex([mark('long', 10, 1_800)]));
    expect(marked('note-red-background')).toEqual([[10, 300]]);
    marks.follow(1_050);
    expect(marked('note-red-background')).toEqual([[800, 1_300]]);
  });

  it('show where two of one drawing lie over each other, and no more when one of them has gone', () => {
    const yellow: Style = { colour: 'yellow', drawing: 'background' };
    const underline: Style = { colour: 'red', drawing: 'underline' };
    const inner = mark('inner', 30, 40, yellow);
    const others = [mark('outer', 10, 60), mark('beside', 60, 70), mark('under', 12, 20, underline)];
    marks.follow(50);
    marks.show(new SpanIndex([...others, inner]));
    expect(marked('note-overlap')).toEqual([[30, 40]]);
    marks.show(new SpanIndex(others));
    expect(marked('note-overlap')).toEqual([]);
    marks.end();
    expect(CSS.highlights.has('note-overlap')).toBe(false);
  });
});
