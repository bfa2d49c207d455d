import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfiguration } from '../kiosk/configuration-file.ts';
import { scratchFolder, tidyUp } from '../workers/test-library.ts';
import { lectern, type Ran } from './lectern.testing.ts';

afterEach(tidyUp);

const kiosk = (args: readonly string[], input = '', LANG = 'C'): Ran =>
  lectern(['kiosk', ...args], { input, environment: { LANG } });

function file(text: string): string {
  const path = join(scratchFolder(), 'kiosk.json');
  writeFileSync(path, text);
  return path;
}

describe('lectern kiosk check', () => {
  it('finds an empty configuration right', () => {
    expect(kiosk(['check', file('{}')])).toMatchObject({ status: 0, out: 'The configuration is right.\n' });
  });

  it('names the file, the line and the key of a fault, in the language of the terminal', () => {
    const wrong = file('{\n  "idle": {\n    "warningAfterSeconds": "soon"\n  }\n}\n');
    const english = kiosk(['check', wrong]);
    expect(english.status).toBe(1);
    expect(english.out).toContain(`${wrong}:3: Line 3: idle.warningAfterSeconds is of the kind string`);
    expect(kiosk(['check', wrong], '', 'zh_CN.UTF-8').out).toContain(
      '第 3 行：idle.warningAfterSeconds 的类型是 string',
    );
    const json = JSON.parse(kiosk(['check', wrong, '--json']).out) as unknown;
    expect(json).toMatchObject({ faults: [{ code: 'configuration-wrong-kind', line: 3 }] });
  });

  it('says that a file is not there, and what the command is when it is mistyped', () => {
    expect(kiosk(['check', '/nowhere/kiosk.json'])).toMatchObject({
      status: 1,
      said: expect.stringContaining('ENOENT') as string,
    });
    expect(kiosk(['chekc'])).toMatchObject({ status: 2 });
  });
});

describe('lectern kiosk init', () => {
  it('asks for each PIN twice and keeps their hashes where only their owner can read them', () => {
    const made = join(scratchFolder(), 'kiosk.json');
    expect(kiosk(['init', made], '480193\n480193\n733908\n733908\n').status).toBe(0);
    const { staff } = JSON.parse(readFileSync(made, 'utf8')) as { staff: Record<string, string> };
    expect(Object.values(staff).every((hash) => hash.startsWith('scrypt$'))).toBe(true);
    expect(Object.keys(staff)).toEqual(['administratorPin', 'staffPin']);
    expect(statSync(made).mode & 0o077).toBe(0);
    expect(kiosk(['check', made]).status).toBe(0);
  });

  it('has no PIN of its own, refuses one that is easily guessed, and overwrites nothing', () => {
    const folder = scratchFolder();
    const made = join(folder, 'kiosk.json');
    for (const typed of ['', '123456\n123456\n\n', '480193\n480194\n\n']) {
      expect(kiosk(['init', made], typed).status).toBe(1);
      expect(existsSync(made)).toBe(false);
    }
    writeFileSync(made, '{}');
    expect(kiosk(['init', made], '480193\n480193\n\n')).toMatchObject({
      status: 1,
      said: expect.stringContaining('is there already') as string,
    });
    expect(readFileSync(made, 'utf8')).toBe('{}');
  });
});

describe('lectern kiosk sign', () => {
  it(
    'writes beside a configuration a signature that the kiosk takes by that key alone, and signs no wrong one',
    { timeout: 90_000 },
    async () => {
      const home = scratchFolder();
      const own = { XDG_CONFIG_HOME: home, HOME: home };
      const made = lectern(['keys', 'new', '省图书馆'], { environment: own });
      expect(made.status).toBe(0);
      const key = /[0-9a-f]{64}/u.exec(lectern(['keys', 'list'], { environment: own }).out)?.[0] ?? '';
      const right = file('{"home":{"title":"学习书屋"}}');
      expect(lectern(['kiosk', 'sign', right, '--sign', '省图书馆'], { environment: own })).toMatchObject({
        status: 0,
        out: expect.stringContaining(`${right}.sig`) as string,
      });
      expect((await readConfiguration(right, undefined, key)).ok).toBe(true);
      expect(await readConfiguration(right, undefined, '0'.repeat(64))).toMatchObject({
        failure: { faults: [{ code: 'configuration-forged' }] },
      });
      writeFileSync(right, '{"home":{"title":"别的"}}');
      expect((await readConfiguration(right, undefined, key)).ok).toBe(false);

      const wrong = file('{"idel":{}}');
      expect(lectern(['kiosk', 'sign', wrong, '--sign', '省图书馆'], { environment: own }).status).toBe(1);
      expect(existsSync(`${wrong}.sig`)).toBe(false);
      expect(lectern(['kiosk', 'sign', right, '--sign', '没有这把'], { environment: own }).status).toBe(1);
      expect(lectern(['kiosk', 'sign', right], { environment: own }).status).toBe(2);
    },
  );
});

describe('lectern kiosk report', () => {
  const status = (device: string, at: number) => ({
    format: 1,
    device,
    version: '0.1.0',
    at,
    hoursUp: 40,
    freeBytes: 20e9,
    faultsToday: 0,
    sessionsToday: 12,
    documents: 97,
    configuration: 'a'.repeat(64),
  });

  it('tells of each device how it is, wherever below the folder its outbox lies, and of files that are no status', () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'hall'));
    writeFileSync(join(folder, 'hall', 'hall-1.status.json'), JSON.stringify(status('hall-1', Date.now())));
    writeFileSync(join(folder, 'hall-2.status.json'), JSON.stringify(status('hall-2', 0)));
    writeFileSync(join(folder, 'hall-3.status.json'), '{');
    const { status: exit, out } = kiosk(['report', folder]);
    expect(exit).toBe(1);
    const lines = out.trimEnd().split('\n');
    expect(lines[1]).toMatch(/^hall-2 .* not heard of for a day$/u);
    expect(lines[2]).toMatch(/^hall-1 .* 12 +0$/u);
    expect(lines[3]).toBe('hall-3.status.json is not a device’s status.');
    expect(JSON.parse(kiosk(['report', folder, '--json']).out)).toMatchObject({
      devices: [{ device: 'hall-2' }, {}],
    });
  });

  it('reads the outboxes of a thousand devices, and begins with those that somebody has to look at', () => {
    const folder = scratchFolder();
    for (let number = 0; number < 1000; number += 1) {
      const device = `hall-${String(number).padStart(4, '0')}`;
      const outbox = join(folder, device);
      mkdirSync(outbox);
      const odd = number % 100 === 7 ? { freeBytes: 1e9 } : number % 100 === 8 ? { configuration: 'b'.repeat(64) } : {};
      writeFileSync(join(outbox, `${device}.status.json`), JSON.stringify({ ...status(device, Date.now()), ...odd }));
    }
    const { status: exit, out } = kiosk(['report', folder]);
    expect(exit).toBe(1);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(1001);
    expect(lines.slice(1, 4).map((line) => line.split(' ')[0])).toEqual(['hall-0007', 'hall-0008', 'hall-0107']);
    expect(lines[1]).toMatch(/disk/u);
    expect(lines[2]).toMatch(/configuration/u);
    expect(lines[21]).toMatch(/^hall-0000 .* 12 +0$/u);
  });
});
