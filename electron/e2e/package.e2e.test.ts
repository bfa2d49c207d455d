import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PackedLayout, PackedProgram, until } from './packed-program.ts';

/** What the program may weigh beside Electron, in bytes. */
const HEAVIEST = 12_000_000;

/** How the wire in the executable says it. */
const ON = 0x31;
const OFF = 0x30;

/** What only development and tests have a use for. */
const HOOK = /[#@] sourceMappingURL=|LECTERN_DEV_SERVER|@vite\/client|import\.meta\.hot|playwright|localhost:\d/u;

const packed = new PackedLayout();
beforeAll(() => {
  packed.make();
});
afterAll(() => {
  packed.remove();
});

let home: string;
let running: PackedProgram[];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lectern-packed-home-'));
  running = [];
});
afterEach(async () => {
  for (const program of running) await program.close();
  rmSync(home, { recursive: true, force: true });
});

function start(args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}, at = home): PackedProgram {
  const program = new PackedProgram(packed.executable, at, args, environment);
  running.push(program);
  return program;
}

describe('what is in the package', () => {
  const files = (): readonly string[] =>
    listPackage(packed.archive, { isPack: false }).filter((path) => /\.[^./]+$/u.test(path));

  it('is the built program and nothing of the workshop', () => {
    for (const file of files()) {
      expect(file).toMatch(/^\/(package\.json$|dist\/(electron|renderer|pdf|collections\/shipped)\/)/u);
      expect(file).not.toMatch(/\.(map|ts|test\.js)$|node_modules/u);
    }
    const about = JSON.parse(extractFile(packed.archive, 'package.json').toString()) as Record<string, unknown>;
    expect([about['devDependencies'], about['scripts']]).toEqual([undefined, undefined]);
  });

  it('weighs at most 12 MB beside Electron', () => {
    const inside = ['app.asar', 'THIRD-PARTY-NOTICES.txt', 'LICENSE', 'bin/lectern'];
    const bytes = inside.map((file) => statSync(join(packed.folder, 'resources', file)).size);
    expect(bytes.reduce((one, other) => one + other)).toBeLessThanOrEqual(HEAVIEST);
  });

  it('has a page without a source map, an address of development or a hook for tests', () => {
    const scripts = files().filter((file) => /^\/dist\/(renderer|electron)\/.*\.c?js$/u.test(file));
    expect(scripts.length).toBeGreaterThan(20);
    for (const file of scripts) {
      const text = extractFile(packed.archive, file.slice(1)).toString();
      expect(HOOK.exec(text)?.[0], file).toBeUndefined();
    }
  });

  it('says in its name that it was made of the runtime for development, of which no installer is made', () => {
    const { productName } = JSON.parse(extractFile(packed.archive, 'package.json').toString()) as {
      productName: string;
    };
    const isOfficial = existsSync(join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'version'));
    expect(productName).toBe(isOfficial ? 'Lectern' : 'Lectern Development');
    if (isOfficial) return;
    const { status, stderr } = packed.package('--output', join(home, 'installers'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/is the runtime for development and tests, and no installer is made of it/u);
    expect(existsSync(join(home, 'installers'))).toBe(false);
  });
});

describe('the doors of the packed program', () => {
  it('are closed by its fuses, read back from the executable', async () => {
    const wire = await getCurrentFuseWire(packed.executable);
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: OFF,
      [FuseV1Options.EnableCookieEncryption]: ON,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
      [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
      [FuseV1Options.OnlyLoadAppFromAsar]: ON,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
    });
  });

  it("are not opened by Electron's and Node's switches: no code runs, nothing listens, the window is as always", async () => {
    const trace = join(home, 'trace');
    const script = join(home, 'script.cjs');
    writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(trace)}, 'ran')`);
    const program = start(
      ['--inspect=0', '--inspect-brk=0', '--remote-debugging-port=0', '--require', script, '-r', script],
      {
        ELECTRON_RUN_AS_NODE: '1',
        NODE_OPTIONS: `--require ${script}`,
        ELECTRON_NO_ASAR: '1',
        ELECTRON_OVERRIDE_DIST_PATH: home,
      },
    );
    await program.painted();
    expect(existsSync(trace)).toBe(false);
    expect(existsSync(join(home, 'user-data', 'DevToolsActivePort'))).toBe(false);
    expect(program.said).not.toMatch(/Debugger listening|DevTools listening/u);
    const listening = spawnSync('ls', ['-l', `/proc/${String(program.process.pid)}/fd`], { encoding: 'utf8' }).stdout;
    const ports = readFileSync(`/proc/${String(program.process.pid)}/net/tcp`, 'utf8')
      .split('\n')
      .filter((line) => / 0A /u.test(line))
      .map((line) => line.trim().split(/\s+/u)[9] ?? '');
    for (const inode of ports) expect(listening).not.toContain(`socket:[${inode}]`);
  });

  // Only the superuser can become somebody else to try it.
  it.skipIf(process.getuid?.() !== 0)('let nobody but the superuser, who has none, leave the sandbox away', () => {
    const asNobody = ['--reuid', '65534', '--clear-groups', packed.executable, '--no-sandbox', '--disable-gpu'];
    const { status, stderr } = spawnSync('setpriv', [...asNobody, '--user-data', join(home, 'nobody')], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('--no-sandbox')]);
  });
});

describe('the packed program', () => {
  const FILE = '水利工程.txt';
  const TITLE = '水利工程的三个时期';
  const TEXT = `${TITLE}\n\n${'都江堰是秦国蜀郡太守李冰主持修建的。'.repeat(20)}\n\n灵渠沟通了湘江与漓江。`;

  it('reads, searches and annotates, and its own command line tells of it', async () => {
    writeFileSync(join(home, FILE), TEXT);
    packed.command(home, 'import', join(home, FILE));
    const { documents } = JSON.parse(packed.command(home, 'list', '--json')) as Listed;
    const program = start(['--open', documents[0]?.id ?? '']);
    await program.painted();
    await program.titled(new RegExp(documents[0]?.title ?? 'nothing', 'u'));
    program.press('s');
    program.press('h');
    const journals = join(home, 'library', 'annotations');
    await until(() => existsSync(journals) && size(journals) > 0, 'a line in the journal of annotations');
    program.press('slash');
    program.type('Lectern');
    await program.titled(/Lectern.* · Lectern$/u);
    await program.close();
    const { first } = JSON.parse(packed.command(home, 'annotations', 'export')) as Exported;
    expect(first.items.map(({ motivation }) => motivation)).toEqual(['highlighting']);
  });

  it('is one: a second start hands its files to the first and ends', async () => {
    writeFileSync(join(home, FILE), TEXT);
    const program = start();
    await program.painted();
    const second = start([join(home, FILE)]);
    expect(await second.ended()).toBe(0);
    const catalogue = join(home, 'library', 'catalog.jsonl');
    await until(
      () => existsSync(catalogue) && readFileSync(catalogue, 'utf8').includes(TITLE),
      'the file on the shelf',
    );
    expect(program.process.exitCode).toBeNull();
  });

  it('with a folder `library` beside it keeps to that, and leaves nothing in the places of the person', async () => {
    const stick = join(packed.output, 'stick');
    // Linked, not copied: the same files under another folder.
    expect(spawnSync('cp', ['-al', packed.folder, stick]).status).toBe(0);
    mkdirSync(join(stick, 'library'));
    const surroundings = { HOME: home, XDG_CONFIG_HOME: join(home, '.config') };
    const program = new PackedProgram(join(stick, 'lectern-desk'), '', [], surroundings);
    running.push(program);
    await program.painted(join(stick, 'settings', 'logs', 'lectern.log'));
    await until(() => existsSync(join(stick, 'library', 'lectern.json')), 'a library on the stick');
    await program.close();
    expect(existsSync(join(home, '.config', 'Lectern'))).toBe(false);
    expect(existsSync(join(home, '.config', 'Lectern Development'))).toBe(false);
  });
});

function size(folder: string): number {
  return readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

interface Listed {
  readonly documents: readonly { readonly id: string; readonly title: string }[];
}

interface Exported {
  readonly first: { readonly items: readonly { readonly motivation: string }[] };
}
