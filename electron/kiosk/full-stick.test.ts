import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LibraryProcess } from '../bridge/index.ts';
import { exportStatistics } from './export-statistics.ts';

/** A library with nothing in it, which is enough for counts without titles. */
const library = {
  reply: () => Promise.resolve({ ok: true, value: { rows: [], total: 0 } }),
} as unknown as LibraryProcess;

// Only the superuser can plug in a stick that is memory; elsewhere notices.test.ts has the system's errors handed in.
describe.runIf(process.getuid?.() === 0 && process.platform === 'linux')(
  'a stick of 64 KiB, which the system mounts',
  () => {
    let stick: string;
    beforeEach(() => {
      stick = mkdtempSync(join(tmpdir(), 'lectern-stick-'));
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', stick]);
    });
    afterEach(() => {
      execFileSync('umount', [stick]);
      rmSync(stick, { recursive: true });
    });

    const take = () => exportStatistics({ library, counts: {}, device: 'hall-1', stick, outbox: null });

    it('is said to be full where it is, and holds nothing half written', async () => {
      try {
        writeFileSync(join(stick, 'holiday.mp4'), new Uint8Array(1_000_000));
      } catch {
        // It is full now.
      }
      expect(await take()).toEqual({ ok: false, failure: { code: 'stick-full', folder: stick } });
      expect(readdirSync(stick)).toEqual(['holiday.mp4']);
      rmSync(join(stick, 'holiday.mp4'));
      expect(await take()).toEqual({ ok: true, value: null });
      expect(readdirSync(stick).sort()).toEqual(['hall-1.counts.csv', 'hall-1.counts.json']);
    });

    it('is said to be read-only where it is', async () => {
      mkdirSync(join(stick, 'DCIM'));
      execFileSync('mount', ['-o', 'remount,ro', stick]);
      expect(await take()).toEqual({ ok: false, failure: { code: 'stick-read-only', folder: stick } });
      expect(readdirSync(stick)).toEqual(['DCIM']);
    });
  },
);
