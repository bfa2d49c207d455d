import { describe, expect, it } from 'vitest';
import { craftArchive } from './crafted-archive.testing.ts';
import { listNames } from './directory.ts';
import { openArchive, type Archive } from './open-archive.ts';
import { writeArchive } from './write-archive.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function opened(archive: Uint8Array): Archive {
  const result = openArchive(archive);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

describe('An archive', () => {
  const files = [
    { name: 'mimetype', content: bytes('application/epub+zip'), stored: true },
    { name: '书/第一章.txt', content: bytes('山前的老井还在。'.repeat(2_000)) },
    { name: 'empty', content: new Uint8Array() },
    { name: 'noise', content: Uint8Array.from({ length: 300 }, (_, index) => (index * 7919) % 251) },
  ];
  const written = writeArchive(files);

  it('gives back what was written, in order', () => {
    const archive = opened(written);
    expect(archive.entries).toEqual(files.map(({ name, content }) => ({ name, size: content.length })));
    for (const { name, content } of files) expect(archive.read(name)).toEqual({ ok: true, value: content });
  });

  it('has the same bytes whenever it is written', () => {
    expect(writeArchive(files)).toEqual(written);
  });

  it('packs text and leaves what would not become smaller', () => {
    expect(written.length).toBeLessThan(1_000);
  });

  it('answers nothing for a name it does not have', () => {
    expect(opened(written).read('../mimetype')).toEqual({ ok: true, value: undefined });
    expect(opened(written).has('constructor')).toBe(false);
  });

  it('with names as Chinese Windows writes them is read', () => {
    const name = Uint8Array.of(0xb5, 0xda, 0xd2, 0xbb, 0xd5, 0xc2, 0x2e, 0x74, 0x78, 0x74);
    const archive = craftArchive([{ name, flags: 0, content: bytes('一') }]);
    expect(opened(archive).entries.map((entry) => entry.name)).toEqual(['第一章.txt']);
  });

  it('whose names are said to be UTF-8 in one of two places only is read', () => {
    const archive = craftArchive([
      { name: 'docProps/app.xml', content: bytes('一'), flags: 0, local: { flags: 1 << 11 } },
    ]);
    const opened = openArchive(archive);
    expect(opened.ok && opened.value.read('docProps/app.xml')).toEqual({ ok: true, value: bytes('一') });
  });

  it('with sizes after the data and with sizes of 64 bits is read', () => {
    const content = bytes('井');
    const following = craftArchive([{ name: 'a', content, flags: 1 << 3 }]);
    expect(opened(following).read('a')).toEqual({ ok: true, value: content });
    const wide = new Uint8Array(12);
    new DataView(wide.buffer).setUint16(0, 1, true);
    new DataView(wide.buffer).setUint16(2, 8, true);
    new DataView(wide.buffer).setBigUint64(4, BigInt(content.length), true);
    const widened = craftArchive([
      { name: 'a', content, method: 0, size: 0xffffffff, local: { size: 3 }, extra: wide },
    ]);
    expect(opened(widened).read('a')).toEqual({ ok: true, value: content });
  });

  it('is listed for telling what kind it is, and what is none has no names', () => {
    expect([...listNames(written)][0]).toBe('mimetype');
    expect(listNames(bytes('PK\u0003\u0004 and nothing else')).size).toBe(0);
  });
});
