import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Reader } from '#content/contract';
import type { ShelfOverview } from '#content/library';

/** While an import runs the catalogue changes many times a second; the numbers beside the shelf follow at this pace, in milliseconds. */
const PACE = 250;

/** The numbers beside the shelf, kept up with the catalogue. `changed` is called at the same pace, for the rows. */
export class Overview implements ReactiveController {
  /** Undefined before the first answer. */
  value: ShelfOverview | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private stop: (() => void) | undefined;
  private readonly host: ReactiveControllerHost;
  private readonly reader: () => Reader;
  private readonly changed: () => void;

  constructor(host: ReactiveControllerHost, reader: () => Reader, changed: () => void) {
    this.host = host;
    this.reader = reader;
    this.changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    const reader = this.reader();
    const stops = [reader.listen('library.changed', this.follow), reader.listen('library.status', this.follow)];
    this.stop = () => {
      for (const stop of stops) stop();
    };
    void this.read();
  }

  hostDisconnected(): void {
    this.stop?.();
    clearTimeout(this.waiting);
    this.waiting = undefined;
  }

  /** Also when the library opens: until then the host may show the shelf as it was left. */
  private readonly follow = (): void => {
    this.waiting ??= setTimeout(() => {
      this.waiting = undefined;
      this.changed();
      void this.read();
    }, PACE);
  };

  private async read(): Promise<void> {
    const reply = await this.reader().ask('shelf.overview', null);
    if (!reply.ok) return;
    this.value = reply.value;
    this.host.requestUpdate();
  }
}
