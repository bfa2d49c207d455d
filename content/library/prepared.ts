import type { Digest } from '#content/base';
import { canonicalText, type Block, type LecternDocument } from '#content/document';
import { canonicalJson } from './canonical-json.ts';
import type { DocumentFacts } from './operations.ts';
import type { PreparedComment } from './source-comments.ts';

/** A revision made ready in an importing process: the library has only to place and to store it. */
export interface Prepared {
  readonly id: string;
  readonly revision: string;
  /** The document as canonical JSON in UTF-8, whose SHA-256 is the revision. */
  readonly json: Uint8Array;
  readonly facts: DocumentFacts;
  /** Runs on the receipt. */
  readonly removals: number;
  readonly original: {
    readonly digest: string;
    readonly bytes: number;
    readonly name: string;
    readonly content: Uint8Array;
  };
  readonly assets: readonly { readonly digest: string; readonly content: Uint8Array }[];
  /** The files beside the source that became assets. */
  readonly siblings: readonly (readonly [path: string, digest: string])[];
  /** The encoding a person chose. */
  readonly encoding?: string;
  readonly pipeline: number;
  /** What readers before had to say, which becomes annotations. */
  readonly comments?: readonly PreparedComment[];
}

/** A document's stored form and the name it has by it. */
export function seal(document: LecternDocument, digest: Digest): { revision: string; json: Uint8Array } {
  const json = new TextEncoder().encode(canonicalJson(document));
  return { revision: digest.sha256(json), json };
}

/** Code points of the canonical text, line feeds not counted. */
export function countCharacters(blocks: readonly Block[]): number {
  const text = canonicalText(blocks);
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === LINE_FEED || (isSecondHalf(unit) && isFirstHalf(text.charCodeAt(index - 1)))) continue;
    count += 1;
  }
  return count;
}

const LINE_FEED = 10;

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
