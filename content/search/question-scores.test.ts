import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highest } from './best.ts';
import { SegmentBuilder } from './build.ts';
import { Collection } from './collection.ts';
import { LUNR_SIMILARITY, PackedIndex } from './packed-index.ts';
import { highestScored } from './question-scores.ts';
import { digest, openSegment } from './samples.suite.ts';

const FIELDS = ['title', 'body', 'marks'];
const TERMS = ['组', '组织', '织部', '部', '𠮷', 'lunr', 'desk'];
const terms = fc.array(fc.constantFrom(...TERMS), { maxLength: 12 });
const documents = fc.array(
  fc.record({ title: terms, body: terms, marks: terms, part: fc.nat(2), gone: fc.boolean() }),
  {
    minLength: 1,
    maxLength: 40,
  },
);

describe('the documents that a question scores highest', () => {
  it("are those that Lunr's evaluation scores highest, with the same scores, whatever the parts", () => {
    fc.assert(
      fc.property(
        documents,
        fc.uniqueArray(fc.record({ term: fc.constantFrom(...TERMS), boost: fc.constantFrom(0.3, 1, 2.5) }), {
          selector: ({ term }) => term,
          maxLength: 5,
        }),
        fc.nat(50),
        (all, asked, limit) => {
          const named = all.map((one, at) => ({ ...one, reference: `d${String(at).padStart(2, '0')}` }));
          const parts = [0, 1, 2].map((part) => {
            const builder = new SegmentBuilder(FIELDS);
            const some = named.filter((one) => one.part === part);
            for (const one of some) {
              builder.add(one.reference, (field, sink) => {
                for (const term of one[field as 'title' | 'body' | 'marks']) sink.word(term);
              });
            }
            return {
              segment: openSegment(builder.finish(digest)),
              removed: Uint8Array.from(some, ({ gone }) => (gone ? 1 : 0)),
            };
          });
          const collection = new Collection(parts, FIELDS.length);
          const scored = asked.flatMap(({ term, boost }) => {
            const postings = collection.postings(term, FIELDS.length);
            return postings === undefined ? [] : [{ term, postings, boost }];
          });
          const found = highestScored(collection, scored, [0, 1], LUNR_SIMILARITY, limit);
          const index = new PackedIndex(
            collection,
            FIELDS.map((name) => ({ name })),
          );
          const expected = index.query((query) => {
            for (const { term, boost } of scored) query.term(term, { fields: ['title', 'body'], boost });
          });
          // What has the term in another field alone is no match of either; what scores 0 is none of ours.
          const scores = expected.map(({ score }) => score).filter((score) => score > 0);
          expect(found).toHaveLength(Math.min(limit, scores.length));
          const byReference = new Map(expected.map(({ ref, score }) => [ref, score]));
          found.forEach(({ document, score }, at) => {
            expect(score).toBeCloseTo(scores[at]!, 9);
            expect(score).toBeCloseTo(byReference.get(collection.reference(document))!, 9);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are picked out as sorting all of them would, of equal ones the first', () => {
    const score = fc.oneof(fc.constantFrom(0, 1, 2), fc.double({ min: 0, max: 5, noNaN: true }));
    fc.assert(
      fc.property(fc.array(score, { maxLength: 300 }), fc.nat(320), (scores, limit) => {
        const sorted = [...scores.keys()]
          .filter((at) => scores[at]! > 0)
          .sort((a, b) => scores[b]! - scores[a]! || a - b);
        expect(highest(Float64Array.from(scores), limit, (a, b) => a - b)).toEqual(sorted.slice(0, limit));
      }),
      { numRuns: 500 },
    );
  });
});
