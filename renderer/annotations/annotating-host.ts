import type { ReactiveControllerHost } from 'lit';
import type { Reader, Settings } from '#content/contract';
import type { Metadata } from '#content/document';
import type { Part } from './annotation-wishes.ts';
import type { Drafts } from './drafts.ts';
import type { MeasuredText } from './measured-text.ts';
import type { OpenAnnotations } from './open-annotations.ts';
import type { Shared } from './share-dialog.ts';
import type { Span } from './span-index.ts';
import type { Thread } from './threads.ts';

/** What annotating needs of the page it is on. */
export interface AnnotatingHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  readonly reader: Reader;
  readonly settings: Settings;
  readonly scroller: HTMLElement | null;
  /** What is selected of the text. */
  selection(): Span | undefined;
  /** Selects a stretch of the text; nothing where it is undefined. */
  select(span: Span | undefined): void;
  /** Brings a stretch of the text into sight. */
  reveal(span: Span): void;
  /** How many annotations there are has changed. */
  describe(): void;
}

/** The open document with its text as it is drawn. */
export interface AnnotatedDocument {
  readonly document: string;
  readonly revision: string;
  readonly metadata: Metadata;
  readonly text: MeasuredText;
}

/** The open document's annotations and what is chosen and written of them, as what acts on them sees it. */
export interface AnnotatingState {
  readonly annotations: OpenAnnotations | undefined;
  readonly page: AnnotatedDocument | undefined;
  readonly drafts: Drafts | undefined;
  readonly ranging: { settle(): void };
  /** The one that is chosen. */
  readonly current: Thread | undefined;
  readonly selected: string | undefined;
  readonly editing: { readonly part: Part } | undefined;
  /** The offset the person is at. */
  readonly position: number;
  panelOpen: boolean;
  select(id: string | undefined): void;
  /** @param draft What is in the field; where it is left out, what there is already. */
  edit(id: string, part: Part, draft?: string): void;
  stopEditing(): void;
  /** Chooses one and brings it into sight. */
  goTo(id: string | undefined): void;
  threadOf(id: string): Thread | undefined;
  step(by: 1 | -1): void;
  togglePanel(): void;
  share(shared: Shared | undefined): void;
}
