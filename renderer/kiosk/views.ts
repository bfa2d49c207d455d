import type { Found } from '../app/index.ts';
import type { Place } from '#content/kiosk';
import type { Script } from '#content/text/script';
import type { VisitNotes } from './visit-notes.ts';

/** What the kiosk shows of the library. Nothing of it stands in an address or a history: a visit leaves no trace. */
export type View =
  | { readonly page: 'home' }
  /** The documents of a subject, or those whose titles begin with a letter. */
  | { readonly page: 'list'; readonly title: string; readonly collection?: string; readonly letter?: string }
  | { readonly page: 'search'; readonly query: string }
  | { readonly page: 'document'; readonly id: string; readonly address?: string; readonly found?: Found };

/** Where a visitor is, in the words of the session. */
export function placeOf({ page }: View): Place {
  if (page === 'home' || page === 'document') return page;
  return 'list';
}

/** What a page of the kiosk wishes of the frame around it. Events bubble and cross shadow roots. */
export interface KioskWishes {
  'view-wished': View;
  'back-wished': null;
  'home-wished': null;
  /** The text of the search as it is now, so that coming back finds it. */
  'query-typed': string;
  'playing-told': boolean;
  /** The script in which Chinese documents are to be shown, for the rest of the visit. */
  'script-wished': Script;
  /** The visitor's notes as they are now. */
  'notes-wished': VisitNotes;
}

declare global {
  interface HTMLElementEventMap {
    'view-wished': CustomEvent<KioskWishes['view-wished']>;
    'back-wished': CustomEvent<KioskWishes['back-wished']>;
    'home-wished': CustomEvent<KioskWishes['home-wished']>;
    'query-typed': CustomEvent<KioskWishes['query-typed']>;
    'playing-told': CustomEvent<KioskWishes['playing-told']>;
    'script-wished': CustomEvent<KioskWishes['script-wished']>;
    'notes-wished': CustomEvent<KioskWishes['notes-wished']>;
  }
}

export function wishOfKiosk<Name extends keyof KioskWishes>(
  from: EventTarget,
  name: Name,
  detail: KioskWishes[Name],
): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
