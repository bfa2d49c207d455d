import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { countReport, sum, sumLine } from './test-counts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-counts-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function report(numPassedTests: number, numFailedTests: number, files: readonly object[] = []): string {
  const path = join(folder, 'report.json');
  writeFileSync(
    path,
    JSON.stringify({ numPassedTests, numFailedTests, numPendingTests: 1, numTodoTests: 1, testResults: files }),
  );
  return path;
}

it("takes the runner's own numbers", () => {
  expect(countReport(report(40, 2), 1)).toEqual({ passed: 40, failed: 2, skipped: 2 });
});

it('counts a file that could not be loaded as a failure', () => {
  const files = [
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{}] },
  ];
  expect(countReport(report(1, 0, files), 1).failed).toBe(1);
});

it('counts a run that failed after its tests had passed', () => {
  expect(countReport(report(5, 0), 1).failed).toBe(1);
});

it('counts a run without a report, whatever its status, as a failure', () => {
  expect(countReport(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('sums in one line, with what was skipped where something was', () => {
  const one = { passed: 3, failed: 0, skipped: 0 };
  expect(sumLine(sum([one, { passed: 2, failed: 1, skipped: 0 }]))).toBe('5 passed, 1 failed');
  expect(sumLine(sum([one, { passed: 0, failed: 0, skipped: 4 }]))).toBe('3 passed, 0 failed, 4 skipped');
});
