import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashPin, type Scrypt } from '#content/kiosk';
import { nodeFileStore } from '../platform/node-file-store.ts';
import type { Pins } from './changed-pins.ts';
import { checkMay, Staff } from './staff.ts';
import { WallClock } from './wall-clock.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const YEAR = 365 * 86_400_000;
/** What fits a PIN is the concern of `pin.ts`, and takes a second; here a hash that is not slow does. */
const quick: Scrypt = {
  derive: (pin, salt, _cost, _blockSize, _parallel, length) =>
    Promise.resolve(createHash('sha256').update(pin).update(salt).digest().subarray(0, length)),
  random: (length) => new Uint8Array(length).fill(7),
};
let folder: string;
/** What the device's clock shows, and how long the program has run. */
let now = NOON;
let passed = 0;
let pins: Pins;

beforeAll(async () => {
  const [staffPin, administratorPin] = await Promise.all(['482915', '739204'].map((pin) => hashPin(pin, quick)));
  if (staffPin?.ok !== true || administratorPin?.ok !== true) throw new Error('No hash');
  pins = { staffPin: staffPin.value, administratorPin: administratorPin.value };
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-staff-'));
  [now, passed] = [NOON, 0];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The program started anew. */
function open(configured = pins): Promise<Staff> {
  passed = 0;
  return Staff.open({
    store: nodeFileStore(folder),
    pins: configured,
    scrypt: quick,
    now: () => now,
    passed: () => passed,
  });
}

async function lockedOut(staff: Staff): Promise<void> {
  for (let wrong = 0; wrong < 5; wrong += 1) await staff.unlock('000001');
  expect(await staff.unlock('482915')).toEqual({ wait: 30_000 });
}

describe('the way in for staff', () => {
  it('has a page for each PIN', async () => {
    const staff = await open();
    expect(await staff.unlock('482915')).toEqual({ role: 'staff' });
    expect(await staff.unlock('739204')).toEqual({ role: 'administrator' });
    expect(checkMay('staff', { kind: 'shut-down' }).ok).toBe(true);
    expect(checkMay('staff', { kind: 'change-pin', role: 'staff', pin: '1' })).toMatchObject({
      failure: { code: 'staff-only' },
    });
    expect(checkMay(undefined, { kind: 'cleaning' }).ok).toBe(false);
  });

  it('stays shut for as long as it should, whatever is done to the clock meanwhile', async () => {
    const staff = await open();
    await lockedOut(staff);
    for (const away of [-10 * YEAR, 10 * YEAR]) {
      now = NOON + away;
      passed = 29_000;
      expect(await staff.unlock('482915')).toEqual({ wait: 1000 });
    }
    passed = 30_000;
    expect(await staff.unlock('482915')).toEqual({ role: 'staff' });
  });

  it('stays shut over a restart, and is not shut for years where the clock went back while it was off', async () => {
    await lockedOut(await open());
    now += 10_000;
    const again = await open();
    expect(await again.unlock('482915')).toEqual({ wait: 20_000 });
    now = NOON - 10 * YEAR;
    const back = await open();
    expect(await back.unlock('482915')).toEqual({ wait: 30_000 });
    passed = 30_000;
    expect(await back.unlock('482915')).toEqual({ role: 'staff' });
  });

  it('is shut by a damaged file, and not opened', async () => {
    writeFileSync(join(folder, 'kiosk-lockout.json'), '{"wrong":');
    expect(await (await open()).unlock('482915')).toEqual({ wait: 900_000 });
  });

  it('has another PIN once it was changed, over a restart, until the configuration brings another', async () => {
    const staff = await open();
    expect(await staff.changePin('staff', '305817')).toEqual({ ok: true, value: null });
    expect(await staff.unlock('482915')).toEqual({ wait: 0 });
    expect(await (await open()).unlock('305817')).toEqual({ role: 'staff' });
    const hash = await hashPin('660193', quick);
    const configured = { ...pins, staffPin: hash.ok ? hash.value : null };
    const anew = await open(configured);
    expect(await anew.unlock('660193')).toEqual({ role: 'staff' });
    expect(await anew.unlock('305817')).toEqual({ wait: 0 });
  });

  it('takes no PIN that is short, that anybody guesses, or that opens the other page', async () => {
    const staff = await open();
    const refused = async (pin: string) => {
      const changed = await staff.changePin('staff', pin);
      return changed.ok ? 'taken' : changed.failure.code;
    };
    expect([await refused('1234'), await refused('111111'), await refused('739204')]).toEqual([
      'pin-form',
      'pin-guessable',
      'pin-taken',
    ]);
    expect(await staff.unlock('482915')).toEqual({ role: 'staff' });
  });

  it('has the PINs of the configuration where the file of changed ones is damaged', async () => {
    writeFileSync(join(folder, 'kiosk-pins.json'), '{"staff":{"hash":1}}');
    expect(await (await open()).unlock('482915')).toEqual({ role: 'staff' });
  });
});

describe('the clock on the wall', () => {
  const openClock = (): Promise<WallClock> =>
    WallClock.open({ store: nodeFileStore(folder), now: () => now, passed: () => passed });

  it('is doubted after a start in another year, until it has run for a day', async () => {
    await (await openClock()).keep();
    now = NOON - 300 * 86_400_000;
    const clock = await openClock();
    expect(clock.fault).toEqual({ code: 'clock-doubtful', shows: '2026-01-26', before: '2026-11-22' });
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      now += 60_000;
      passed += 60_000;
      clock.look();
    }
    expect(clock.fault).toBeUndefined();
  });

  it('is believed at once when somebody sets it right while the program runs', async () => {
    now = NOON + 300 * 86_400_000;
    const clock = await openClock();
    now = NOON;
    expect(clock.fault?.code).toBe('clock-doubtful');
    passed += 60_000;
    clock.look();
    expect(clock.fault).toBeUndefined();
  });
});
