import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { projectFolder } from './vite/bundle.ts';

/** One thing that is checked, by a program that ends with 0 where all is well. */
export interface Check {
  readonly name: string;
  /** The program's file, run by this Node, and its arguments. */
  readonly command: readonly string[];
}

export interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: number;
}

const program = (path: string): string => join(projectFolder, 'node_modules', path);

/** Each environment compiles on its own, with the globals it has and no others. */
const typeProjects = [
  'content',
  'content/tsconfig.test.json',
  'electron',
  'electron/preload',
  'electron/e2e',
  'renderer',
  'build',
] as const;

/** The longest first, so that the last one does not run alone. */
export const checks: readonly Check[] = [
  { name: 'lint', command: [program('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
  ...typeProjects.map((project) => ({
    name: `types of ${project}`,
    command: [program('typescript/bin/tsc'), '-p', project, '--incremental', '--tsBuildInfoFile', buildInfo(project)],
  })),
  { name: 'format', command: [program('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  {
    name: 'nothing unused',
    // The runner's types, the drawings that are copied into icons.ts, and the Node that runs all this are named in no import.
    command: [
      program('knip/bin/knip.js'),
      '--config',
      // Knip looks for it from the folder it runs in.
      'build/knip.json',
      '--no-progress',
      '--include',
      'files,dependencies,unlisted,exports,types',
    ],
  },
  { name: 'fences', command: [join(projectFolder, 'build/fences/check.ts')] },
  { name: 'advisories', command: [join(projectFolder, 'build/advisories.ts')] },
];

function buildInfo(project: string): string {
  return join(projectFolder, '.cache/types', `${project.replaceAll(/[/.]/g, '-')}.tsbuildinfo`);
}

/** Runs checks two at a time (the cores of the smallest machine we work on) and tells each outcome as it comes. */
export async function runChecks(
  wanted: readonly Check[],
  tell: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const waiting = [...wanted];
  const outcomes: Outcome[] = [];
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const outcome = await runCheck(check);
      outcomes.push(outcome);
      tell(outcome);
    }
  };
  await Promise.all([worker(), worker()]);
  return outcomes;
}

function runCheck({ name, command }: Check): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ name, passed: status === 0, output, seconds: (performance.now() - started) / 1000 });
    });
  });
}

/** The outcome as a person reads it: a line, and what the program said where it failed or has something to tell. */
export function tellOutcome({ name, passed, output, seconds }: Outcome): void {
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`);
  if (output.trim() !== '') console.log(output.trimEnd().replaceAll(/^/gm, '     '));
}
