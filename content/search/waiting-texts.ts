import { TEXT_FIELDS, type SearchedDocument, type TextField } from './document-fields.ts';
import type { DocumentTexts } from './document-texts.ts';
import { countOccurrences, type Needle } from './needle.ts';

/** UTF-16 units of text read for one question: some 100 ms. The next question, or the same asked again, reads on. */
const READ_AT_ONCE = 1_000_000;
/** Units kept of all of them: 24 MB. */
const MOST_KEPT = 12_000_000;

/** A document that waits to be indexed, whose text is at hand. */
export interface WaitingText {
  readonly document: SearchedDocument;
  readonly body: string;
}

/**
 * The texts of documents that wait to be indexed, when too many have come at once to index them before a question: they
 * are looked through as they are, as far as reading them is quick, and what was read is kept for the next question.
 */
export class WaitingTexts {
  private readonly texts: DocumentTexts;
  private kept = new Map<string, WaitingText>();

  constructor(texts: DocumentTexts) {
    this.texts = texts;
  }

  /** Those of the waiting documents that can be looked through now. Indexing begins with the first, so reading begins with the last. */
  atHand(waiting: readonly SearchedDocument[]): readonly WaitingText[] {
    const kept = new Map<string, WaitingText>();
    let units = 0;
    let toRead = READ_AT_ONCE;
    for (const document of waiting.toReversed()) {
      const known = this.kept.get(document.id);
      let text = known?.document === document ? known : undefined;
      if (text === undefined && toRead > 0 && units < MOST_KEPT) {
        // One that cannot be read is indexed by its front matter alone, and looked through so.
        text = { document, body: this.texts.folded(document, 'body') ?? '' };
        toRead -= text.body.length;
      }
      if (text === undefined) continue;
      kept.set(document.id, text);
      units += text.body.length;
    }
    this.kept = kept;
    return [...kept.values()];
  }

  /** How often a waiting document has a needle, in all its fields and in its title. */
  occurrences({ document, body }: WaitingText, { folded }: Needle, fields: readonly TextField[] = TEXT_FIELDS) {
    let count = 0;
    let inTitle = 0;
    for (const field of fields) {
      const text = field === 'body' ? body : (this.texts.folded(document, field) ?? '');
      const found = countOccurrences(text, folded);
      count += found;
      if (field === 'title') inTitle = found;
    }
    return { count, inTitle };
  }
}
