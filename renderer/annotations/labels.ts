import type { Annotation, Motivation } from '#content/annotations';
import type { Settings } from '#content/contract';
import * as words from '../i18n/messages/annotations.ts';
import { colourName } from './palette.ts';
import { correctionOf, noteOf, quoteOf, tagsOf } from './threads.ts';

/** What each kind is called. */
export const KINDS: Readonly<Record<Motivation, () => string>> = {
  highlighting: words.highlight,
  commenting: words.note,
  bookmarking: words.bookmark,
  editing: words.correction,
  replying: words.reply,
  linking: words.linkKind,
  tagging: words.tags,
};

/** Characters of a passage a screen reader is told before what was written about it. */
const SPOKEN = 80;

/** What a screen reader says of an annotation: its kind and colour, the words it is on, what was written. */
export function labelOf(annotation: Annotation, names: Settings['colourNames']): string {
  const style = annotation.target.kind === 'passage' ? annotation.target.style : undefined;
  const kind = KINDS[annotation.motivation]();
  const proposed = correctionOf(annotation);
  const parts = [
    style === undefined ? kind : words.colouredKind(colourName(style.colour, names), kind),
    quoteOf(annotation).slice(0, SPOKEN),
    noteOf(annotation),
    proposed === undefined ? '' : words.proposes(proposed === '' ? words.deleted() : proposed),
    tagsOf(annotation).join(' '),
  ];
  return parts.filter((part) => part !== '').join(words.labelSeparator());
}
