import { describe, expect, it } from 'vitest';
import { cleared, extended, moved, NOTHING_SELECTED, rangeTo, subjects, toggled } from './selection.ts';
import { manyDocuments } from '../library/shelf.testing.ts';

const documents = manyDocuments(10);
const [first, second, third] = documents;
if (first === undefined || second === undefined || third === undefined) throw new Error('There are ten documents');

describe('choosing documents', () => {
  it('acts on the one the keyboard stands on where none is chosen', () => {
    expect(subjects(moved(NOTHING_SELECTED, 1), second)).toEqual([second]);
    expect(subjects(NOTHING_SELECTED, undefined)).toEqual([]);
  });

  it('acts on all that are chosen, and not on the one the keyboard stands on', () => {
    const both = toggled(toggled(NOTHING_SELECTED, 0, first), 2, third);
    expect(subjects(moved(both, 1), second)).toEqual([first, third]);
  });

  it('gives a document up when it is chosen twice', () => {
    expect(toggled(toggled(NOTHING_SELECTED, 0, first), 0, first).chosen.size).toBe(0);
  });

  it('reaches from where Shift was first held, also upwards, and shrinks again', () => {
    const from = moved(NOTHING_SELECTED, 5);
    expect(rangeTo(from, 8)).toEqual([5, 8]);
    expect(rangeTo(extended(from, 8, documents.slice(5, 9)), 2)).toEqual([2, 5]);
    expect([...extended(from, 2, documents.slice(2, 6)).chosen.keys()]).toEqual(
      documents.slice(2, 6).map(({ id }) => id),
    );
  });

  it('keeps its place when it is cleared', () => {
    expect(cleared(toggled(NOTHING_SELECTED, 2, third))).toMatchObject({ current: 2, chosen: new Map() });
  });
});
