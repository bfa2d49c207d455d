import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SegmentBuilder } from './build.ts';
import { digest, openSegment } from './samples.suite.ts';

/** A document's field: runs of characters, and words. */
interface Piece {
  readonly kind: 'characters' | 'word';
  readonly text: string;
}
type Field = readonly Piece[];

/** What a term has in one field of one document: how often it is there, and of a pair which of each character's occurrences. */
interface Counted {
  frequency: number;
  readonly firsts: number[];
  readonly seconds: number[];
}

/** Counts the terms of a field as a reader would, one after the other. */
function counted(field: Field): Map<string, Counted> {
  const terms = new Map<string, Counted>();
  const met = new Map<string, number>();
  const count = (term: string): Counted => {
    const known = terms.get(term) ?? { frequency: 0, firsts: [], seconds: [] };
    known.frequency++;
    terms.set(term, known);
    return known;
  };
  for (const { kind, text } of field) {
    const characters = kind === 'characters' ? [...text] : [];
    if (kind === 'word') count(text);
    if (kind === 'word' && [...text].length === 1) met.set(text, (met.get(text) ?? 0) + 1);
    let before = { character: '', occurrence: 0 };
    for (const character of characters) {
      count(character);
      const occurrence = met.get(character) ?? 0;
      met.set(character, occurrence + 1);
      if (before.character !== '') {
        const pair = count(before.character + character);
        pair.firsts.push(before.occurrence);
        pair.seconds.push(occurrence);
      }
      before = { character, occurrence };
    }
  }
  return terms;
}

const character = fc.constantFrom('组', '织', '部', '𠮷', '。', 'あ');
const field = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('characters' as const),
      text: fc.array(character, { minLength: 1, maxLength: 9 }).map((all) => all.join('')),
    }),
    fc.record({
      kind: fc.constant('word' as const),
      text: fc.constantFrom('read', 'reading', '7', '、', '𝒳'),
    }),
  ),
  { maxLength: 12 },
);

describe('a segment that is built', () => {
  it('tells of every term what counting it document by document tells', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { maxLength: 90 }), (documents) => {
        const builder = new SegmentBuilder(['title', 'body']);
        documents.forEach((fields, number) => {
          builder.add(String(number).padStart(3, '0'), (name, sink) => {
            for (const { kind, text } of fields[name === 'title' ? 0 : 1]) {
              if (kind === 'word') sink.word(text);
              else sink.characters(`x${text}x`, 1, text.length + 1);
            }
          });
        });
        const segment = openSegment(builder.finish(digest));
        const found = new Map<string, string>();
        for (const place of segment.dictionary.from(0)) {
          segment.postings(place).forEach((list, of) => {
            let from = 0;
            const { firsts, seconds } = list?.occurrences?.() ?? {
              firsts: [],
              seconds: [],
            };
            list?.documents.forEach((document, at) => {
              const frequency = list.frequencies[at]!;
              const places = [[...firsts.slice(from, from + frequency)], [...seconds.slice(from, from + frequency)]];
              found.set(`${place.term} ${String(of)} ${String(document)}`, JSON.stringify([frequency, ...places]));
              from += frequency;
            });
          });
        }
        const expected = new Map<string, string>();
        documents.forEach((fields, document) => {
          fields.forEach((each, of) => {
            for (const [term, { frequency, firsts, seconds }] of counted(each)) {
              expected.set(`${term} ${String(of)} ${String(document)}`, JSON.stringify([frequency, firsts, seconds]));
            }
          });
        });
        expect(new Map([...found].sort())).toEqual(new Map([...expected].sort()));
      }),
      { numRuns: 150 },
    );
  });
});
