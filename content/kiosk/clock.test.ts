import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockAtStart, clockFault, clockLater, parseKnownClock } from './clock.ts';

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 22, 12);
const known = { latest: now, doubted: 0 };

describe('the clock of a kiosk', () => {
  it('is wrong before the program was made and decades after', () => {
    for (const moment of [0, Date.UTC(2019, 0, 1), Date.UTC(2071, 5, 1)])
      expect(clockFault(known, moment)).toEqual({ code: 'clock-wrong', now: moment });
  });

  it('is doubted where it shows less than it did, or years more, and not after a holiday', () => {
    const days = (count: number) => clockFault(known, now + count * DAY)?.code;
    expect([-300, -2, -0.5, 0, 30, 300, 500, 3000].map(days)).toEqual([
      'clock-doubtful', 'clock-doubtful', undefined, undefined, undefined, undefined, 'clock-doubtful', 'clock-doubtful',
    ]); // prettier-ignore
    expect(clockFault(known, Date.UTC(2026, 0, 3))).toEqual({
      code: 'clock-doubtful',
      shows: '2026-01-03',
      before: '2026-11-22',
    });
  });

  it('is believed when somebody sets it back while the program runs', () => {
    const ahead = { latest: now + 300 * DAY, doubted: 0 };
    expect(clockLater(ahead, now + 300 * DAY, now, 60_000)).toEqual({ latest: now, doubted: 0 });
  });

  it('is believed after it has run for a day, over restarts, and not before', () => {
    let clock = clockAtStart(parseKnownClock(JSON.stringify(known)), now - 300 * DAY);
    for (let hour = 1; hour <= 23; hour += 1) {
      const at = now - 300 * DAY + hour * 3_600_000;
      clock = parseKnownClock(JSON.stringify(clockLater(clock, at - 3_600_000, at, 3_600_000))) ?? known;
      expect(clockFault(clock, at)?.code).toBe('clock-doubtful');
    }
    const at = now - 299 * DAY;
    expect(clockFault(clockLater(clock, at - 3_600_000, at, 3_600_000), at)).toBeUndefined();
  });

  it('is never moved by a time that cannot be, and has no fault once it goes on as it should', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 30 * DAY }), (step) => {
        const later = clockLater(known, now, now + step, Math.max(0, step));
        expect(clockFault(later, now + step)).toBeUndefined();
        expect(clockLater(known, now, 0, 60_000)).toEqual(known);
      }),
    );
  });

  it('has nothing kept where the file is damaged', () => {
    for (const text of ['', '{', 'null', '{"latest":1}', '{"latest":"1","doubted":0}'])
      expect(parseKnownClock(text)).toBeUndefined();
  });
});
