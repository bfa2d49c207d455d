import type { PassageTarget } from '#content/annotations';

/**
 * A passage the person has been asked for: the new place of an annotation whose own is lost, or the other end of a
 * link. A link may lead into another document, so the wish outlives the page it was made on.
 */
export type PassageWish =
  | { readonly kind: 'attach'; readonly document: string; readonly annotation: string; readonly quote: string }
  | {
      readonly kind: 'link';
      readonly document: string;
      /** The annotation that gets the link; without one a new one is made on the passage. */
      readonly annotation?: string;
      readonly from: PassageTarget;
      readonly quote: string;
    };

let wished: PassageWish | undefined;

/** What is being asked for in a document, if anything. */
export function passageWished(document: string): PassageWish | undefined {
  return wished?.kind === 'attach' && wished.document !== document ? undefined : wished;
}

export function wishPassage(wish: PassageWish | undefined): void {
  wished = wish;
}
