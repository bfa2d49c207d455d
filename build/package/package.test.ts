import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedComponents } from './components.ts';
import { configuration } from './configuration.ts';
import { dryRun } from './dry-run.ts';
import { drawIcons } from './icons.ts';
import { billOfMaterials, noticesText } from './notices.ts';

const made = configuration({
  runtime: '/runtime',
  version: '45.4.1',
  development: false,
  resources: '/resources',
  output: '/out',
});

describe('what electron-builder is told', () => {
  it('is right by its own schema', async () => {
    await expect(validateConfiguration(made, new DebugLogger(false))).resolves.toBeUndefined();
  });

  it('has every target on every platform', () => {
    const names = (targets: unknown): unknown =>
      (targets as { target: string; arch: string[] }[]).map(({ target, arch }) => [target, ...arch]);
    expect([names(made.linux?.target), names(made.win?.target), names(made.mac?.target)]).toEqual([
      [
        ['deb', 'x64', 'arm64'],
        ['AppImage', 'x64', 'arm64'],
        ['tar.gz', 'x64', 'arm64'],
      ],
      [
        ['nsis', 'x64', 'arm64'],
        ['portable', 'x64', 'arm64'],
      ],
      [['dmg', 'universal']],
    ]);
  });

  it('offers Lectern for its formats and takes none of them over', () => {
    const associations = [made.fileAssociations ?? []].flat();
    expect(associations.length).toBeGreaterThan(6);
    for (const { role, rank } of associations) expect([role, rank]).toEqual(['Viewer', 'Alternate']);
  });

  it('says in the name what was made of the runtime for development', () => {
    const development = configuration({
      runtime: '/r',
      version: '33.4.11',
      development: true,
      resources: '/resources',
      output: '/out',
    });
    expect(development.productName).toBe('Lectern Development');
  });
});

describe('a dry run of the installers', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-dry-run-'));
    mkdirSync(join(folder, 'layout', 'resources'), { recursive: true });
    drawIcons(join(folder, 'drawn'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('has all that a deb is made of, and an entry for the desktop that starts Lectern in its sandbox', async () => {
    const config = configuration({
      runtime: '/runtime',
      version: '45.4.1',
      development: false,
      resources: join(folder, 'drawn'),
      output: join(folder, 'out'),
    });
    const read = (path: string): string => readFileSync(path, 'utf8');
    let architectures: readonly unknown[] = [];
    await dryRun(config, join(folder, 'layout'), ({ deb, appImage }) => {
      architectures = deb.map((told) => told[told.indexOf('--architecture') + 1]);
      for (const told of deb) {
        const after = (option: string): string => told[told.indexOf(option) + 1] ?? '';
        const source = (target: string): string =>
          told.find((each) => each.endsWith(`=${target}`))?.slice(0, -target.length - 1) ?? '';
        expect(after('--name')).toBe('lectern');
        expect(read(after('--after-install'))).toContain('/opt/Lectern');
        for (const script of ['--after-install', '--after-remove']) expect(read(after(script))).not.toContain('${');
        const entry = read(source('/usr/share/applications/lectern-desk.desktop'));
        expect(entry).toMatch(/^Exec=\/opt\/Lectern\/lectern-desk %U$/mu);
        expect(entry).toMatch(/^Name\[zh_CN\]=书案$/mu);
        expect(entry).toMatch(/^StartupWMClass=lectern-desk$/mu);
        const types = read(source('/usr/share/mime/packages/lectern-desk.xml'));
        for (const { ext, mimeType } of [config.fileAssociations ?? []].flat()) {
          expect(types).toContain(`<glob pattern="*.${String(ext)}"/>`);
          expect(entry).toContain(`${mimeType ?? ''};`);
        }
        expect(read(source('/usr/share/icons/hicolor/512x512/apps/lectern-desk.png')).length).toBeGreaterThan(100);
      }
      expect(appImage).toHaveLength(2);
      for (const entry of appImage) expect(entry).toMatch(/^Exec=AppRun %U$/mu);
    });
    expect([...architectures].sort()).toEqual(['amd64', 'arm64']);
  }, 60_000);
});

describe('the icons', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-icons-'));
    drawIcons(folder);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('are drawn at every size from one drawing', () => {
    for (const file of readdirSync(join(folder, 'icons'))) {
      const png = readFileSync(join(folder, 'icons', file));
      expect(`${String(png.readUInt32BE(16))}x${String(png.readUInt32BE(20))}.png`).toBe(file);
    }
    expect(readdirSync(join(folder, 'icons'))).toHaveLength(9);
  });

  it('are files that Windows and macOS read: each image where the directory says', () => {
    const ico = readFileSync(join(folder, 'icon.ico'));
    for (let image = 0; image < ico.readUInt16LE(4); image += 1) {
      const at = ico.readUInt32LE(6 + 16 * image + 12);
      expect(ico.subarray(at + 1, at + 4).toString('latin1')).toBe('PNG');
    }
    const icns = readFileSync(join(folder, 'icon.icns'));
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  });
});

describe('the works of others', () => {
  const components = shippedComponents();
  const names = components.map(({ name }) => name);

  it('are those the program imports and what they need, and no tool of development', () => {
    expect(names).toEqual(expect.arrayContaining(['lit', 'lit-html', 'lunr', 'parse5', 'entities', 'pdfjs-dist']));
    // Drawings and words that are copied, not imported.
    expect(names).toEqual(expect.arrayContaining(['lucide-static', '@node-rs/jieba']));
    expect(
      names.filter((name) => /^(vite|vitest|eslint|electron|typescript|@vitest|flexsearch|minisearch)/u.test(name)),
    ).toEqual([]);
  });

  it('are told with their licences, all of which allow it', () => {
    const text = noticesText(components);
    for (const { name, version, license, text: words } of components) {
      expect(text).toContain(`${name} ${version} (${license})`);
      expect(license).toMatch(/MIT|ISC|BSD|Apache-2\.0|MPL-2\.0|0BSD|Unlicense|CC0|PSF-2\.0|Python-2\.0|BlueOak/u);
      expect(words, name).toMatch(/Copyright|Apache License|PYTHON SOFTWARE FOUNDATION|Blue Oak/iu);
      expect(words.length, name).toBeGreaterThan(500);
      if (license.includes('Apache-2.0')) expect(words, name).toContain('TERMS AND CONDITIONS FOR USE');
    }
  });

  it('are listed as CycloneDX, the same bytes each time', () => {
    const program = { name: 'lectern', version: '0.1.0' };
    const bill = billOfMaterials(components, program);
    expect(bill).toBe(billOfMaterials(shippedComponents(), program));
    const {
      bomFormat,
      specVersion,
      components: listed,
    } = JSON.parse(bill) as {
      bomFormat: string;
      specVersion: string;
      components: { name: string; 'bom-ref': string; hashes: { content: string }[] }[];
    };
    expect(new Set(listed.map((each) => each['bom-ref'])).size).toBe(listed.length);
    expect([bomFormat, specVersion, listed.length]).toEqual(['CycloneDX', '1.6', components.length]);
    for (const { hashes } of listed) expect(hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/u);
  });
});
