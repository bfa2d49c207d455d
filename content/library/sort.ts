import { assertNever } from '#content/base';
import type { DocumentRecord } from './catalogue.ts';
import type { Readings } from './reading.ts';
import type { SortKey } from './summary.ts';

type Comparison = (left: DocumentRecord, right: DocumentRecord) => number;

/** Whether an order depends on what was read, and not only on the documents. */
export function sortsByReading(key: SortKey): boolean {
  return key === 'state' || key === 'opened';
}

/** The ascending order of a key. What lacks the fact stands last; equals stand in the order of their titles. */
export function compareBy(key: SortKey, readings: Readings): Comparison {
  switch (key) {
    case 'added':
      return (left, right) => left.addedAt - right.addedAt;
    case 'title':
      return byTitle;
    case 'creator':
      return byText(({ shown }) => shown.keys.creator);
    case 'source':
      return byText(({ shown }) => shown.keys.source);
    case 'published':
      return byText(({ shown }) => shown.published);
    case 'characters':
      return byNumber(({ shown }) => shown.characters);
    case 'state':
      return byNumber(({ id }) => STATES.indexOf(readings.get(id).state));
    case 'opened':
      return byNumber(({ id }) => readings.get(id).openedAt);
    default:
      return assertNever(key);
  }
}

const STATES = ['new', 'begun', 'read'];

function byTitle(left: DocumentRecord, right: DocumentRecord): number {
  return compare(left.shown.keys.title, right.shown.keys.title) || compare(left.shown.title, right.shown.title);
}

function byText(fact: (record: DocumentRecord) => string | undefined): Comparison {
  return (left, right) => {
    const [one, other] = [fact(left), fact(right)];
    if (one === undefined || other === undefined) {
      return one === other ? byTitle(left, right) : one === undefined ? 1 : -1;
    }
    return compare(one, other) || byTitle(left, right);
  };
}

function byNumber(fact: (record: DocumentRecord) => number): Comparison {
  return (left, right) => fact(left) - fact(right) || byTitle(left, right);
}

/** By code unit: the keys are made so that this is their order. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
