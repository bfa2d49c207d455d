import type { Chosen, Failure, Settings } from '#content/contract';
import type { Route } from './route.ts';

/** Something to tell the person in passing. */
export interface Notice {
  readonly text: string;
  /** What can still be done about it: undo, look, try again. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What a page says of itself when it knows: the shell shows it in the header and in the window's title. */
export interface PageDescription {
  readonly title: string;
  /** The way to the page, outermost first, without the page itself. */
  readonly trail: readonly { readonly label: string; readonly route: Route }[];
  /** What the page adds to the menu. */
  readonly commands: readonly PageCommand[];
  /** What was written about what the page shows, as the header's last button. */
  readonly annotations?: PageCommand;
}

export interface PageCommand {
  readonly label: string;
  /** As in the table of shortcuts, to be shown beside it. */
  readonly keys?: string;
  readonly run: () => void;
}

/** Documents that are to leave the library: as a file for other programs, or as a pack. */
export interface LeavingWish {
  readonly kind: 'export' | 'pack';
  readonly chosen: Chosen;
  /** What they are called together. */
  readonly title: string;
}

/** Everything a page may wish of the shell, by the name of its event. Events bubble and cross shadow roots. */
export interface Wishes {
  'page-wished': Route;
  'settings-wished': Partial<Settings>;
  notice: Notice;
  failure: Failure;
  'page-described': PageDescription;
  /** The page has drawn what it was opened for. */
  'page-painted': null;
  'settings-opened': null;
  'shortcuts-opened': null;
  'leaving-wished': LeavingWish;
  /** A pack is to be opened without being added. */
  'visit-wished': null;
}

declare global {
  interface HTMLElementEventMap {
    'page-wished': CustomEvent<Wishes['page-wished']>;
    'settings-wished': CustomEvent<Wishes['settings-wished']>;
    notice: CustomEvent<Wishes['notice']>;
    failure: CustomEvent<Wishes['failure']>;
    'page-described': CustomEvent<Wishes['page-described']>;
    'page-painted': CustomEvent<Wishes['page-painted']>;
    'settings-opened': CustomEvent<Wishes['settings-opened']>;
    'shortcuts-opened': CustomEvent<Wishes['shortcuts-opened']>;
    'leaving-wished': CustomEvent<Wishes['leaving-wished']>;
    'visit-wished': CustomEvent<Wishes['visit-wished']>;
  }
}

/** Sends a wish up from an element of a page to the shell. */
export function wish<Name extends keyof Wishes>(from: EventTarget, name: Name, detail: Wishes[Name]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
