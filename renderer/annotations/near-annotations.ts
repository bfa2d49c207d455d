import type { AnnotatingHost, AnnotatingState } from './annotating-host.ts';
import type { Thread } from './threads.ts';

/**
 * Windows of text before and after the place whose annotations stand in the margin. What is farther is not laid out, and
 * asking where it stands would lay it out.
 */
const BEFORE = 0.3;
const AFTER = 1.3;
/** The part of a window the place moves before the margin is put together anew. */
const STEP = 0.2;
/** Who moves so many characters in a frame is passing by: the margin is put together where they come to rest. */
const PASSING = 800;
/** Milliseconds without such a move that are a rest. */
const REST = 60;

/** The annotations about the place the person is at: those that stand in the margin. */
export class NearAnnotations {
  threads: readonly Thread[] = [];
  /** The offset the person is at. */
  place = 0;
  private readonly host: AnnotatingHost;
  private readonly annotating: Pick<AnnotatingState, 'annotations'>;
  /** The place the margin was put together for. */
  private gathered = 0;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: AnnotatingHost, annotating: Pick<AnnotatingState, 'annotations'>) {
    this.host = host;
    this.annotating = annotating;
  }

  /** The person has come to an offset; answers whether what is near is the same, so that it is only to be placed anew. */
  arrived(offset: number): boolean {
    const isPassing = Math.abs(offset - this.place) >= PASSING;
    this.place = offset;
    clearTimeout(this.resting);
    if (isPassing) {
      this.resting = setTimeout(() => {
        this.gather();
      }, REST);
      return false;
    }
    if (Math.abs(offset - this.gathered) < STEP * this.inWindow) return true;
    this.gather();
    return false;
  }

  /** Puts together what is near, and has it drawn. */
  gather(): void {
    const { place } = this;
    this.gathered = place;
    const threads = this.annotating.annotations?.threads;
    const span = { start: place - BEFORE * this.inWindow, end: place + AFTER * this.inWindow };
    this.threads = threads?.marks.meeting(span).flatMap(({ id }) => threads.byId.get(id) ?? []) ?? [];
    this.host.requestUpdate();
  }

  /** How many there are in all, and which of them the first of these is. */
  get counted(): { readonly total: number; readonly first: number } {
    const placed = this.annotating.annotations?.threads.placed ?? [];
    const [first] = this.threads;
    return { total: placed.length, first: first === undefined ? 0 : placed.indexOf(first) };
  }

  end(): void {
    clearTimeout(this.resting);
    this.threads = [];
  }

  /** Characters a window of text has room for: of the whole window, as asking for the scroller's height lays it out. */
  private get inWindow(): number {
    const { textSize, leading, measure } = this.host.settings;
    return Math.ceil(innerHeight / (textSize * leading)) * measure;
  }
}
