/**
 * `npm test`: checks, a build, and the tests in Node, in Chromium and in Electron; the last line sums them.
 * `npm run test:<part> [-- FILE…]`: one part, or the files of it whose paths contain one of the words given.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './bootstrap/prepare.mjs';
import { checks, runChecks, tellOutcome } from './checks.ts';
import { countReport, sum, sumLine, type Count } from './test-counts.ts';
import { allTargets } from './targets.mjs';
import { projectFolder } from './vite/bundle.ts';

/** The parts, and the runner's projects that each is made of. */
const PROJECTS = { unit: ['unit', 'command-line'], browser: ['browser'], e2e: ['e2e'] } as const;
type Part = keyof typeof PROJECTS;
const parts: readonly Part[] = ['unit', 'browser', 'e2e'];

const [asked, ...files] = process.argv.slice(2);
const part = parts.find((name) => name === asked);
if (part !== undefined) {
  await ensureBuilt(['messages']);
  process.exitCode = runVitest(part, files);
} else {
  process.exitCode = await testAll();
}

async function testAll(): Promise<number> {
  const counts: Count[] = [];
  await phase('build', async () => {
    try {
      await ensureBuilt(allTargets);
    } catch (error) {
      console.log(error instanceof Error ? error.message : error);
      counts.push({ passed: 0, failed: 1, skipped: 0 });
    }
  });
  await phase('checks', async () => {
    const outcomes = await runChecks(checks, tellOutcome);
    counts.push({ passed: 0, failed: outcomes.filter(({ passed }) => !passed).length, skipped: 0 });
  });
  for (const name of parts) {
    await phase(`${name} tests`, () => {
      const report = join(projectFolder, '.cache/reports', `${name}.json`);
      rmSync(report, { force: true });
      const status = runVitest(name, [], report);
      counts.push(countReport(report, status));
    });
  }
  const total = sum(counts);
  console.log(sumLine(total));
  return total.failed === 0 ? 0 : 1;
}

async function phase(name: string, work: () => Promise<void> | void): Promise<void> {
  const started = performance.now();
  console.log(`── ${name}`);
  await work();
  console.log(`── ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}

/**
 * @param report Where to write the runner's own account of what passed; none where left out.
 * @returns The runner's exit status.
 */
function runVitest(part: Part, words: readonly string[], report?: string): number {
  const reporting =
    report === undefined ? [] : ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
  const projects = PROJECTS[part].flatMap((project) => ['--project', project]);
  const command = [vitest, 'run', ...projects, ...reporting, ...words];
  return (
    spawnSync(process.execPath, command, { cwd: projectFolder, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1
  );
}
