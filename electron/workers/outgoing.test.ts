import { existsSync, readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Told } from '#content/contract';
import type { Library } from '#content/library';
import { PIPELINE_VERSION } from '#content/import';
import { readPack } from '#content/pack';
import { nodeDigest } from '../platform/node-digest.ts';
import { nodeSigner } from '../platform/node-signer.ts';
import { prepared } from '../../content/testing/index.ts';
import { outgoingServices } from './outgoing.ts';
import { openTestLibrary, scratchFolder, tidyUp } from './test-library.ts';

const PACKING = new URL('./packing.ts', import.meta.url);

let folder: string;
let library: Library;
let told: Told[];
let ids: readonly string[];
let services: ReturnType<typeof outgoingServices>;

beforeEach(async () => {
  folder = scratchFolder();
  told = [];
  ({ library } = await openTestLibrary());
  const texts = ['老井', '石桥', '渡口'].map((title) => ({ title, paragraphs: [`${title}在山前。`] }));
  const admitted = await library.admit(texts.map((text) => ({ prepared: prepared(text) })));
  if (!admitted.ok) throw new Error(admitted.failure.code);
  ids = admitted.value.map(({ id }) => id);
  services = outgoingServices({
    library,
    userData: join(folder, 'home'),
    packing: PACKING,
    tell: (one) => {
      told.push(one);
      // The first of three documents has been read when this comes.
      if (one.event === 'outgoing.progress' && one.value.work === 'ended') void services['outgoing.cancel']({ work: 'ended' }); // prettier-ignore
    },
  });
});
afterEach(tidyUp);

const wish = (work: string, file: string) => ({ work, chosen: { ids }, title: '山前', file: join(folder, file) });

describe('documents that leave', () => {
  it('are written whole and told of as they are read, in every form', async () => {
    for (const [format, name] of [
      ['html', 'a.html'],
      ['markdown', 'a.md'],
      ['text', 'a.txt'],
      ['epub', 'a.epub'],
    ] as const) {
      const saved = await services['documents.write']({ ...wish(format, name), format });
      expect(saved).toMatchObject({
        ok: true,
        value: { documents: 3, bytes: readFileSync(join(folder, name)).length },
      });
      expect(told.at(-1)).toEqual({ event: 'outgoing.progress', value: { work: format, documents: 3, of: 3 } });
    }
    for (const title of ['老井', '石桥', '渡口'])
      expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toContain(`${title}在山前。`);
    expect(readdirSync(folder).sort()).toEqual(['a.epub', 'a.html', 'a.md', 'a.txt']);
  });

  it('leave what was there before as it was, where they are ended or cannot be written', async () => {
    writeFileSync(join(folder, 'a.html'), 'before');
    const ended = await services['documents.write']({ ...wish('ended', 'a.html'), format: 'html' });
    expect(ended).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('before');
    mkdirSync(join(folder, 'a.md'));
    const blocked = await services['documents.write']({ ...wish('w', 'a.md'), format: 'markdown' });
    expect(blocked).toMatchObject({ ok: false, failure: { code: 'place-failed', file: 'a.md' } });
    const none = await services['documents.write']({ ...wish('w', 'b.txt'), chosen: { ids: [] }, format: 'text' });
    expect(none).toEqual({ ok: false, failure: { code: 'nothing-chosen' } });
    expect(readdirSync(folder).sort()).toEqual(['a.html', 'a.md']);
  });
});

describe('a pack made in a thread', () => {
  it('is signed with the key that was chosen, and another is refused', async () => {
    const made = await services['keys.make']({ name: '图书馆' });
    expect(await services['keys.make']({ name: '图书馆' })).toMatchObject({
      ok: false,
      failure: { code: 'key-there' },
    });
    const key = made.ok ? (made.value[0]?.key ?? '') : '';
    const pack = { ...wish('pack', 'p.epub'), version: 2, annotations: false, key };
    expect(await services['pack.plan'](pack)).toEqual({
      ok: true,
      value: { documents: 3, annotations: 0, version: 1 },
    });
    expect(await services['pack.write'](pack)).toMatchObject({ ok: true, value: { documents: 3 } });
    const bytes = new Uint8Array(readFileSync(pack.file));
    const read = readPack(bytes, { digest: nodeDigest, signer: nodeSigner, pipeline: PIPELINE_VERSION });
    expect(read).toMatchObject({ ok: true, value: { signedBy: { key, name: '图书馆' }, manifest: { version: 2 } } });
    const other = { ...pack, key: '0'.repeat(64), file: join(folder, 'q.epub') };
    expect(await services['pack.write'](other)).toMatchObject({ ok: false, failure: { code: 'no-such-key' } });
    expect(existsSync(other.file)).toBe(false);
  });

  it('is not made where it is ended meanwhile', async () => {
    const pack = { ...wish('ended', 'p.epub'), version: 1, annotations: true };
    expect(await services['pack.write'](pack)).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(readdirSync(folder)).toEqual([]);
  });
});
