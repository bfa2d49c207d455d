import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { findViolations } from './cruise.ts';
import { fences } from './rules.ts';

/** The files of a small tree, by path. */
type Tree = Readonly<Record<string, string>>;

const face = 'export const face = 1;\n';
const imports = (path: string): string => `import { face } from '${path}';\nexport const uses = face;\n`;
const importsRoom = (room: string): string => imports(`#content/${room}`);

/** A tree that keeps to all fences: what every planted fault stands in. */
const lawful: Tree = {
  'package.json': JSON.stringify({ type: 'module', imports: { '#content/*': './content/*/index.ts' } }),
  'content/base/index.ts': face,
  'content/text/index.ts': importsRoom('base'),
  'content/document/index.ts': importsRoom('text').replaceAll('face', 'uses').replace('const uses', 'const face'),
  'content/library/index.ts': importsRoom('document'),
  'content/library/shelf.test.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  'content/testing/index.ts': face,
  'electron/main.ts': importsRoom('base'),
  'renderer/elements/index.ts': face,
  'renderer/i18n/messages/app.ts': face,
  'renderer/app/main.ts': imports('../elements/index.ts'),
  'renderer/app/shell.ts': imports('../i18n/messages/app.ts'),
  'renderer/port/in-memory-reader.ts': importsRoom('testing'),
  'build/build.ts': importsRoom('base'),
};

/** For each fence, files that cross it. */
const crossings: Readonly<Record<string, Tree>> = {
  ...Object.fromEntries(
    ['base', 'archive', 'text', 'document', 'import', 'search', 'annotations', 'pack', 'library', 'kiosk'].map(
      (room) => [
        `content-${room}-imports-only-what-stands-before-it`,
        { [`content/${room}/index.ts`]: importsRoom('contract'), 'content/contract/index.ts': face },
      ],
    ),
  ),
  'content-contract-imports-only-what-stands-before-it': {
    'content/contract/index.ts': importsRoom('bench'),
    'content/bench/index.ts': face,
  },
  'content-knows-no-host': {
    'content/text/index.ts': imports('../../renderer/elements/index.ts'),
  },
  'content-uses-no-node-module': {
    'content/text/index.ts': "import { sep } from 'node:path';\nexport const uses = sep;\n",
  },
  'electron-knows-no-page': { 'electron/main.ts': imports('../renderer/elements/index.ts') },
  'page-knows-no-host': { 'renderer/app/main.ts': imports('../../electron/main.ts'), 'electron/main.ts': face },
  'page-uses-no-node-module': {
    'renderer/app/main.ts': "import { sep } from 'node:path';\nexport const uses = sep;\n",
  },
  'nobody-imports-the-workshop': { 'electron/main.ts': imports('../build/targets.ts'), 'build/targets.ts': face },
  'a-room-of-content-is-entered-by-its-index': {
    'content/text/index.ts': imports('../base/result.ts'),
    'content/base/result.ts': face,
  },
  'hosts-and-page-enter-content-by-its-indexes': {
    'renderer/app/main.ts': imports('../../content/base/result.ts'),
    'content/base/result.ts': face,
  },
  'a-room-of-the-page-is-entered-by-its-index': {
    'renderer/app/main.ts': imports('../elements/button.ts'),
    'renderer/elements/button.ts': face,
  },
  'a-room-of-the-hosts-is-entered-by-its-index': {
    'electron/window/index.ts': imports('../bridge/serve.ts'),
    'electron/bridge/serve.ts': face,
  },
  'testing-is-for-tests': { 'renderer/app/main.ts': importsRoom('testing') },
  'tests-are-imported-by-nobody': {
    'content/text/index.ts': imports('./spans.suite.ts'),
    'content/text/spans.suite.ts': face,
  },
  'no-circles': {
    'content/text/index.ts': imports('./spans.ts'),
    'content/text/spans.ts': "import type { uses } from './index.ts';\nexport const face: typeof uses = 1;\n",
  },
  'imports-lead-somewhere': { 'content/text/index.ts': imports('./gone.ts') },
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function rulesBrokenIn(tree: Tree): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-fences-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const violations = await findViolations(folder, ['content', 'electron', 'renderer', 'build']);
  return violations.map(({ rule }) => rule.name);
}

it('finds nothing in a tree that keeps to the fences', async () => {
  expect(await rulesBrokenIn(lawful)).toEqual([]);
});

it('has a planted crossing for every fence', () => {
  expect(Object.keys(crossings).sort()).toEqual(fences.map(({ name }) => name).sort());
});

it.each(Object.entries(crossings))('%s bites', async (fence, planted) => {
  expect(await rulesBrokenIn({ ...lawful, ...planted })).toContain(fence);
});
