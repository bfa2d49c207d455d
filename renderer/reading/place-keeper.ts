import type { Reader, ReadingPlace } from '#content/contract';

/** Milliseconds between two writings of a place while the person scrolls: each one is made durable on the disk. */
const PAUSE = 1000;

/** Tells the library where the person is, not more often than it can write, and at once when they leave. */
export class PlaceKeeper {
  private readonly reader: Reader;
  private readonly id: string;
  private waiting: ReadingPlace | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(reader: Reader, id: string) {
    this.reader = reader;
    this.id = id;
  }

  keep(place: ReadingPlace): void {
    this.waiting = place;
    this.timer ??= setTimeout(this.flush, PAUSE);
  }

  /** Writes what has not been written yet. */
  readonly flush = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.waiting === undefined) return;
    void this.reader.ask('document.place', { id: this.id, ...this.waiting });
    this.waiting = undefined;
  };
}
