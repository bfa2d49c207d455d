import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fleetReport, parseStatus, type DeviceStatus } from './fleet.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const HOUR = 3_600_000;

function status(device: string, differs: Partial<DeviceStatus> = {}): DeviceStatus {
  return {
    format: 1,
    device,
    version: '0.1.0',
    at: NOW - HOUR,
    hoursUp: 40,
    freeBytes: 20e9,
    faultsToday: 0,
    sessionsToday: 12,
    documents: 97,
    pack: { title: '学习园地', version: 7 },
    configuration: 'a'.repeat(64),
    ...differs,
  };
}

describe('the report on a fleet', () => {
  it('has a row for each of a thousand devices, and what staff should look at first', () => {
    const thousand = Array.from({ length: 1000 }, (_, number) => status(`hall-${String(number).padStart(4, '0')}`));
    const troubled: Record<string, Partial<DeviceStatus>> = {
      'hall-0007': { at: NOW - 30 * HOUR },
      'hall-0100': { configuration: 'b'.repeat(64) },
      'hall-0200': { pack: { title: '学习园地', version: 6 } },
      'hall-0300': { freeBytes: 1e9, faultsToday: 5 },
      'hall-0400': { version: '0.0.9' },
      'hall-0500': { at: NOW + 800 * HOUR },
    };
    const report = fleetReport(
      thousand.map((one) => ({ ...one, ...troubled[one.device] })),
      NOW,
    );
    expect(report).toHaveLength(1000);
    expect(report.slice(0, 7).map(({ device, remarks }) => [device, ...remarks])).toEqual([
      ['hall-0007', 'silent'],
      ['hall-0100', 'drifted'],
      ['hall-0200', 'old-pack'],
      ['hall-0300', 'disk-nearly-full', 'faults'],
      ['hall-0400', 'other-program'],
      ['hall-0500', 'clock-ahead'],
      ['hall-0000'],
    ]);
  });

  it('takes the newest of what a device wrote, in whatever order the files are read', () => {
    const all = [status('a'), status('a', { at: NOW, sessionsToday: 13 }), status('b')];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (shuffled) => {
        expect(fleetReport(shuffled, NOW)).toEqual(fleetReport(all, NOW));
      }),
    );
    expect(fleetReport(all, NOW)[0]).toMatchObject({ device: 'a', sessionsToday: 13 });
  });

  it('reads what a device wrote and nothing else', () => {
    expect(parseStatus(JSON.stringify(status('hall-1')))).toEqual(status('hall-1'));
    for (const wrong of ['', '{}', JSON.stringify(status('../../etc')), JSON.stringify({ ...status('a'), more: 1 })]) {
      expect(parseStatus(wrong)).toBe(undefined);
    }
  });
});
