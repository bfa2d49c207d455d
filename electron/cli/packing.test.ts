import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { pageOf, writePack } from '#content/pack';
import { PIXELS, richDocument } from '../../content/pack/rich-document.testing.ts';
import { seal } from '../../content/library/prepared.ts';
import { nodeDigest } from '../platform/node-digest.ts';
import { nodeSigner } from '../platform/node-signer.ts';
import { scratchFolder, tidyUp } from '../workers/test-library.ts';
import { json, lectern as run } from './lectern.testing.ts';

afterEach(tidyUp);

/** Debian's; the suite's set-up installs it. Its own start script needs a kernel that starts archives. */
const CHECKER = '/usr/share/java/epubcheck.jar';

/** A command of the person whose keys and settings are in `home`; both of what it wrote. */
function lectern(home: string, ...args: readonly string[]): { readonly status: number | null; readonly out: string } {
  const { status, out, said } = run(args, { environment: { XDG_CONFIG_HOME: home } });
  return { status, out: `${out}${said}` };
}

describe('lectern pack', () => {
  it(
    'writes what the standard’s own checker finds nothing wrong with, whatever is in the documents',
    { timeout: 120_000 },
    () => {
      const digest = nodeDigest.sha256(PIXELS);
      const document = richDocument(digest);
      const file = join(scratchFolder(), 'rich.epub');
      const title = '山前 & <"丛书">';
      const bytes = writePack(
      {
        id: '2ff6a24a-af01-87c0-aa09-f96474831b63', title, language: 'zh-Hans', version: 1, validFrom: '2019', pipeline: 1, segments: [], annotations: '{}',
        documents: [{ ...seal(document, nodeDigest), id: document.id, title: document.metadata.title, page: pageOf(document) }],
        assets: [{ digest, mediaType: 'image/png', content: PIXELS }],
      },
      { digest: nodeDigest, signer: nodeSigner, key: nodeSigner.newKey() },
    ); // prettier-ignore
      writeFileSync(file, bytes);
      const { stderr, stdout } = spawnSync('java', ['-jar', CHECKER, file], { encoding: 'utf8', timeout: 120_000 });
      expect(`${stdout}${stderr}`).toContain('0 fatals / 0 errors / 0 warnings');
    },
  );

  it(
    'makes, signs, checks and takes in a pack; an unknown key is refused until it is trusted, a changed byte always',
    { timeout: 120_000 },
    () => {
      const [mine, theirs] = [scratchFolder(), scratchFolder()];
      const article = join(mine, 'article.txt');
      writeFileSync(article, '建设先进组工文化\n\n党的十七届六中全会作出了重要决定。\n');
      const file = join(mine, 'p.epub');
      const key = (JSON.parse(lectern(mine, 'keys', 'new', '图书馆', '--json').out) as { key: string }).key;
      expect(lectern(mine, 'pack', article, '-o', file, '--sign', '图书馆').status).toBe(0);
      expect(JSON.parse(lectern(theirs, 'verify', file, '--json').out)).toMatchObject({ whole: true, signedBy: { key, state: 'unknown' } }); // prettier-ignore

      const library = join(theirs, 'library');
      const refused = lectern(theirs, 'import', file, '--library', library, '--json');
      expect(refused.status).toBe(1);
      expect(refused.out).toContain('"code":"pack-key-unknown"');
      expect(lectern(mine, 'keys', 'new', '图书馆', '--json').out).toContain('"code":"key-there"');
      expect(lectern(theirs, 'keys', 'trust', 'abc')).toMatchObject({ status: 1 });
      expect(lectern(theirs, 'keys', 'trust', key).status).toBe(0);
      expect(lectern(theirs, 'import', file, '--library', library).status).toBe(0);
      expect(lectern(theirs, 'search', '六中全会', '--library', library, '--json').out).toContain('"total":1');
      expect(lectern(theirs, 'verify', library).status).toBe(0);
      const [segment = ''] = readdirSync(join(library, 'index')).filter((name) => name.endsWith('.segment'));
      const whole = readFileSync(join(library, 'index', segment));
      writeFileSync(join(library, 'index', segment), whole.map((byte, at) => (at === whole.length - 1 ? byte ^ 1 : byte))); // prettier-ignore
      const damaged = lectern(theirs, 'verify', library, '--json');
      expect(damaged.status).toBe(1);
      expect(damaged.out).toContain(`"path":"index/${segment}","fault":"damaged","kind":"index"`);
      writeFileSync(join(library, 'index', segment), whole);
      const [id = ''] = readdirSync(join(library, 'documents'));
      const revisions = join(library, 'documents', id);
      for (const name of readdirSync(revisions)) if (name.endsWith('.json')) writeFileSync(join(revisions, name), '{}');
      expect(lectern(theirs, 'verify', library).out).toContain(`lectern reimport ${id}`);
      expect(lectern(theirs, 'verify', library, '--json').out).toMatch(/"how":"reimport","message":"[^"]*lectern reimport /u); // prettier-ignore

      const changed = readFileSync(file);
      changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
      writeFileSync(file, changed);
      expect(lectern(theirs, 'verify', file).status).toBe(1);
      expect(lectern(theirs, 'import', file, '--library', library, '--json').out).toMatch(
        /"code":"(?:pack|archive)-damaged"/u,
      );
    },
  );

  it(
    'is read, searched and exported from without being added to a library, which nothing else can be done in',
    { timeout: 120_000 },
    () => {
      const home = scratchFolder();
      writeFileSync(join(home, 'article.txt'), '建设先进组工文化\n\n党的十七届六中全会作出了重要决定。\n');
      const file = join(home, 'p.epub');
      expect(lectern(home, 'pack', join(home, 'article.txt'), '-o', file, '--title', '山前').status).toBe(0);
      expect(lectern(home, 'open', file).out).toMatch(
        /山前, version 1: 1 documents\nNot signed\.\n[0-9a-f]{24} .*组工文化/u,
      );
      expect(lectern(home, 'search', '六中全会', '--in', file, '--json').out).toContain('"total":1');
      const page = join(home, 'page.html');
      expect(lectern(home, 'export', '--in', file, '-o', page).status).toBe(0);
      expect(readFileSync(page, 'utf8')).toContain('党的十七届六中全会作出了重要决定。');
      expect(lectern(home, 'remove', 'x', '--in', file).status).toBe(2);
      // Node has no window to draw pages in; the installed program does it.
      expect(lectern(home, 'export', '--in', file, '-o', join(home, 'p.pdf')).out).toContain('as HTML');
      const away = lectern(home, 'export', '--in', file, '-o', join(home, 'no-folder', 'a.html'));
      expect(away).toMatchObject({ status: 1, out: expect.stringContaining('could not be written') as string });
      expect(readdirSync(home).sort()).toEqual(['article.txt', 'p.epub', 'page.html']);
    },
  );

  it('of a folder tells what could not come into it, and looks at its wishes before it reads anything', () => {
    const home = scratchFolder();
    const folder = join(home, '山前');
    mkdirSync(folder);
    writeFileSync(join(folder, 'article.txt'), '建设先进组工文化\n\n党的十七届六中全会作出了重要决定。\n');
    writeFileSync(join(folder, 'empty.txt'), '');
    const file = join(home, 'p.epub');
    const ran = run(['pack', folder, '-o', file, '--json'], { environment: { XDG_CONFIG_HOME: home } });
    expect(ran.status).toBe(1);
    expect(json(ran)).toMatchObject({ documents: 1, refused: [{ failure: { code: 'empty-file' } }] });
    for (const [option, value] of [
      ['--valid-from', 'soon'],
      ['--pack-version', '0'],
    ] as const) {
      const { status, out } = lectern(home, 'pack', folder, '-o', file, option, value);
      expect({ status, out }).toEqual({
        status: 2,
        out: `${option} cannot be “${value}”. lectern --help says what it can be.\n`,
      });
    }
  });
});
