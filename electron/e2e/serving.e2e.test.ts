import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PIXEL, pathsBeside } from '../protocol/made-up-paths.testing.ts';
import { LecternWindow } from './lectern-window.ts';

const digest = createHash('sha256').update(PIXEL).digest('hex');

let lectern: LecternWindow;
beforeAll(async () => {
  lectern = await LecternWindow.open();
  await lectern.libraryOpen();
  const file = join(lectern.folder, 'library', 'assets', digest.slice(0, 2), digest);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, PIXEL);
});
afterAll(() => lectern.close());

describe('what the window is served (R5)', () => {
  it('is an asset that it asks for by its digest', async () => {
    const seen = await lectern.page.evaluate(async (name) => {
      const image = new Image();
      image.src = `app://lectern/assets/${name}`;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, digest);
    expect(seen).toEqual([1, 1]);
  });

  it('is not a byte for any of 5,000 addresses made up to reach beside the store', async () => {
    const paths = fc.sample(pathsBeside(digest, lectern.folder), 5_000);
    const served = await lectern.page.evaluate(async (all) => {
      const answered: { path: string; status: number; length: number }[] = [];
      for (let at = 0; at < all.length; at += 100) {
        await Promise.all(
          all.slice(at, at + 100).map(async (path) => {
            const address = new URL(`app://lectern${path}`);
            const answer = await fetch(address).catch(() => undefined);
            const length = (await answer?.arrayBuffer())?.byteLength ?? 0;
            if (length > 0) answered.push({ path: address.pathname, status: answer?.status ?? 0, length });
          }),
        );
      }
      return answered;
    }, paths);
    // The asset itself and the page may be named by a path that walks about and comes back to them.
    const own = new Set(['/index.html', `/assets/${digest}`]);
    expect(served.filter(({ path }) => !own.has(path))).toEqual([]);
  });
});
