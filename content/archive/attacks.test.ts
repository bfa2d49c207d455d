import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { craftArchive, type CraftedEntry } from './crafted-archive.testing.ts';
import { MAX_ENTRIES } from './limits.ts';
import { openArchive } from './open-archive.ts';
import { writeArchive } from './write-archive.ts';

const TRIES = 300;
const CONTENT = new TextEncoder().encode('井水冬暖夏凉，井沿上的绳痕有三指深。');
const HONEST: CraftedEntry = { name: 'chapter.txt', content: CONTENT };

/** Numbers that are the same in every run (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below;
  };
}

type Random = (below: number) => number;
const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random(items.length))] as Item;
const folder = (random: Random): string => 'a/'.repeat(1 + Math.floor(random(4)));
const named = (name: string | Uint8Array): Uint8Array => craftArchive([HONEST, { name, content: CONTENT }]);

/** Each makes an archive that must not be read. */
const ATTACKS: Readonly<Record<string, (random: Random) => Uint8Array>> = {
  'an absolute path': (random) => named(pick(random, ['/', '//', '///']) + pick(random, ['etc/passwd', 'a', 'tmp/x'])),
  'a way up': (random) => named(`${folder(random)}${'../'.repeat(1 + Math.floor(random(9)))}x`),
  'a way up at the end': (random) => named(`${folder(random)}..`),
  'a way up with backslashes': (random) => named(`${'..\\'.repeat(1 + Math.floor(random(9)))}x`),
  'a way up with blanks': (random) => named(`a/${pick(random, ['.. ', ' ..', '. .', '...'])}/x`),
  'a drive': (random) => named(`${pick(random, ['C', 'z', 'D'])}:${pick(random, ['/x', '\\x', 'x'])}`),
  'a share': (random) => named(`${pick(random, ['\\\\host\\share\\', '\\\\?\\C:\\', '//host/share/'])}x`),
  'a null byte': (random) => named(`${folder(random)}x.txt\0.png`),
  'a control character': (random) => named(`x${String.fromCharCode(1 + Math.floor(random(31)))}y`),
  'a device': (random) =>
    named(folder(random) + pick(random, ['CON', 'nul', 'AUX.txt', 'com1', 'LPT9.tar.gz', 'Prn.', 'COM¹.x'])),
  'an empty name': () => named(''),
  'an empty part': (random) => named(`${folder(random)}/x`),
  'a name of 2,000 bytes': () => named('a'.repeat(2_000)),
  'a name that is no text': () => named(Uint8Array.of(0x61, 0xff, 0xff, 0x2f)),
  'a link': (random) =>
    craftArchive([HONEST, { name: 'link', content: new TextEncoder().encode('/etc/passwd'), mode: 0xa000 + Math.floor(random(0o777)) }]), // prettier-ignore
  'a device node': (random) => craftArchive([{ ...HONEST, mode: pick(random, [0x2000, 0x6000, 0x1000, 0xc000]) }]),
  'a folder that is said to be a file': () => craftArchive([{ name: 'a/', mode: 0x8000 }]),
  'a folder with content': () => craftArchive([{ name: 'a/', content: CONTENT }]),
  'one name twice': () => craftArchive([HONEST, { ...HONEST }]),
  'names that differ in case': (random) =>
    craftArchive([HONEST, { ...HONEST, name: pick(random, ['Chapter.txt', 'CHAPTER.TXT', 'chapter.tXt']) }]),
  'names that differ in composition': () =>
    craftArchive([{ ...HONEST, name: 'caf\u00e9' }, { ...HONEST, name: 'cafe\u0301' }]), // prettier-ignore
  'names that differ in a trailing dot': (random) =>
    craftArchive([HONEST, { ...HONEST, name: pick(random, ['chapter.txt.', 'chapter.txt ', 'chapter.txt. .']) }]),
  'a file where a folder is needed': () => craftArchive([HONEST, { ...HONEST, name: 'Chapter.txt/x' }]),
  'entries that share their data': (random) =>
    craftArchive([HONEST, ...Array.from({ length: 1 + Math.floor(random(20)) }, (_, index) => ({
      ...HONEST, name: `${String(index)}.txt`, local: { name: 'chapter.txt' }, headerAt: () => 0,
    }))]), // prettier-ignore
  'entries inside one another': () => {
    const inner = craftArchive([{ name: 'inner', content: CONTENT }]);
    return craftArchive([
      { name: 'outer', content: inner, method: 0 },
      { name: 'inner', content: CONTENT, headerAt: () => 35 },
    ]);
  },
  encryption: (random) => craftArchive([{ ...HONEST, flags: pick(random, [1, 1 | (1 << 6), (1 << 13) | (1 << 11)]) }]),
  'a method nobody has': (random) => craftArchive([{ ...HONEST, method: pick(random, [1, 6, 9, 12, 14, 93, 99]) }]),
  'patch data': () => craftArchive([{ ...HONEST, flags: 1 << 5 }]),
  'a bomb of zeros': (random) =>
    craftArchive([{ name: 'zeros', content: new Uint8Array(3_000_000 + Math.floor(random(1_000_000))) }]),
  'a stated size beyond all memory': (random) =>
    craftArchive([{ ...HONEST, size: 0xfffffff0 - Math.floor(random(1000)) }]),
  'many small bombs': () =>
    craftArchive(Array.from({ length: 40 }, (_, index) => ({ name: String(index), content: new Uint8Array(1_000_000) }))), // prettier-ignore
  'more than it states': (random) => craftArchive([{ ...HONEST, size: Math.floor(random(CONTENT.length)) }]),
  'less than it states': (random) => craftArchive([{ ...HONEST, size: CONTENT.length + 1 + Math.floor(random(9000)) }]),
  'other data than its checksum': (random) => craftArchive([{ ...HONEST, crc: Math.floor(random(2 ** 32)) }]),
  'data that is not deflated': (random) =>
    craftArchive([{ ...HONEST, packed: Uint8Array.from({ length: 40 }, () => Math.floor(random(256))) }]),
  'stored data of another size': () => craftArchive([{ ...HONEST, method: 0, size: 5 }]),
  'another name in its own header': (random) =>
    craftArchive([{ ...HONEST, local: { name: pick(random, ['../../x', 'chapter.tx_', '/etc/passwd']) } }]),
  'another method in its own header': () => craftArchive([{ ...HONEST, local: { method: 0 } }]),
  'another size in its own header': () => craftArchive([{ ...HONEST, local: { size: 1 } }]),
  'other flags in its own header': () => craftArchive([{ ...HONEST, local: { flags: 1 } }]),
  'a place outside the file': (random) =>
    craftArchive([{ ...HONEST, headerAt: (own) => own + 1 + Math.floor(random(100_000)) }]),
  'data that runs into the directory': () => craftArchive([{ ...HONEST, packedSize: CONTENT.length + 60 }]),
  'fewer entries than it lists': () => craftArchive([HONEST, { ...HONEST, name: 'b' }], { count: 1 }),
  'more entries than it lists': (random) => craftArchive([HONEST], { count: 2 + Math.floor(random(500)) }),
  'a directory elsewhere': (random) => craftArchive([HONEST], { startsAt: Math.floor(random(40)) }),
  'several disks': () => craftArchive([HONEST], { disk: 1 }),
  'two ends': () => {
    const inner = craftArchive([{ name: 'other.txt', content: CONTENT }]);
    return craftArchive([HONEST], { comment: inner });
  },
  'sizes of 64 bits that are beyond numbers': () =>
    craftArchive([{ ...HONEST, size: 0xffffffff, extra: Uint8Array.of(1, 0, 8, 0, ...Array<number>(8).fill(0xff)) }]),
  'sizes of 64 bits that are missing': () => craftArchive([{ ...HONEST, size: 0xffffffff }]),
  'an end that is cut off': (random) => {
    const whole = craftArchive([HONEST]);
    return whole.subarray(0, whole.length - 1 - Math.floor(random(60)));
  },
};

/** Opens it and reads everything in it: whether anything of it was refused. */
function isRefused(bytes: Uint8Array): boolean {
  const opened = openArchive(bytes);
  return !opened.ok || opened.value.entries.some(({ name }) => !opened.value.read(name).ok);
}

describe('An archive made to do harm', () => {
  const kinds = Object.keys(ATTACKS);

  it(`is refused, ${String(TRIES)} of ${String(TRIES)}`, { timeout: 120_000 }, () => {
    const read: string[] = [];
    for (let seed = 0; seed < TRIES; seed += 1) {
      const kind = kinds[seed % kinds.length] ?? '';
      const attack = ATTACKS[kind]?.(numbersFrom(seed)) ?? new Uint8Array();
      if (!isRefused(attack)) read.push(`${kind} (seed ${String(seed)})`);
    }
    expect(read).toEqual([]);
  });

  it('is refused for more entries than any publication has', () => {
    const entries = Array.from({ length: MAX_ENTRIES + 1 }, (_, index) => ({ name: String(index), method: 0 }));
    expect(openArchive(craftArchive(entries))).toEqual({
      ok: false,
      failure: { code: 'archive-too-many-entries', limit: MAX_ENTRIES },
    });
  });

  it('is what the attacks are measured against: the same archive without them is read', () => {
    expect(isRefused(craftArchive([HONEST, { ...HONEST, name: 'a/b.txt', mode: 0x81a4 }, { name: 'c/' }]))).toBe(false);
  });
});

describe('A damaged archive', () => {
  const files = [
    { name: 'mimetype', content: new TextEncoder().encode('application/epub+zip'), stored: true },
    { name: '第一章.txt', content: new TextEncoder().encode('山前的老井还在。'.repeat(50)) },
  ];
  const whole = writeArchive(files);

  it('is refused, or what is read of it is what was written, wherever a byte is flipped', { timeout: 60_000 }, () => {
    const flip = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(fc.array(flip, { minLength: 1, maxLength: 3 }), (flips) => {
        const bytes = whole.slice();
        for (const [at, mask] of flips) bytes[at] = (bytes[at] ?? 0) ^ mask;
        const opened = openArchive(bytes);
        if (!opened.ok) return;
        for (const file of files) {
          const read = opened.value.read(file.name);
          if (read.ok && read.value !== undefined) expect(read.value).toEqual(file.content);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is refused at whatever byte it breaks off', () => {
    for (let length = 0; length < whole.length; length += 1) {
      expect(openArchive(whole.subarray(0, length)).ok).toBe(false);
    }
  });
});
