import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SegmentUnwritten } from '#content/search';
import { NodeSegmentFile } from './node-segment-file.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-segment-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('a segment written to the disk as it comes', () => {
  it('has what was put aside read back from anywhere, and is a file when it is kept', async () => {
    const file = new NodeSegmentFile(folder);
    const aside = Buffer.from(Array.from({ length: 700_000 }, (_, at) => (at * 31) % 251));
    for (let at = 0; at < aside.length; at += 99_991) file.putAside(aside.subarray(at, at + 99_991));
    for (const [start, length] of [
      [0, 16_384],
      [262_000, 16_384],
      [5, 3],
      [699_990, 10],
    ] as const) {
      expect(Buffer.from(file.aside(start, length))).toEqual(aside.subarray(start, start + length));
    }
    file.begin();
    file.write(Buffer.from('组织'));
    file.write(Buffer.from('部'));
    file.keep('index/some.segment');
    file.discard();
    expect(await readFile(join(folder, 'index', 'some.segment'), 'utf8')).toBe('组织部');
    expect(await readdir(join(folder, 'waiting'))).toEqual([]);
  });

  it('leaves nothing behind where it is not kept', async () => {
    const file = new NodeSegmentFile(folder);
    file.putAside(Buffer.from('组织'));
    file.begin();
    file.write(Buffer.from('部'));
    file.discard();
    expect(await readdir(folder)).toEqual(['waiting']);
    expect(await readdir(join(folder, 'waiting'))).toEqual([]);
  });

  it('says what the disk refused, and replaces nothing then', async () => {
    await writeFile(join(folder, 'index'), 'a file where the folder should be');
    const file = new NodeSegmentFile(folder);
    file.begin();
    file.write(Buffer.from('部'));
    expect(() => {
      file.keep('index/some.segment');
    }).toThrow(SegmentUnwritten);
    file.discard();
    expect(await readdir(join(folder, 'waiting'))).toEqual([]);
    await rm(join(folder, 'index'));
    await rm(join(folder, 'waiting'), { recursive: true });
    await writeFile(join(folder, 'waiting'), 'and here');
    const refused = new NodeSegmentFile(folder);
    expect(() => {
      refused.putAside(Buffer.from('部'));
    }).toThrow(SegmentUnwritten);
  });
});
