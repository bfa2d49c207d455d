import type { Span } from './span-index.ts';

/** Characters past a sentence's start within which its end is looked for; a longer one is cut there. */
const LONGEST = 2000;

/** The sentence a place lies in; never over the end of a paragraph. Undefined in an empty text. */
export function sentenceAt(text: string, offset: number): Span | undefined {
  if (text.length === 0) return undefined;
  const at = Math.min(Math.max(0, offset), text.length - 1);
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const feed = text.indexOf('\n', at);
  const end = feed === -1 ? text.length : feed;
  if (from === end) return undefined;
  for (const sentence of sentencesOf(text, from, end)) if (at < sentence.end) return sentence;
  return sentencesOf(text, from, end).at(-1);
}

/** The sentence after a place, or the one before; undefined at the text's end and start. */
export function neighbourSentence(text: string, { start, end }: Span, step: 1 | -1): Span | undefined {
  if (step === 1) {
    let at = end;
    while (at < text.length && isBlank(text, at)) at += 1;
    return at >= text.length ? undefined : sentenceAt(text, at);
  }
  let at = start - 1;
  while (at >= 0 && isBlank(text, at)) at -= 1;
  return at < 0 ? undefined : sentenceAt(text, at);
}

function isBlank(text: string, at: number): boolean {
  return /\s/u.test(text[at] ?? '');
}

function sentencesOf(text: string, from: number, end: number): readonly Span[] {
  const sentences: Span[] = [];
  const segmenter = new Intl.Segmenter('zh', { granularity: 'sentence' });
  for (const { index, segment } of segmenter.segment(text.slice(from, end))) {
    const start = from + index;
    const words = segment.trimEnd();
    for (let at = 0; at < words.length; at += LONGEST) {
      sentences.push({ start: start + at, end: start + Math.min(words.length, at + LONGEST) });
    }
  }
  return sentences;
}
