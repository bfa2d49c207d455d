import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marginTops, type MarginNote } from './margin-layout.ts';

const GAP = 8;

const notes = fc
  .array(fc.record({ wanted: fc.integer({ min: 0, max: 3000 }), height: fc.integer({ min: 20, max: 400 }) }), {
    maxLength: 30,
  })
  .map((all) => all.toSorted((one, other) => one.wanted - other.wanted));

function distance(all: readonly MarginNote[], tops: readonly number[]): number {
  return all.reduce((sum, { wanted }, index) => sum + (wanted - (tops[index] ?? 0)) ** 2, 0);
}

/** Any other way to put them that keeps them apart, made from places picked at random. */
function otherTops(all: readonly MarginNote[], places: readonly number[]): readonly number[] {
  let end = 0;
  return all.map(({ height }, index) => {
    const top = Math.max(end, places[index % Math.max(1, places.length)] ?? 0);
    end = top + height + GAP;
    return top;
  });
}

describe('notes in the margin', () => {
  it('stand exactly beside their passages where there is room', () => {
    expect(
      marginTops(
        [
          { wanted: 0, height: 40 },
          { wanted: 100, height: 40 },
          { wanted: 148, height: 20 },
        ],
        GAP,
      ),
    ).toEqual([0, 100, 148]);
  });

  it('share the way where two want the same place', () => {
    expect(
      marginTops(
        [
          { wanted: 200, height: 32 },
          { wanted: 200, height: 32 },
        ],
        GAP,
      ),
    ).toEqual([180, 220]);
  });

  it('make room for the one that is looked at', () => {
    const [first = 0, second = 0] = marginTops(
      [
        { wanted: 200, height: 92 },
        { wanted: 200, height: 40, held: true },
      ],
      GAP,
    );
    expect(second).toBeCloseTo(200, 3);
    expect(first).toBeCloseTo(100, 3);
  });

  it('never overlap, never change their order and never leave the page', () => {
    fc.assert(
      fc.property(notes, (all) => {
        const tops = marginTops(all, GAP);
        expect(tops.length).toBe(all.length);
        all.forEach(({ height }, index) => {
          const [top = 0, next = Infinity] = [tops[index], tops[index + 1]];
          expect(top).toBeGreaterThanOrEqual(0);
          expect(next - top - height).toBeGreaterThanOrEqual(GAP - 1e-6);
        });
      }),
    );
  });

  it('stand nearer to their passages than in any other way that keeps them apart', () => {
    fc.assert(
      fc.property(
        notes,
        fc.array(fc.integer({ min: 0, max: 3500 }), { minLength: 1, maxLength: 30 }),
        (all, places) => {
          const ours = distance(all, marginTops(all, GAP));
          expect(ours).toBeLessThanOrEqual(distance(all, otherTops(all, places)) + 1e-6);
          const nearby = otherTops(
            all,
            marginTops(all, GAP).map((top, index) => top + (places[index % places.length] ?? 0) / 100 - 15),
          );
          expect(ours).toBeLessThanOrEqual(distance(all, nearby) + 1e-6);
        },
      ),
    );
  });
});
