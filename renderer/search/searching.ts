import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Failure, Reader } from '#content/contract';
import type { SearchAnswer, SearchQuestion } from '#content/search';
import type { SearchView } from '../app/index.ts';

/** Hits asked for at once. */
const PAGE = 40;
/** While the library or its index grows the hits follow at this pace, in milliseconds. */
const PACE = 500;

/**
 * Asks the library what the person types: at most once a frame, one question at a time, and of what was typed meanwhile
 * only the last. An answer to anything older is dropped.
 */
export class Searching implements ReactiveController {
  /** The newest answer, with all hits that were asked for. It stays while a newer one is awaited. */
  answer: SearchAnswer | undefined;
  /** Why there is no answer to what is asked now. */
  failure: Failure | undefined;
  private readonly host: ReactiveControllerHost;
  private readonly reader: () => Reader;
  private readonly answered: () => void;
  private view: SearchView | undefined;
  private isAsking = false;
  private isStale = false;
  private frame: number | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private readonly endings: (() => void)[] = [];

  /** @param answered Called when what is asked now has its answer or failure. */
  constructor(host: ReactiveControllerHost, reader: () => Reader, answered: () => void) {
    this.host = host;
    this.reader = reader;
    this.answered = answered;
    host.addController(this);
  }

  hostConnected(): void {
    const follow = (): void => {
      this.waiting ??= setTimeout(() => {
        this.waiting = undefined;
        this.askAgain();
      }, PACE);
    };
    this.endings.push(
      this.reader().listen('library.changed', follow),
      this.reader().listen('search.indexed', () => {
        if (this.isPartial()) follow();
      }),
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
      this.failure = undefined;
      return;
    }
    this.isStale = true;
    this.askInFrame();
  }

  askAgain(): void {
    if (this.view !== undefined) this.ask(this.view);
  }

  /** Asks for the hits after those there are. */
  async more(): Promise<void> {
    const { answer, view } = this;
    if (answer === undefined || view === undefined || this.isPending || answer.hits.length >= answer.total) return;
    this.isAsking = true;
    const reply = await this.reader().ask('search.query', questionOf(view, answer.hits.length, PAGE));
    this.isAsking = false;
    if (this.isStale) this.askInFrame();
    else if (reply.ok) this.answer = { ...answer, hits: [...answer.hits, ...reply.value.hits] };
    this.host.requestUpdate();
  }

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
      const shown = view === this.view && this.answer?.query === view.query ? this.answer.hits.length : 0;
      const reply = await this.reader().ask('search.query', {
        ...questionOf(view, 0, Math.max(PAGE, shown)),
        facets: true,
      });
      // Something else was typed or emptied meanwhile.
      if (this.view !== view) continue;
      this.failure = reply.ok ? undefined : reply.failure;
      if (reply.ok) this.answer = reply.value;
    }
    this.isAsking = false;
    this.host.requestUpdate();
    this.answered();
  }
}

function questionOf({ query, only, sort }: SearchView, offset: number, limit: number): SearchQuestion {
  return { query, only, sort, offset, limit: Math.min(limit, MOST_AT_ONCE) };
}

/** What the library answers at once, at most. */
const MOST_AT_ONCE = 500;
