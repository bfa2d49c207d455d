import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Failure, Reader } from '#content/contract';
import type { FoundNotes } from '#content/library';
import type { SearchAnswer } from '#content/search';
import type { SearchView } from '../app/index.ts';
import { HITS_AT_ONCE, questionOf } from './hit-list.ts';

/** Annotations shown beside the hits; the notebook has the rest. */
const NOTES = 3;
/** While the library or its index grows the hits follow at this pace, in milliseconds. */
const PACE = 500;

/**
 * Asks the library what the person types: at most once a frame, one question at a time, and of what was typed meanwhile
 * only the last. An answer to anything older is dropped.
 */
export class Searching implements ReactiveController {
  /** The newest answer, with its first hits. It stays while a newer one is awaited. */
  answer: SearchAnswer | undefined;
  /** What was asked for it. */
  answered: SearchView | undefined;
  /** The annotations that have what is asked for; they come after the answer. */
  notes: FoundNotes | undefined;
  /** Why there is no answer to what is asked now. */
  failure: Failure | undefined;
  private readonly host: ReactiveControllerHost;
  private readonly reader: () => Reader;
  private readonly tell: () => void;
  private view: SearchView | undefined;
  private isAsking = false;
  private isStale = false;
  private isAskingNotes = false;
  private areNotesStale = false;
  private frame: number | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private readonly endings: (() => void)[] = [];

  /** @param tell Called when what is asked now has its answer or failure. */
  constructor(host: ReactiveControllerHost, reader: () => Reader, tell: () => void) {
    this.host = host;
    this.reader = reader;
    this.tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    this.endings.push(
      this.reader().listen('library.changed', this.follow),
      this.reader().listen('search.indexed', () => {
        if (this.isPartial()) this.follow();
      }),
      this.reader().listen('annotations.changed', () => void this.askNotes()),
    );
    // An answer to what is asked now is still right if it comes, but a frame that was asked for is gone.
    if (this.isStale) this.askInFrame();
  }

  hostDisconnected(): void {
    for (const end of this.endings.splice(0)) end();
    clearTimeout(this.waiting);
    this.waiting = undefined;
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
  }

  /** Whether what is asked now has neither answer nor failure yet. */
  get isPending(): boolean {
    return this.isStale || this.isAsking;
  }

  /** Whether documents that are not indexed yet were left out. */
  isPartial(): boolean {
    const searched = this.answer?.searched;
    return searched !== undefined && searched.documents < searched.of;
  }

  ask(view: SearchView): void {
    this.view = view;
    if (view.query.trim() === '') {
      this.isStale = false;
      this.answer = undefined;
      this.answered = undefined;
      this.notes = undefined;
      this.failure = undefined;
      return;
    }
    this.isStale = true;
    this.askInFrame();
  }

  askAgain(): void {
    if (this.view !== undefined) this.ask(this.view);
  }

  private readonly follow = (): void => {
    this.waiting ??= setTimeout(() => {
      this.waiting = undefined;
      this.askAgain();
    }, PACE);
  };

  private askInFrame(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      void this.askLast();
    });
  }

  private async askLast(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    while (this.isStale && this.view !== undefined) {
      this.isStale = false;
      const { view } = this;
      const reply = await this.reader().ask('search.query', { ...questionOf(view, 0, HITS_AT_ONCE), facets: true });
      // Something else was typed or emptied meanwhile.
      if (this.view !== view) continue;
      // Further hits were asked for meanwhile, and of what waits only the last is answered.
      if (!reply.ok && reply.failure.code === 'search-superseded') this.isStale = true;
      if (this.isStale) continue;
      this.failure = reply.ok ? undefined : reply.failure;
      if (!reply.ok) continue;
      this.answer = reply.value;
      this.answered = view;
    }
    this.isAsking = false;
    this.host.requestUpdate();
    this.tell();
    // What is not indexed yet is read a little further with each question.
    if (this.isPartial()) this.follow();
    void this.askNotes();
  }

  /** Annotations have no source, year or language: a search that is narrowed to one has none. */
  private async askNotes(): Promise<void> {
    this.areNotesStale = true;
    if (this.isAskingNotes) return;
    this.isAskingNotes = true;
    while (this.areNotesStale && this.answered !== undefined) {
      this.areNotesStale = false;
      const view = this.answered;
      const { collection, ...others } = view.only;
      const isAsked = Object.keys(others).length === 0 && this.failure === undefined;
      const within = collection === undefined ? {} : { collection };
      const reply = isAsked
        ? await this.reader().ask('search.notes', { query: view.query, ...within, limit: NOTES })
        : undefined;
      if (this.answered === view) this.notes = reply?.ok === true ? reply.value : undefined;
    }
    this.isAskingNotes = false;
    this.host.requestUpdate();
  }
}
