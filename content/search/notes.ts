import { foldText, foldWithOffsets } from '#content/text/folding';
import { needleOf } from './needle.ts';
import { matches, type Span } from './passages.ts';

/** An annotation as search sees it. */
export interface SearchedNote {
  readonly id: string;
  /** The id of the document it is in. */
  readonly document: string;
  /** What the person wrote. */
  readonly text: string;
  readonly tags: readonly string[];
}

export interface FoundNote {
  readonly note: SearchedNote;
  /** How often its text has what was typed; 0 where only a tag has it. */
  readonly count: number;
  /** Where, in offsets of the note's text. */
  readonly marks: readonly Span[];
}

/**
 * The notes that have a text as it stands, folded as documents are, those with the most first. What one person writes is
 * little: it is looked through as it is, and so is found in the moment it is written.
 */
export function findNotes(notes: Iterable<SearchedNote>, text: string): readonly FoundNote[] {
  const needle = needleOf(text);
  if (needle === undefined) return [];
  const found: FoundNote[] = [];
  for (const note of notes) {
    const marks = matches(foldWithOffsets(note.text), needle.folded);
    const isTagged = note.tags.some((tag) => foldText(tag).includes(needle.folded));
    if (marks.length > 0 || isTagged) found.push({ note, count: marks.length, marks });
  }
  return found.sort((one, other) => other.count - one.count);
}
