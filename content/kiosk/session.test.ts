import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from './configuration.ts';
import { advance, beginSession, nextTick, type Place, type Session, type SessionEvent } from './session.ts';

const SECOND = 1000;
const active: SessionEvent = { kind: 'active' };
const tick: SessionEvent = { kind: 'tick' };

/** Plays events at seconds since the start and keeps what the host was told to do. */
function play(events: readonly (readonly [seconds: number, event: SessionEvent])[], rules = DEFAULTS) {
  let session: Session = beginSession(0, rules);
  const acts: string[] = [];
  for (const [seconds, event] of events) {
    const next = advance(session, event, seconds * SECOND, rules);
    session = next.session;
    if (next.act !== 'none') acts.push(`${next.act} ${String(seconds)}`);
  }
  return { session, acts };
}

describe('a visit', () => {
  it('begins with the first touch and is warned of its end after a minute without another', () => {
    expect(
      play([
        [1, active],
        [60, tick],
      ]).session.phase,
    ).toBe('visit');
    expect(
      play([
        [1, active],
        [61, tick],
      ]).session,
    ).toMatchObject({ phase: 'warning', endsAt: 76_000 });
  });

  it('goes on when the warning is touched, and is reset when nobody does', () => {
    expect(
      play([
        [1, active],
        [61, tick],
        [70, active],
        [76, tick],
      ]).session.phase,
    ).toBe('visit');
    const left = play([
      [1, active],
      [61, tick],
      [76, tick],
    ]);
    expect([left.session.phase, left.acts]).toEqual(['rest', ['reset 76']]);
  });

  it('is given three minutes over an open document: reading is not idling', () => {
    const opened: SessionEvent = { kind: 'went', place: 'document' };
    expect(
      play([
        [1, active],
        [2, opened],
        [181, tick],
      ]).session.phase,
    ).toBe('visit');
    expect(
      play([
        [1, active],
        [2, opened],
        [182, tick],
      ]).session.phase,
    ).toBe('warning');
  });

  it('is not warned while something plays, and twice as slowly for elders', () => {
    const playing: SessionEvent = { kind: 'playing', playing: true };
    expect(
      play([
        [1, playing],
        [5000, tick],
      ]).session.phase,
    ).toBe('visit');
    expect(
      play([
        [0, { kind: 'elder', elder: true }],
        [60, tick],
      ]).session,
    ).toMatchObject({ endsAt: 90_000 });
  });

  it('has no reset once the home page is back: the loop begins half a minute later', () => {
    const after = play([
      [1, active],
      [61, tick],
      [76, tick],
      [105, tick],
      [106, tick],
    ]);
    expect([after.session.phase, after.acts]).toEqual(['attract', ['reset 76']]);
  });

  it('ends when the visitor says so, when the machine slept, when the doors close and when staff come', () => {
    for (const kind of ['finished', 'resumed', 'closed', 'staff-entered'] as const) {
      expect(
        play([
          [1, active],
          [5, { kind }],
        ]).acts,
      ).toEqual(['reset 5']);
      expect(play([[5, { kind }]]).acts).toEqual([]);
    }
  });

  it('has a longest time where one is set, which a touch does not prolong', () => {
    const rules = { ...DEFAULTS, idle: { ...DEFAULTS.idle, longestSessionMinutes: 1 } };
    const { session, acts } = play(
      [
        [1, active],
        [50, active],
        [61, tick],
        [70, active],
        [76, tick],
      ],
      rules,
    );
    expect([session.phase, acts]).toEqual(['rest', ['reset 76']]);
  });

  it('is asked after two hours of what plays by itself, and goes on without it where it ended meanwhile', () => {
    const steps = [
      [1, { kind: 'playing', playing: true }],
      [7200, tick],
      [7201, tick],
    ] as const;
    expect(play(steps.slice(0, 2)).session.phase).toBe('visit');
    expect(play(steps).session.phase).toBe('warning');
    expect(play([...steps, [7216, tick]]).acts).toEqual(['reset 7216']);
    const stopped = [
      [7205, { kind: 'playing', playing: false }],
      [7206, active],
    ] as const;
    expect(play([...steps, ...stopped]).session).toMatchObject({ phase: 'visit', playing: false });
  });

  it('ends with the hard reset under whatever touches the screen all day', () => {
    const hourly = Array.from({ length: 25 * 60 }, (_, minute) => [minute * 60, active] as const);
    const { session, acts } = play([...hourly.slice(0, 24 * 60), [86_400, tick], [86_405, active], [86_415, tick]]);
    expect([session.phase, acts]).toEqual(['rest', ['reset 86415']]);
  });
});

describe('a screen nobody touches', () => {
  it('begins anew once a day, never under a visitor’s hands', () => {
    expect(play([[86_400, tick]]).acts).toEqual(['recycle 86400']);
    expect(
      play([
        [86_390, active],
        [86_401, tick],
      ]).acts,
    ).toEqual([]);
  });

  it('takes no touch while it is cleaned or closed', () => {
    const cleaned = play([
      [1, { kind: 'staff-entered' }],
      [2, { kind: 'cleaning-asked' }],
      [30, active],
    ]);
    expect(cleaned.session.phase).toBe('cleaning');
    expect(
      play([
        [1, { kind: 'closed' }],
        [2, active],
      ]).session.phase,
    ).toBe('closed');
    expect(
      play([
        [1, { kind: 'closed' }],
        [2, { kind: 'opened' }],
      ]).session.phase,
    ).toBe('rest');
  });

  it('leaves the staff page after a minute without a touch', () => {
    expect(
      play([
        [1, { kind: 'staff-entered' }],
        [61, tick],
      ]).session.phase,
    ).toBe('rest');
  });
});

describe('whatever happens', () => {
  const places: readonly Place[] = ['home', 'list', 'document'];
  const event = fc.oneof(
    fc
      .constantFrom<SessionEvent['kind']>('active', 'tick', 'finished', 'resumed', 'opened', 'closed')
      .map((kind) => ({ kind }) as SessionEvent),
    fc
      .constantFrom<SessionEvent['kind']>('staff-entered', 'staff-left', 'cleaning-asked')
      .map((kind) => ({ kind }) as SessionEvent),
    fc.constantFrom(...places).map((place) => ({ kind: 'went', place }) as const),
    fc.boolean().map((playing) => ({ kind: 'playing', playing }) as const),
    fc.boolean().map((elder) => ({ kind: 'elder', elder }) as const),
  );
  const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), event), { maxLength: 60 });

  it('no visit ends without a reset, and left alone every screen comes to the loop', () => {
    fc.assert(
      fc.property(history, (steps) => {
        let at = 0;
        let session = beginSession(at, DEFAULTS);
        const step = (next: SessionEvent): void => {
          const before = session.phase;
          const advanced = advance(session, next, at, DEFAULTS);
          session = advanced.session;
          const ended = ['visit', 'warning'].includes(before) && !['visit', 'warning'].includes(session.phase);
          expect(ended).toBe(advanced.act === 'reset');
        };
        for (const [seconds, next] of steps) {
          at += seconds * SECOND;
          step(next);
        }
        step({ kind: 'opened' });
        step({ kind: 'playing', playing: false });
        for (let turns = 0; session.phase !== 'attract' && turns < 10; turns += 1) {
          at = Math.max(at, nextTick(session, DEFAULTS) ?? at);
          step(tick);
        }
        expect(session.phase).toBe('attract');
      }),
      { numRuns: 500 },
    );
  });
});
