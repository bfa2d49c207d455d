import { isBuiltin } from 'node:module';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { shippedComponents } from '../package/components.ts';
import { cliConfig } from './cli.ts';
import { mainConfig, preloadConfig } from './electron.ts';
import { rendererConfig } from './renderer.ts';

type Output = Rolldown.RolldownOutput['output'];

// Vite builds for use where NODE_ENV says so; the tests' runner says `test`.
async function bundleOf(configure: (folder: string) => InlineConfig): Promise<Output> {
  vi.stubEnv('NODE_ENV', 'production');
  const config = configure('not-written');
  const warnings: string[] = [];
  const onLog = (level: string, { code = '', message }: Rolldown.RollupLog): void => {
    // How long a build took is the machine's affair.
    if (level === 'warn' && code !== 'PLUGIN_TIMINGS') warnings.push(message);
  };
  const rolldownOptions = { ...config.build?.rolldownOptions, onLog };
  const bundle = await build({ ...config, build: { ...config.build, rolldownOptions, write: false } });
  expect(warnings).toEqual([]);
  if (Array.isArray(bundle) || !('output' in bundle)) throw new Error('Vite answered with more than one bundle');
  return bundle.output;
}

const textOf = (file: Output[number]): string => (file.type === 'chunk' ? file.code : String(file.source));

/** What a bundle imports that is not part of it. */
function outsideImports(bundle: Output): readonly string[] {
  const own = new Set(bundle.map(({ fileName }) => fileName));
  const chunks = bundle.filter((file) => file.type === 'chunk');
  return [...new Set(chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]))].filter(
    (name) => !own.has(name),
  );
}

/** A page's own chunk and all it imports without waiting to be asked. */
function loadedFirst(bundle: Output, page: string): readonly Rolldown.OutputChunk[] {
  const chunks = bundle.filter((file) => file.type === 'chunk');
  const first = new Set(chunks.filter(({ isEntry, name }) => isEntry && name === page));
  for (const { imports } of first) {
    for (const name of imports) for (const chunk of chunks) if (chunk.fileName === name) first.add(chunk);
  }
  return [...first];
}

/** Built when it is first asked for, and once. */
const once = (configure: (folder: string) => InlineConfig): (() => Promise<Output>) => {
  let made: Promise<Output> | undefined;
  return () => (made ??= bundleOf(configure));
};

/** Both pages are of one bundle. */
const bothPages = once((folder) => rendererConfig('production', folder));
const ofMain = once((folder) => mainConfig('production', folder));
const ofCommandLine = once((folder) => cliConfig('production', folder));

/** Whether a chunk leads back to itself by what it imports: which of its parts then runs first is anybody's guess. */
function leadsBack(bundle: Output, { fileName, imports }: Rolldown.OutputChunk): boolean {
  const led = new Set(imports);
  const importsOf = new Map(bundle.map((file) => [file.fileName, file.type === 'chunk' ? file.imports : []]));
  for (const name of led) for (const next of importsOf.get(name) ?? []) led.add(next);
  return led.has(fileName);
}

/** The rooms of the page whose modules are in these chunks. */
const roomsIn = (chunks: readonly Rolldown.OutputChunk[]): ReadonlySet<string | undefined> =>
  new Set(chunks.flatMap(({ moduleIds }) => moduleIds).map((id) => /\/renderer\/([^/]+)\//.exec(id)?.[1]));

describe.each([
  ['index', 165_000, ['kiosk', 'drawing', 'reading', 'search', 'annotations', 'keeping']],
  // A screen for everybody may be a slow machine, and its first page is a few cards.
  ['kiosk', 140_000, ['library', 'reading', 'search', 'annotations', 'keeping']],
] as const)('the page %s.html', (name, most, later) => {
  let page: Output;
  let html: string;
  beforeAll(async () => {
    page = await bothPages();
    html = page.filter(({ fileName }) => fileName === `${name}.html`).map(textOf)[0] ?? '';
  }, 60_000);

  it('has no inline script, style or handler, so that the strictest policy lets it run', () => {
    expect(html).toContain('<script type="module"');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
  });

  it('has no source map and nothing of a development build', () => {
    expect(page.filter(({ fileName }) => fileName.endsWith('.map'))).toEqual([]);
    expect(page.filter((file) => /sourceMappingURL|Lit is in dev mode|@vite\/client/.test(textOf(file)))).toEqual([]);
  });

  it(`loads less than ${String(most / 1000)} kB of code before its first paint, and no dictionary`, () => {
    const code = loadedFirst(page, name);
    const bytes = code.reduce((sum, chunk) => sum + chunk.code.length, 0);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(most);
    expect(code.flatMap(({ moduleIds }) => moduleIds).filter((id) => /pinyin|opencc|lunr/.test(id))).toEqual([]);
  });

  it('begins with few files, in which is nothing of the rooms that come later and no sentence about a failure', () => {
    const code = loadedFirst(page, name);
    expect(code.length).toBeLessThanOrEqual(12);
    expect(later.filter((room) => roomsIn(code).has(room))).toEqual([]);
    expect(code.filter(({ moduleIds }) => moduleIds.some((id) => /sentences\.(?:en|zh)/.test(id)))).toEqual([]);
    expect(page.filter((file) => file.type === 'chunk' && leadsBack(page, file))).toEqual([]);
  });

  it('has one style sheet, with the sizes of its own kind of screen', () => {
    const [sheet = '', ...others] = [...html.matchAll(/href="\.\/([^"]*\.css)"/g)].map(([, address]) => address);
    expect(others).toEqual([]);
    const text = page.filter(({ fileName }) => fileName === sheet).map(textOf)[0];
    expect(text).toContain('--cinnabar');
    expect(text).toContain('--size-text');
    expect(text?.includes('--kiosk-text')).toBe(name === 'kiosk');
  });

  it('asks for nothing outside its own folder', () => {
    const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.filter((address) => !address?.startsWith('./'))).toEqual([]);
    const styles = page.filter(({ fileName }) => fileName.endsWith('.css')).map(textOf);
    expect(styles.join('\n')).not.toMatch(/url\(["']?(?:https?:|data:|\/\/)|@import/);
    expect(outsideImports(page)).toEqual([]);
  });
});

/** The packages of others that a bundle has code of. */
const packagesIn = (bundle: Output): readonly string[] =>
  bundle
    .flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []))
    .flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);

describe('what is bundled of others', () => {
  it('is told with its licence', async () => {
    const told = new Set(shippedComponents().map(({ name }) => name));
    const bundles = await Promise.all([bothPages(), ofMain(), ofCommandLine()]);
    const packages = new Set(bundles.flatMap(packagesIn));
    expect([...packages].filter((name) => !told.has(name))).toEqual([]);
    expect([...packages]).toEqual(expect.arrayContaining(['lit-html', 'lunr', 'parse5', 'pdfjs-dist']));
  }, 60_000);
});

describe('the main process', () => {
  it('loads less than 60 kB of code before its window, of which nothing is the kiosk, the command line or what answers the page', async () => {
    const code = loadedFirst(await ofMain(), 'main');
    expect(code.reduce((sum, chunk) => sum + chunk.code.length, 0)).toBeLessThan(60_000);
    const modules = code.flatMap((chunk) => Object.keys(chunk.modules));
    expect(modules.filter((id) => /electron\/main\.ts$/.test(id))).toHaveLength(1);
    expect(
      modules.filter((id) => /electron\/(?:desk|command-line|cli\/.*|paper\/.*|kiosk\/kiosk)\.ts$/.test(id)),
    ).toEqual([]);
  });
});

describe('the bundles of the hosts', () => {
  it.each([
    ['the main process and its workers', ofMain],
    ['the command line', ofCommandLine],
  ])('%s need nothing but Electron and Node', async (_, built) => {
    const bundle = await built();
    expect(outsideImports(bundle).filter((name) => name !== 'electron' && !isBuiltin(name))).toEqual([]);
    expect(bundle.filter((file) => textOf(file).includes('LECTERN_DEV_SERVER'))).toEqual([]);
  });

  it('the preload is one file that loads Electron alone', async () => {
    const bundle = await bundleOf((folder) => preloadConfig('production', folder));
    expect(bundle.map(({ fileName }) => fileName)).toEqual(['preload.cjs']);
    expect(outsideImports(bundle)).toEqual(['electron']);
  });
});
