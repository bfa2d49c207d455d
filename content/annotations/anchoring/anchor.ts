import type { Anchor, Placement } from '../anchor.ts';
import type { Selector } from '../selector.ts';
import { align, type Alignment } from './alignment.ts';
import { comparable, type Comparable } from './comparable.ts';
import {
  alteredCandidates,
  exactCandidates,
  joined,
  likelyDiagonals,
  placesOfShort,
  type Candidate,
  type Ground,
} from './candidates.ts';
import { decide, isTelling, type Evidence } from './decision.ts';
import { Grams } from './grams.ts';
import { informationOf } from './information.ts';
import { diagonalsNear, isInOrder, ownedByAnother, runOver, TELLING_RUN } from './moved.ts';
import { patternOfPassage, patternOfSelector, spanOf, type Pattern } from './pattern.ts';
import { placementOf } from './placement.ts';

/** Where a selector's passage stands in a text that may not be the one it was made in. */
export function anchor(selector: Selector, text: string): Anchor {
  const [only = { state: 'orphan' }] = anchorAll([selector], text);
  return only;
}

/**
 * Where the passages of selectors stand in a text, in their order. With `measuredIn`, the text that their positions measure
 * (an older revision), what was changed between the two is known and twins are told apart; without it each selector
 * stands for itself. Time is linear in the texts and in the number of selectors.
 */
export function anchorAll(selectors: readonly Selector[], text: string, measuredIn?: string): readonly Anchor[] {
  const anchoring = new Anchoring(text, measuredIn);
  return selectors.map((selector) => anchoring.anchor(selector));
}

class Anchoring {
  private readonly text: string;
  private readonly measuredIn: string | undefined;
  private made: Ground | undefined;
  private compared: { readonly old: Comparable; readonly alignment: Alignment } | undefined;

  constructor(text: string, measuredIn: string | undefined) {
    this.text = text;
    this.measuredIn = measuredIn;
  }

  anchor(selector: Selector): Anchor {
    const { position, quote } = selector;
    const measured =
      position !== undefined && this.measuredIn?.slice(position.start, position.end) === quote.exact
        ? position
        : undefined;
    if (measured !== undefined && this.measuredIn === this.text) return { state: 'placed', ...measured, score: 1 };
    return measured === undefined ? this.byQuote(selector) : this.byRevision(selector, measured);
  }

  private get ground(): Ground {
    if (this.made === undefined) {
      const text = comparable(this.text);
      this.made = { text, information: informationOf(text), grams: new Grams(text) };
    }
    return this.made;
  }

  private byQuote(selector: Selector): Anchor {
    const pattern = patternOfSelector(selector);
    const likely = this.candidates(pattern, likelyDiagonals(pattern, this.ground));
    const candidates = likely.length > 0 ? likely : placesOfShort(pattern, this.ground);
    return this.decided(selector, pattern, candidates, 'quote');
  }

  private byRevision(selector: Selector, { start, end }: { readonly start: number; readonly end: number }): Anchor {
    const { old, alignment } = this.alignment();
    const passage = spanOf(old, start, end);
    const run = runOver(alignment, passage);
    if (run !== undefined && run.length >= TELLING_RUN) {
      const moved = run.to - run.from;
      return { state: 'placed', ...this.placement(selector, passage.start + moved, passage.end + moved), score: 1 };
    }
    const pattern = patternOfPassage(old, passage.start, passage.end);
    const spans = joined([...diagonalsNear(alignment, passage, pattern), ...likelyDiagonals(pattern, this.ground)]);
    const candidates = this.candidates(pattern, spans)
      .filter((candidate) => !ownedByAnother(alignment, candidate, passage))
      .map((candidate) => (isInOrder(alignment, candidate, passage) ? { ...candidate, isInOrder: true } : candidate));
    return this.decided(selector, pattern, candidates, 'revision');
  }

  /** An altered passage is looked for where none that stands to the letter tells enough: it takes a hundred times as long. */
  private candidates(pattern: Pattern, spans: readonly (readonly [number, number])[]): readonly Candidate[] {
    const exact = spans.map((span) => exactCandidates(pattern, span, this.ground));
    if (exact.some((found) => found.some((candidate) => isTelling(candidate, pattern, this.ground.information)))) {
      return exact.flat();
    }
    return spans.flatMap((span, index) => {
      const found = exact[index] ?? [];
      return found.length > 0 ? found : alteredCandidates(pattern, span, this.ground);
    });
  }

  private alignment(): { readonly old: Comparable; readonly alignment: Alignment } {
    if (this.compared === undefined) {
      const old = comparable(this.measuredIn ?? '');
      this.compared = { old, alignment: align(old, this.ground.text) };
    }
    return this.compared;
  }

  private decided(selector: Selector, pattern: Pattern, candidates: readonly Candidate[], evidence: Evidence): Anchor {
    const decision = decide(pattern, candidates, this.ground.information, evidence);
    const placed = decision.candidates.map(({ candidate, score }): Placement => ({
      ...this.placement(selector, candidate.start, candidate.end),
      score,
    }));
    const [first] = placed;
    if (first === undefined) return { state: 'orphan' };
    return decision.certain ? { state: 'placed', ...first } : { state: 'ambiguous', candidates: placed };
  }

  private placement(selector: Selector, start: number, end: number): { readonly start: number; readonly end: number } {
    return placementOf(selector.quote.exact, this.text, this.ground.text, start, end);
  }
}
