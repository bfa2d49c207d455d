import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Places } from '../platform/places.ts';
import { answerFrom, type Answer, type Asked } from './answer.ts';
import { PIXEL, pathsBeside } from './made-up-paths.testing.ts';
import { answerHeaders } from './policy.ts';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const home = mkdtempSync(join(tmpdir(), 'lectern-protocol-'));
let answer: (asked: Asked) => Promise<Answer>;
const get = (path: string): Promise<Answer> => answer({ url: `app://lectern${path}`, method: 'GET' });
const textOf = ({ bytes }: Answer): string => new TextDecoder().decode(bytes);

function lay(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), bytes);
}
function store(bytes: Uint8Array | string, digest = digestOf(Buffer.from(bytes))): string {
  lay(`library/assets/${digest.slice(0, 2)}/${digest}`, bytes);
  return digest;
}

beforeAll(async () => {
  lay('page/index.html', '<!doctype html>');
  lay('page/static/main.js', 'export {};');
  lay('page/static/secret.key', 'not a kind of file the page is made of');
  lay('library/lectern.json', '{}');
  lay('outside.txt', 'outside');
  lay('pdf/cmaps/GBK-EUC-H.bcmap', 'a map');
  lay('pdf/LICENSE', 'no kind of file the page is made of');
  answer = await answerFrom(
    { page: join(home, 'page'), pdfData: join(home, 'pdf'), library: join(home, 'library') } as Places,
    answerHeaders(false),
  );
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

describe('The originals of PDFs', () => {
  const keep = (bytes: string, digest = digestOf(Buffer.from(bytes))): string => {
    lay(`library/originals/${digest.slice(0, 2)}/${digest}`, bytes);
    return `/originals/${digest}`;
  };

  it('are served by their digest, as data', async () => {
    const pdf = await get(keep('%PDF-1.7 …'));
    expect(textOf(pdf)).toBe('%PDF-1.7 …');
    expect(pdf.headers).toMatchObject({
      'Content-Type': 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
    });
  });

  it.each([
    ['a web page', keep('<!doctype html><script>alert(1)</script>')],
    ['bytes that have another digest', keep('%PDF-1.7 other', 'ab'.repeat(32))],
    ['a digest that nothing has', `/originals/${'cd'.repeat(32)}`],
    ['a path', '/originals/../lectern.json'],
  ])('are the only ones served: not %s', async (_, path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('are drawn with the maps of the program, by a closed list', async () => {
    expect(textOf(await get('/pdf/cmaps/GBK-EUC-H.bcmap'))).toBe('a map');
    for (const path of ['/pdf/LICENSE', '/pdf/../outside.txt', '/pdf/cmaps/%2e%2e/LICENSE']) {
      expect((await get(path)).status).toBe(404);
    }
  });
});

describe('app://lectern/', () => {
  it('serves the page’s own files with their type and the content policy', async () => {
    const page = await get('/index.html');
    expect(textOf(page)).toBe('<!doctype html>');
    expect(page.headers).toMatchObject({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': expect.stringContaining("default-src 'none'; script-src 'self'") as unknown,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-cache',
    });
    expect((await get('/static/main.js')).headers['Cache-Control']).toContain('immutable');
  });

  it('serves an asset by its digest, as what its bytes are', async () => {
    const stored = await get(`/assets/${store(PIXEL)}`);
    expect(Buffer.from(stored.bytes ?? [])).toEqual(PIXEL);
    expect(stored.headers['Content-Type']).toBe('image/png');
    expect(stored.headers['Cache-Control']).toContain('immutable');
  });

  it('does not serve bytes that are not those of the digest', async () => {
    expect((await get(`/assets/${store(PIXEL, 'ab'.repeat(32))}`)).status).toBe(404);
  });

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"><script>__ran()</script></svg>',
    '<script>__ran()</script>',
    'GIF8',
  ])('does not serve %s, though it lies in the store under its digest', async (bytes) => {
    expect((await get(`/assets/${store(bytes)}`)).status).toBe(404);
  });

  it.each(['/static/secret.key', '/', '/index.html?x=1', '/INDEX.HTML', '/static', '/static/'])(
    'has nothing at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('answers nothing but GET, and for no other host', async () => {
    expect((await answer({ url: 'app://lectern/index.html', method: 'POST' })).status).toBe(404);
    expect((await answer({ url: 'app://other/index.html', method: 'GET' })).status).toBe(404);
  });

  it('gives no byte for any of 5,000 addresses made up to reach beside the store', async () => {
    const digest = store(PIXEL);
    const own = new Set(['/index.html', '/static/main.js', `/assets/${digest}`]);
    await fc.assert(
      fc.asyncProperty(pathsBeside(digest, home), async (path) => {
        const { href, pathname } = new URL(`app://lectern${path}`);
        const { status, bytes } = await answer({ url: href, method: 'GET' });
        if (own.has(pathname)) return;
        expect({ href, status, bytes }).toEqual({ href, status: 404, bytes: undefined });
      }),
      { numRuns: 5_000 },
    );
  });
});
