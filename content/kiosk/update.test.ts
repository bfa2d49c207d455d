import { describe, expect, it } from 'vitest';
import { DEFAULTS } from './configuration.ts';
import { refusalOf, switchesNow, type OfferedPack } from './update.ts';

const key = 'a'.repeat(64);
const section = { ...DEFAULTS.update, trustedKeys: [key] };
const pack: OfferedPack = { id: 'xuexi', title: '学习园地', version: 7, signedBy: key };
const refusal = (offered: Partial<OfferedPack>, known = { id: 'xuexi', version: 6, here: [6, 4] }) =>
  refusalOf({ ...pack, ...offered }, known, section, '2026-11-22')?.code;

describe('a pack offered to a kiosk', () => {
  it('is taken when a trusted key signed it and it is newer than what is there', () => {
    expect(refusal({})).toBe(undefined);
    expect(refusalOf(pack, undefined, section, '2026-11-22')).toBe(undefined);
  });

  it('is refused without a signature, or with one of a key that nobody trusted', () => {
    const { signedBy: _, ...unsigned } = pack;
    expect(refusalOf(unsigned, undefined, section, '2026-11-22')?.code).toBe('update-unsigned');
    expect(refusal({ signedBy: 'b'.repeat(64) })).toBe('update-unknown-key');
  });

  it('is refused when it is older, the same, of other content, or not valid today', () => {
    expect(refusal({ version: 6 })).toBe('update-here-already');
    expect(refusal({ version: 4 })).toBe('update-here-already');
    expect(refusal({ version: 5 })).toBe('update-not-newer');
    expect(refusal({ id: 'other' })).toBe('update-other-content');
    expect(refusal({ validFrom: '2026-11-23' })).toBe('update-not-yet-valid');
    expect(refusal({ validUntil: '2026-11-21' })).toBe('update-expired');
    expect(refusal({ validFrom: '2026-11-22', validUntil: '2026-11-22' })).toBe(undefined);
  });

  it('is switched to when nobody is there, or in the hour that is set', () => {
    const at = (minutes: number) => ({ date: '2026-11-22', minutes });
    expect(switchesNow({ at: 'attract' }, true, at(0))).toBe(true);
    expect(switchesNow({ at: 'attract' }, false, at(0))).toBe(false);
    expect([209, 210, 269, 270].map((minutes) => switchesNow({ at: '03:30' }, true, at(minutes)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(switchesNow({ at: '23:30' }, true, at(10))).toBe(true);
  });
});
