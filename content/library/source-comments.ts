import { describe, type Annotation, type Selector } from '#content/annotations';
import type { Digest } from '#content/base';
import { addressesOf, canonicalText, type LecternDocument } from '#content/document';
import type { SourceComment } from '#content/import';

/** A comment that came with a document, with the passage it is on. */
export interface PreparedComment {
  readonly selector: Selector;
  readonly author?: string;
  /** ISO 8601, in the local time of whoever made it. */
  readonly date?: string;
  readonly text: string;
}

/** Describes the passages of comments in a document's own text. */
export function prepareComments({ blocks }: LecternDocument, comments: readonly SourceComment[]): PreparedComment[] {
  const text = canonicalText(blocks);
  const addresses = addressesOf(blocks);
  return comments.map(({ start, end, ...comment }) => ({
    ...comment,
    selector: describe(text, Math.min(start, text.length), Math.min(end, text.length), addresses),
  }));
}

/**
 * The comments as annotations. A comment has the same id wherever its document is imported, so that importing the document
 * again adds nothing, and one that was removed stays away.
 * @param now Milliseconds since 1970: when a comment without a date was made.
 */
export function annotationsOf(
  comments: readonly PreparedComment[],
  { id, revision }: { readonly id: string; readonly revision: string },
  digest: Digest,
  now: number,
): Annotation[] {
  return comments.map(({ selector, author, date, text }): Annotation => {
    const made = digest.sha256(`comment ${id} ${author ?? ''} ${date ?? ''} ${selector.quote.exact} ${text}`);
    return {
      id: uuidOf(made),
      motivation: 'commenting',
      // Word writes the maker's local time as if it were the time of the world; no better is known.
      created: date === undefined ? new Date(now).toISOString() : `${date}.000Z`,
      ...(author === undefined ? {} : { creator: { name: author } }),
      body: [{ purpose: 'commenting', value: text }],
      target: { kind: 'passage', source: id, revision, selector },
    };
  });
}

/** An id of version 8 (made by a rule of one's own) of the digits of a digest. */
function uuidOf(digest: string): string {
  const [a, b, c, d, e] = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    digest.slice(13, 16),
    digest.slice(17, 20),
    digest.slice(20, 32),
  ];
  return `urn:uuid:${a}-${b}-8${c}-a${d}-${e}`;
}
