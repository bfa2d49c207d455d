import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LecternWindow } from './lectern-window.ts';

/** The smallest PNG there is: one transparent pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
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
    const part = fc.constantFrom(
      ...[
        '..',
        '.',
        '%2e%2e',
        '%2E%2e%2f',
        '..%2f',
        '%5c..',
        '\\..',
        '',
        'assets',
        'static',
        'library',
        'lectern.json',
      ],
      ...['originals', 'documents', 'catalog.jsonl', 'settings.json', 'user-data', 'etc', 'passwd', 'C:', '%00', '~'],
      ...[
        digest.slice(0, 2),
        digest,
        digest.toUpperCase(),
        digest.slice(1),
        `${digest}0`,
        `${digest}%00`,
        lectern.folder,
      ],
    );
    const paths = fc
      .sample(fc.array(fc.oneof(part, fc.webPath()), { minLength: 1, maxLength: 9 }), 5_000)
      .map((parts) => `/${parts.join('/')}`);
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
    // The asset itself may be named by a path that walks about and comes back to it.
    expect(served.filter(({ path }) => path !== `/assets/${digest}`)).toEqual([]);
  });
});
