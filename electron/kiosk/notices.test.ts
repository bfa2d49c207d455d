import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULTS, type DeviceStatus } from '#content/kiosk';
import type { LibraryProcess } from '../bridge/index.ts';
import { placeFailure } from '../platform/write-whole.ts';
import { readConfiguration } from './configuration-file.ts';
import { exportStatistics } from './export-statistics.ts';
import { kioskServices, VisitSettings, type KioskHost } from './kiosk-services.ts';
import { noticesOf, type Circumstances } from './notices.ts';
import { keepOutbox } from './outbox.ts';
import { switchPower } from './power.ts';
import { stickFault } from './sticks.ts';

let folder: string;
const path = process.env['PATH'] ?? '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-notices-'));
});
afterEach(() => {
  process.env['PATH'] = path;
  rmSync(folder, { recursive: true });
});

/** A library with nothing in it, which is enough for counts without titles. */
const library = {
  reply: () => Promise.resolve({ ok: true, value: { rows: [], total: 0 } }),
} as unknown as LibraryProcess;
const well: Circumstances = {
  clock: undefined,
  freeBytes: 1e11,
  documents: 3,
  missingDisplays: 0,
  hasVoice: true,
  others: [],
};

describe('what staff should know of the machine', () => {
  it('is nothing where all is well, or is not known', () => {
    const { hasVoice: _, ...unknown } = well;
    expect(noticesOf(well)).toEqual([]);
    expect(noticesOf({ ...unknown, documents: undefined })).toEqual([]);
  });

  it.each([
    ['clock-wrong', { clock: { code: 'clock-wrong', now: 0 } }],
    ['nothing-to-show', { documents: 0 }],
    ['disk-nearly-full', { freeBytes: 1e9 }],
    ['display-missing', { missingDisplays: 1 }],
    ['voice-missing', { hasVoice: false }],
    ['outbox-not-written', { outboxAway: '/srv/outbox' }],
  ] as const)('is %s', (code, circumstance) => {
    expect(noticesOf({ ...well, ...circumstance }).map((notice) => notice.code)).toEqual([code]);
  });
});

describe('what staff are told when they want something', () => {
  const wish = { library, counts: {}, device: 'hall-1' };

  it('of counts: that there is nowhere to put them, or that the stick is gone, and nothing is made in its place', async () => {
    const stick = join(folder, 'pulled');
    expect(await exportStatistics({ ...wish, stick: undefined, outbox: null })).toMatchObject({
      failure: { code: 'nowhere-to-export' },
    });
    expect(await exportStatistics({ ...wish, stick, outbox: null })).toMatchObject({
      failure: { code: 'stick-unreadable', folder: stick },
    });
    expect(readdirSync(folder)).toEqual([]);
    expect(await exportStatistics({ ...wish, stick: undefined, outbox: join(folder, 'outbox') })).toMatchObject({
      ok: true,
    });
    expect(readdirSync(join(folder, 'outbox')).sort()).toEqual(['hall-1.counts.csv', 'hall-1.counts.json']);
  });

  it.each([
    ['ENOSPC', 'stick-full'],
    ['EROFS', 'stick-read-only'],
    ['EACCES', 'stick-read-only'],
    ['EIO', 'stick-unreadable'],
  ])('of a stick that answers %s: %s', (code, told) => {
    const failure = placeFailure(Object.assign(new Error(code), { code }), '/media/a/hall-1.counts.csv');
    expect(stickFault(failure, '/media/a')).toEqual({ code: told, folder: '/media/a' });
  });

  it('of the power: what the system says where it refuses', async () => {
    mkdirSync(join(folder, 'commands'));
    const command = join(folder, 'commands', 'systemctl');
    process.env['PATH'] = `${join(folder, 'commands')}:${path}`;
    writeFileSync(command, `#!/bin/sh\necho "$1" > "${join(folder, 'asked')}"\n`);
    chmodSync(command, 0o755);
    expect(await switchPower('restart-device')).toEqual({ ok: true, value: null });
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe('reboot\n');
    writeFileSync(command, '#!/bin/sh\necho "Interactive authentication required." >&2\nexit 1\n');
    expect(await switchPower('shut-down')).toMatchObject({
      failure: { code: 'power-refused', reason: 'Interactive authentication required.' },
    });
  });

  it('of a configuration that is not there', async () => {
    const read = await readConfiguration(join(folder, 'kiosk.json'), undefined);
    expect(read).toMatchObject({ failure: { faults: [{ code: 'configuration-unreadable', reason: 'ENOENT' }] } });
  });

  it('of what this kiosk does not offer', async () => {
    const services = kioskServices({ configuration: DEFAULTS } as KioskHost, new VisitSettings(DEFAULTS));
    const answer = await services['kiosk.print']?.({ document: 'a' });
    expect(JSON.parse(answer ?? '')).toMatchObject({ failure: { code: 'kiosk-off' } });
  });
});

describe('the outbox', () => {
  const put = async (outbox: string): Promise<string | undefined> => {
    let end: () => void = () => undefined;
    const told = await new Promise<string | undefined>((answer) => {
      end = keepOutbox(
        { outbox, everyMinutes: 10 },
        () => Promise.resolve({ device: 'hall-1' } as DeviceStatus),
        answer,
      );
    });
    end();
    return told;
  };

  it('is made and filled, and told of where it cannot be', async () => {
    expect(await put(join(folder, 'outbox'))).toBeUndefined();
    expect(readdirSync(join(folder, 'outbox'))).toEqual(['hall-1.status.json']);
    writeFileSync(join(folder, 'file'), '');
    expect(await put(join(folder, 'file', 'outbox'))).toMatch(/ENOTDIR/u);
  });
});
