import type { Creator } from '#content/document';
import { fold } from '#content/text';
import { coverageOf } from '../clean/coverage.ts';

export interface FoundCreators {
  readonly creators: readonly Creator[];
  readonly evidence: string;
  readonly rule: string;
  readonly confidence: number;
  /** Lines that are nothing but the byline. */
  readonly lines: readonly number[];
}

/** What a creator did, where his byline says it. */
export type Role = NonNullable<Creator['role']>;

/** Creators of one name, told by a rule that leaves some doubt. */
export function found(name: string, evidence: string, rule: string, role?: Role): FoundCreators {
  return { creators: [{ name, ...(role === undefined ? {} : { role }) }], evidence, rule, confidence: 0.8, lines: [] };
}

/** A button or counter that the value ran into. */
export function isPlainTool(word: string): boolean {
  const coverage = coverageOf(fold(word));
  return coverage.worded && coverage.share === 1;
}
