import type { Image } from '#content/document';
import type { Target } from '../drawing/index.ts';
import type { Span } from './text-offsets.ts';

/** What the parts of the reading page wish of it. Events bubble and cross shadow roots. */
export interface ReadingWishes {
  /** Go to a place in the text: an offset, or what a reference points to. */
  'place-wished': { readonly offset: number } | Target;
  /** Show where a link points; nothing is opened. */
  'link-touched': { readonly target: string; readonly anchor: HTMLElement };
  'zoom-wished': { readonly image: Image };
  /** Bring a match into sight. */
  'match-wished': Span;
  'receipt-wished': null;
  /** Put a removed run back; `removal` is its index in the receipt. */
  'restore-wished': { readonly removal: number };
}

declare global {
  interface HTMLElementEventMap {
    'place-wished': CustomEvent<ReadingWishes['place-wished']>;
    'link-touched': CustomEvent<ReadingWishes['link-touched']>;
    'zoom-wished': CustomEvent<ReadingWishes['zoom-wished']>;
    'match-wished': CustomEvent<ReadingWishes['match-wished']>;
    'receipt-wished': CustomEvent<ReadingWishes['receipt-wished']>;
    'restore-wished': CustomEvent<ReadingWishes['restore-wished']>;
  }
}

export function wishInside<Name extends keyof ReadingWishes>(
  from: EventTarget,
  name: Name,
  detail: ReadingWishes[Name],
): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
