import { describe, expect, it } from 'vitest';
import { DEFAULTS } from './configuration.ts';
import { NO_FAULTS, parseFaultHistory, prescribe, type Fault } from './watchdog.ts';

/** Plays faults at seconds, and keeps what was prescribed and after how many milliseconds. */
function play(faults: readonly (readonly [seconds: number, fault: Fault])[]): (readonly [string, number])[] {
  let history = NO_FAULTS;
  return faults.map(([seconds, fault]) => {
    const prescription = prescribe(history, fault, seconds * 1000, DEFAULTS.watchdog);
    // As after a relaunch: what is known comes from the disk.
    history = parseFaultHistory(JSON.stringify(prescription.history));
    return [prescription.remedy, prescription.delay] as const;
  });
}

describe('the watchdog', () => {
  it('loads a page that is gone again, then makes a new window, then starts anew, each a little later', () => {
    expect(
      play([
        [0, 'page-gone'],
        [5, 'page-gone'],
        [10, 'page-unresponsive'],
        [15, 'page-gone'],
      ]),
    ).toEqual([
      ['reload', 0],
      ['new-window', 250],
      ['relaunch', 500],
      ['relaunch', 1000],
    ]);
  });

  it('shows the safe page after five faults in ten minutes, and begins again when they are past', () => {
    const five = play([0, 100, 200, 300, 400, 1100].map((seconds) => [seconds, 'page-gone'] as const));
    expect(five.map(([remedy]) => remedy)).toEqual(['reload', 'reload', 'reload', 'reload', 'safe-page', 'reload']);
  });

  it('leaves to themselves what starts again by itself, but counts it', () => {
    const workers = play([0, 1, 2, 3, 4].map((seconds) => [seconds, 'worker-gone'] as const));
    expect(workers.map(([remedy]) => remedy)).toEqual(['none', 'none', 'none', 'none', 'safe-page']);
  });

  it('has the page drawn anew when the graphics process ended, and loads one that never painted again', () => {
    expect(
      play([
        [0, 'graphics-gone'],
        [90, 'page-unpainted'],
        [100, 'page-unpainted'],
      ]).map(([remedy]) => remedy),
    ).toEqual(['repaint', 'reload', 'new-window']);
  });

  it('waits for an idle moment when memory is full', () => {
    expect(play([0, 1, 2, 3, 4, 5].map((seconds) => [seconds, 'memory-full'] as const)).at(-1)).toEqual([
      'recycle-when-idle',
      0,
    ]);
  });

  it('is not fooled by a clock that was set back, nor stopped by a damaged history', () => {
    const back = play([
      [1e6, 'page-gone'],
      [1, 'page-gone'],
    ]);
    expect(back[1]?.[0]).toBe('new-window');
    for (const damaged of ['', 'null', '{"faults":[{"fault":"x","at":1},3,null]}']) {
      expect(parseFaultHistory(damaged)).toEqual(NO_FAULTS);
    }
  });
});
