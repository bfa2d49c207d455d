import { assertNever } from '#content/base';
import type { DocumentRecord } from './document-record.ts';
import type { Readings } from './reading.ts';
import type { SortKey } from './summary.ts';

type Comparison = (left: DocumentRecord, right: DocumentRecord) => number;

/** The ascending order of a key. What lacks the fact stands last; equals stand in the order of their titles. */
export function compareBy(key: SortKey, readings: Readings): Comparison {
  if (key === 'added') return byNumber(({ addedAt }) => addedAt);
  const byFact = compareByFact(key, readings);
  return (left, right) => byFact(left, right) || byTitle(left, right);
}

/** The order of a key alone: equals are equal. */
export function compareByFact(key: Exclude<SortKey, 'added'>, readings: Readings): Comparison {
  switch (key) {
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
    if (one === undefined) return other === undefined ? 0 : 1;
    return other === undefined ? -1 : compare(one, other);
  };
}

function byNumber(fact: (record: DocumentRecord) => number): Comparison {
  return (left, right) => fact(left) - fact(right);
}

/** By code unit: the keys are made so that this is their order. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
