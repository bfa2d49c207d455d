import { describe, type Selector } from '#content/annotations';
import { EDITS, unitsOf, whole, type Random, type Unit } from './edits.ts';
import type { RealText } from './documents.ts';

/** What became of a quote, by how much of it was touched: nothing, up to a fifth, up to a half, more. */
export type Fate = 'survives' | 'altered' | 'broken' | 'gone';

export interface Trial {
  readonly selector: Selector;
  readonly fate: Fate;
  /** Where it stands now: from the first of its characters that are left to the last. Absent where none is. */
  readonly truth?: { readonly start: number; readonly end: number };
  /** Where in the new text each of its characters stands, of those that are left; ascending. */
  readonly left: readonly number[];
}

/** A text, what was made of it, and quotes of it with where they stand now. */
export interface Case {
  readonly name: string;
  readonly edit: string;
  readonly old: string;
  readonly text: string;
  readonly trials: readonly Trial[];
}

const SHORTEST = 2;
const LONGEST = 200;

export function* casesOf(texts: readonly RealText[], quotes: number, random: Random): Generator<Case> {
  for (const [index, { name, text: old }] of texts.entries()) {
    const strange = strangeSentences(texts[(index + 1) % texts.length]?.text ?? '');
    for (const [edit, apply] of Object.entries(EDITS)) {
      const units = apply(unitsOf(old), random, strange);
      const text = units.map((unit) => unit.text).join('');
      const images = imagesOf(units);
      const trials = Array.from({ length: quotes }, () => trial(old, units, images, random));
      yield { name, edit, old, text, trials: trials.filter((one) => one !== undefined) };
    }
  }
}

/** Of another real text: what is put in is language, and not noise that nobody would take for the passage. */
function strangeSentences(text: string): string[] {
  return (text.match(/[^。！？!?.\n]{6,80}[。！？!?.\n]/gu) ?? ['这是另外一句话。']).map((one) => one.trim());
}

interface Image {
  readonly index: number;
  readonly start: number;
}

/** For each UTF-16 offset of the old text, its character's place among the units and in the new text. */
function imagesOf(units: readonly Unit[]): ReadonlyMap<number, Image> {
  const images = new Map<number, Image>();
  let start = 0;
  units.forEach((unit, index) => {
    if (unit.from >= 0) images.set(unit.from, { index, start });
    start += unit.text.length;
  });
  return images;
}

function trial(
  old: string,
  units: readonly Unit[],
  images: ReadonlyMap<number, Image>,
  random: Random,
): Trial | undefined {
  const length = Math.round(SHORTEST * (LONGEST / SHORTEST) ** random());
  const start = whole(random, Math.max(1, old.length - length));
  const selector = describe(old, start, Math.min(old.length, start + length));
  const { exact } = selector.quote;
  if (exact.trim() !== exact || [...exact].length < SHORTEST || !/[\p{L}\p{N}]/u.test(exact)) return undefined;
  const from = selector.position?.start ?? start;
  const found = unitsOf(exact)
    .filter((unit) => unit.text.trim() !== '')
    .map((unit) => images.get(from + unit.from));
  const left = found.filter((image) => image !== undefined);
  const [first] = left;
  if (first === undefined) return { selector, fate: 'gone', left: [] };
  const inOrder = left.every((image, index) => index === 0 || image.index > (left[index - 1]?.index ?? 0));
  const last = left.at(-1) ?? first;
  const lost = found.length - left.length;
  const replaced = left.filter(({ index }) => units[index]?.state === 'replaced').length;
  const between = inOrder
    ? units.slice(first.index, last.index + 1).filter((unit) => unit.text.trim() !== '').length - left.length
    : found.length;
  const touched = (lost + replaced + Math.max(0, between)) / found.length;
  const fate = touched === 0 ? 'survives' : touched <= 0.2 ? 'altered' : touched <= 0.5 ? 'broken' : 'gone';
  const end = last.start + (units[last.index]?.text.length ?? 0);
  return {
    selector,
    fate,
    truth: { start: Math.min(first.start, last.start), end: Math.max(end, first.start) },
    left: left.map((image) => image.start).sort((one, other) => one - other),
  };
}
