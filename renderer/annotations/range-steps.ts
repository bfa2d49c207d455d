import type { Span } from './span-index.ts';

/** A change of a range by the keyboard: which of its ends goes which way, and how far. */
export interface RangeStep {
  readonly end: 'start' | 'end';
  readonly by: 1 | -1;
  readonly unit: 'character' | 'word' | 'line';
}

/** Characters looked at around an end to find where the next word or character is cut: longer than any word. */
const AROUND = 200;

/** What a key does to a range: Shift with an arrow moves its end, with Alt its start; with Control by words. */
export function rangeStepOf(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>,
): RangeStep | undefined {
  if (!event.shiftKey) return undefined;
  const way = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
  if (way === undefined) return undefined;
  const byLine = event.key === 'ArrowUp' || event.key === 'ArrowDown';
  const unit = byLine ? 'line' : event.ctrlKey || event.metaKey ? 'word' : 'character';
  return { end: event.altKey ? 'start' : 'end', by: way, unit };
}

/** The range after a step: never empty, never outside the text, never cut inside what is read as one character. */
export function steppedRange(text: string, span: Span, step: RangeStep): Span {
  const at = step.end === 'start' ? span.start : span.end;
  const moved = stepped(text, at, step);
  if (step.end === 'start') return moved < span.end ? { start: moved, end: span.end } : span;
  return moved > span.start ? { start: span.start, end: moved } : span;
}

function stepped(text: string, at: number, { by, unit }: RangeStep): number {
  if (unit === 'line') return lineEdge(text, at, by);
  // Cut at a paragraph's end or a little farther than any word: segmenting a whole document for one key is not needed.
  const from = Math.max(0, text.lastIndexOf('\n', at - 1) + 1, at - AROUND);
  const to = Math.min(text.length, at + AROUND);
  const edges = edgesOf(text.slice(from, to), unit).map((edge) => edge + from);
  if (by === 1) return edges.find((edge) => edge > at) ?? text.length;
  return edges.findLast((edge) => edge < at) ?? Math.max(0, from - 1);
}

/** The end of the paragraph a place is in, or its start; of the next one where it stands there already. */
function lineEdge(text: string, at: number, by: 1 | -1): number {
  if (by === -1) return at === 0 ? 0 : text.lastIndexOf('\n', at - 2) + 1;
  const end = text.indexOf('\n', at + 1);
  return end === -1 ? text.length : end;
}

function edgesOf(text: string, unit: 'character' | 'word'): readonly number[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: unit === 'word' ? 'word' : 'grapheme' });
  return [...[...segmenter.segment(text)].map(({ index }) => index), text.length];
}
