import { randomBytes, scrypt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from './configuration.ts';
import { hashPin, isPin, type Scrypt } from './pin.ts';
import { afterTry, mayDo, NOT_LOCKED, parseLockout, tapped, waitBeforeTry, type Lockout, type Tap } from './unlock.ts';

const screen = { width: 1080, height: 1920 };

function gesture(taps: readonly Tap[]): boolean {
  let counted: readonly Tap[] = [];
  let made = false;
  for (const tap of taps) ({ taps: counted, made } = tapped(counted, tap, screen, DEFAULTS.staff));
  return made;
}

describe('the hidden gesture', () => {
  const corner = (at: number): Tap => ({ x: 1040, y: 30, at });

  it('is five taps in the corner within three seconds', () => {
    expect(gesture([0, 500, 1000, 1500, 3000].map(corner))).toBe(true);
    expect(gesture([0, 500, 1000, 1500].map(corner))).toBe(false);
    expect(gesture([0, 500, 1000, 1500, 3001].map(corner))).toBe(false);
  });

  it('begins again after a tap anywhere else', () => {
    expect(gesture([corner(0), corner(1), { x: 500, y: 900, at: 2 }, corner(3), corner(4), corner(5)])).toBe(false);
  });
});

describe('wrong PINs', () => {
  const after = (wrong: number): Lockout => {
    let lockout = NOT_LOCKED;
    for (let time = 1; time <= wrong; time += 1) lockout = afterTry(lockout, false, 1000);
    return lockout;
  };

  it('lock for 30 seconds after five, twice as long for each more, a quarter of an hour at most', () => {
    const waits = [4, 5, 6, 7, 10, 40].map((wrong) => waitBeforeTry(after(wrong), 1000) / 1000);
    expect(waits).toEqual([0, 30, 60, 120, 900, 900]);
    expect(waitBeforeTry(after(5), 31_000)).toBe(0);
  });

  it('are forgotten after the right one, and a clock set back lengthens no wait', () => {
    expect(afterTry(after(7), true, 5000)).toEqual(NOT_LOCKED);
    expect(waitBeforeTry(after(5), -1e12)).toBe(30_000);
  });

  it('are not forgotten by damaging the file that counts them', () => {
    expect(parseLockout(JSON.stringify(after(6)), 0)).toEqual(after(6));
    for (const damaged of ['', '{}', '{"wrong":-1,"lastWrongAt":0}', '{"wrong":null}', 'null']) {
      expect(waitBeforeTry(parseLockout(damaged, 77), 77)).toBe(900_000);
    }
  });
});

describe('a PIN', () => {
  const node: Scrypt = {
    random: (length) => randomBytes(length),
    derive: (pin, salt, N, r, p, length) =>
      new Promise((resolve, reject) => {
        scrypt(pin, salt, length, { N, r, p, maxmem: 512 * 2 ** 20 }, (error, key) => {
          if (error === null) resolve(key);
          else reject(error);
        });
      }),
  };

  it('is kept as a slow hash that fits it and no other', async () => {
    const hash = await hashPin('480193', node);
    if (!hash.ok) throw new Error(hash.failure.code);
    expect(hash.value).toMatch(/^scrypt\$32768\$8\$3\$/u);
    expect(hash.value).not.toContain('480193');
    expect(await isPin('480193', hash.value, node)).toBe(true);
    expect(await isPin('480194', hash.value, node)).toBe(false);
  });

  it('has six to twelve digits and is none of those that everybody tries first', async () => {
    const refused = await Promise.all(
      ['12345', '1234567890123', 'abcdef', '111111', '123456', '987654'].map((pin) => hashPin(pin, node)),
    );
    expect(refused.map((one) => (one.ok ? 'taken' : one.failure.code))).toEqual([
      'pin-form',
      'pin-form',
      'pin-form',
      'pin-guessable',
      'pin-guessable',
      'pin-guessable',
    ]);
  });

  it('opens nothing where none is set or what is set is no hash', async () => {
    for (const hash of [null, '', 'scrypt$', 'scrypt$3$8$1$AAAA$AAAA', 'scrypt$1073741824$8$1$AAAA$AAAA']) {
      expect(await isPin('480193', hash, node)).toBe(false);
    }
  });
});

describe('roles', () => {
  it('let staff run the day and leave settings and the way out to the administrator', () => {
    expect([mayDo('staff', 'update'), mayDo('staff', 'exit'), mayDo('administrator', 'exit')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
