import { screen, type Display } from 'electron';
import type { Configuration, DisplayRole } from '#content/kiosk';
import { KioskWindow } from './kiosk-window.ts';
import { Station, type Hall } from './station.ts';

/** Black: what covers a display that shows nothing. */
const COVER = '#000000';

type Cover = { readonly role: DisplayRole; readonly window: KioskWindow; readonly station?: Station };

/**
 * A window for each display, by its role, so that none shows what lies under the program. Displays come and go: each
 * role stands on the display that is now in its place, and a role without one waits.
 */
export class Screens {
  readonly #roles: Configuration['displays'];
  readonly #hall: Hall;
  #covers: Cover[] = [];
  #standStill = false;

  constructor(hall: Hall) {
    this.#roles = hall.rules.displays;
    this.#hall = hall;
  }

  /** @param standStill Whether the screens begin with the safe page. */
  begin(standStill: boolean): void {
    this.#standStill = standStill;
    this.#arrange();
    this.#standStill = false;
    const arrange = (): void => {
      this.#arrange();
    };
    screen.on('display-added', arrange);
    screen.on('display-removed', arrange);
    screen.on('display-metrics-changed', arrange);
  }

  get windows(): readonly KioskWindow[] {
    return this.#covers.map(({ window }) => window);
  }

  get stations(): readonly Station[] {
    return this.#covers.flatMap(({ station }) => station ?? []);
  }

  /** Displays that the configuration has a role for and that are not there. */
  get missing(): number {
    return Math.max(0, this.#roles.length - screen.getAllDisplays().length);
  }

  end(): void {
    for (const { window, station } of this.#covers.splice(0)) (station ?? window).end();
  }

  #arrange(): void {
    const displays = screen.getAllDisplays();
    for (const [place, display] of displays.entries()) {
      const there = this.#covers[place];
      if (there === undefined) this.#covers.push(this.#cover(display, this.#roles[place] ?? 'blank'));
      else there.window.place(display);
    }
    // The last one stays where all are unplugged: a display that comes back is shown it at once.
    for (const { window, station } of this.#covers.splice(Math.max(1, displays.length))) (station ?? window).end();
  }

  #cover(display: Display, role: DisplayRole): Cover {
    if (role === 'blank') {
      const { preload, origin, prepare } = this.#hall;
      const wishes = {
        preload,
        origin,
        prepare,
        background: COVER,
        physicalKeyboard: false,
        made: () => undefined,
        lost: () => undefined,
        unpainted: () => undefined,
      };
      return { role, window: new KioskWindow(display, wishes) };
    }
    const station = new Station(display, role, this.#hall);
    station.begin(this.#standStill);
    return { role, window: station.window, station };
  }
}
