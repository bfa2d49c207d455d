import type { Reader, ReadingPlace } from '#content/contract';

/** Milliseconds between two writings of a place while the person scrolls: each one is made durable on the disk. */
const PAUSE = 1000;

/** Tells the library where the person is, not more often than it can write, and at once when they leave. */
export class PlaceKeeper {
  private readonly reader: Reader;
  private readonly id: string;
  private waiting: ReadingPlace | undefined;
  private told: ReadingPlace | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(reader: Reader, id: string) {
    this.reader = reader;
    this.id = id;
  }

  /** Tells a place: the first at once, so that a jump is never lost, and then the newest of each pause. */
  keep(place: ReadingPlace): void {
    this.waiting = place;
    if (this.timer === undefined) this.tell();
  }

  /** Writes what has not been written yet, and nothing after it. */
  readonly flush = (): void => {
    this.tell();
    clearTimeout(this.timer);
    this.timer = undefined;
  };

  private readonly tell = (): void => {
    this.timer = undefined;
    const place = this.waiting;
    if (place === undefined || (place.offset === this.told?.offset && place.progress === this.told.progress)) return;
    this.told = place;
    this.waiting = undefined;
    this.timer = setTimeout(this.tell, PAUSE);
    void this.reader.ask('document.place', { id: this.id, ...place });
  };
}
