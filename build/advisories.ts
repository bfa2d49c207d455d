/** The gate for known advisories on what is bundled or builds it: asks the registry; without one it says so and lets pass. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const { stdout } = spawnSync('npm', ['audit', '--json', '--audit-level=high'], { encoding: 'utf8', timeout: 60_000 });
const report = readReport(stdout);
if (report === undefined) {
  console.log('The registry could not be asked for known advisories.');
} else {
  const { high, critical } = report;
  if (high + critical > 0) {
    console.log(`${String(high + critical)} packages have a known advisory, high or critical. To see them: npm audit`);
    process.exitCode = 1;
  }
}

/** The numbers of npm's report; undefined where it is none (no registry, or one that has no advisories). */
function readReport(text: string): { readonly high: number; readonly critical: number } | undefined {
  try {
    const parsed = JSON.parse(text) as { metadata?: { vulnerabilities?: { high: number; critical: number } } };
    return parsed.metadata?.vulnerabilities;
  } catch {
    return undefined;
  }
}
