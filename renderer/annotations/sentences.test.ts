import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbourSentence, sentenceAt } from './sentences.ts';
import type { Span } from './span-index.ts';

const TEXT = '和谐出生产力。和谐出战斗力！\n\n要坚持把“以事业留人”的传统贯穿其中。Mr. Li came. 完';
const words = (span: Span | undefined): string | undefined =>
  span === undefined ? undefined : TEXT.slice(span.start, span.end);

describe('selecting by sentences', () => {
  it('takes the sentence a place lies in', () => {
    expect(words(sentenceAt(TEXT, 0))).toBe('和谐出生产力。');
    expect(words(sentenceAt(TEXT, TEXT.indexOf('战斗')))).toBe('和谐出战斗力！');
  });

  it('goes on over the ends of paragraphs, and back', () => {
    const second = sentenceAt(TEXT, TEXT.indexOf('战斗'));
    if (second === undefined) throw new Error('There is no second sentence');
    const third = neighbourSentence(TEXT, second, 1);
    expect(words(third)).toBe('要坚持把“以事业留人”的传统贯穿其中。');
    expect(words(third && neighbourSentence(TEXT, third, -1))).toBe('和谐出战斗力！');
  });

  it('ends at the text’s ends', () => {
    expect(neighbourSentence(TEXT, { start: 0, end: 3 }, -1)).toBeUndefined();
    expect(neighbourSentence(TEXT, { start: 3, end: TEXT.length }, 1)).toBeUndefined();
    expect(sentenceAt('', 0)).toBeUndefined();
  });

  it('comes by every character that is no blank, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'和谐。！?. \n甲ab'), maxLength: 80 }), (text) => {
        let read = '';
        let here: Span | undefined = neighbourSentence(text, { start: 0, end: 0 }, 1);
        while (here !== undefined) {
          read += text.slice(here.start, here.end);
          here = neighbourSentence(text, here, 1);
        }
        expect(read.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});
