import { withoutGaps } from './segments.ts';

/** Words whose hyphen is their own: those that stand with it inside a line somewhere in the document. */
export function hyphenatedWords(lines: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) for (const [word] of line.matchAll(/\p{L}+-\p{L}+/gu)) words.add(word.toLowerCase());
  return words;
}

/** A line's text after another's: a word that was broken is whole again, Chinese goes on without a blank. */
export function joinLines(above: string, below: string, hyphenated: ReadonlySet<string>): string {
  if (above === '') return below;
  if (above.endsWith('\u00ad')) return above.slice(0, -1) + below;
  const [, broken] = /(\p{L}{2,})[-‐]$/u.exec(above) ?? [];
  const [rest] = /^\p{Ll}+/u.exec(below) ?? [];
  if (broken !== undefined && rest !== undefined) {
    return hyphenated.has(`${broken}-${rest}`.toLowerCase()) ? above + below : above.slice(0, -1) + below;
  }
  if (/[-‐–—/]$/.test(above) && /^\S/.test(below) && /\w[-‐/]$/.test(above)) return above + below;
  const seam = withoutGaps(`${above.slice(-1)} ${below.slice(0, 1)}`);
  return seam.includes(' ') && !isWide(above.at(-1)) && !isWide(below[0]) ? `${above} ${below}` : above + below;
}

function isWide(character: string | undefined): boolean {
  return (
    character !== undefined && /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f\u2014\u2026]/.test(character)
  );
}
