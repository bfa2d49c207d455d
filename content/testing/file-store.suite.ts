import { describe, expect, it } from 'vitest';
import type { FileStore, Result, StoreFailure } from '#content/base';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function value<Value>(result: Result<Value, StoreFailure>): Value {
  if (!result.ok) throw new Error(`The store failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}

async function textAt(store: FileStore, path: string): Promise<string | undefined> {
  const read = value(await store.read(path));
  return read && new TextDecoder().decode(read);
}

/** What every file store promises. `open` answers an empty one. */
export function describeFileStore(name: string, open: () => Promise<FileStore>): void {
  describe(`${name} as a file store`, () => {
    it('answers undefined for a file nobody wrote, and no names for a folder nobody made', async () => {
      const store = await open();
      expect(value(await store.read('missing'))).toBeUndefined();
      expect(value(await store.size('missing'))).toBeUndefined();
      expect(value(await store.list('missing'))).toEqual([]);
    });

    it('reads back what was written, in folders it makes itself', async () => {
      const store = await open();
      value(await store.replace('originals/ab/abcd', bytes('组工文化')));
      expect(await textAt(store, 'originals/ab/abcd')).toBe('组工文化');
      expect(value(await store.size('originals/ab/abcd'))).toBe(12);
    });

    it('replaces a file whole, by a shorter one too', async () => {
      const store = await open();
      value(await store.replace('lectern.json', bytes('a long first text')));
      value(await store.replace('lectern.json', bytes('short')));
      expect(await textAt(store, 'lectern.json')).toBe('short');
    });

    it('keeps what it was given although the giver changes it afterwards', async () => {
      const store = await open();
      const given = bytes('before');
      value(await store.replace('file', given));
      given.fill(0);
      expect(await textAt(store, 'file')).toBe('before');
    });

    it('writes many files of many folders in one act', async () => {
      const store = await open();
      const files = Array.from({ length: 40 }, (_, index) => ({
        path: `documents/${String(index % 7)}/${String(index)}.json`,
        bytes: bytes(String(index)),
      }));
      value(await store.replaceAll(files));
      for (const file of files) expect(await textAt(store, file.path)).toBe(new TextDecoder().decode(file.bytes));
    });

    it('appends to the end, making the file if need be', async () => {
      const store = await open();
      value(await store.append('annotations/device.jsonl', bytes('first\n')));
      value(await store.append('annotations/device.jsonl', bytes('第二\n')));
      expect(await textAt(store, 'annotations/device.jsonl')).toBe('first\n第二\n');
    });

    it('cuts a file to a length', async () => {
      const store = await open();
      value(await store.replace('journal', bytes('whole\ntorn')));
      value(await store.truncate('journal', 6));
      expect(await textAt(store, 'journal')).toBe('whole\n');
    });

    it('fails to cut a file that is not there', async () => {
      const cut = await (await open()).truncate('missing', 0);
      expect(cut).toMatchObject({ ok: false, failure: { code: 'disk-error', path: 'missing' } });
    });

    it('lists the names in a folder, sorted, and nothing below it', async () => {
      const store = await open();
      for (const path of ['originals/b/2', 'originals/a/1', 'originals/a/0', 'originals/c']) {
        value(await store.replace(path, bytes(path)));
      }
      expect(value(await store.list('originals'))).toEqual(['a', 'b', 'c']);
      expect(value(await store.list('originals/a'))).toEqual(['0', '1']);
    });

    it('removes a file, and takes one that is not there for removed', async () => {
      const store = await open();
      value(await store.replace('file', bytes('text')));
      value(await store.remove('file'));
      value(await store.remove('file'));
      expect(value(await store.read('file'))).toBeUndefined();
    });
  });
}
