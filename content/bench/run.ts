/** `npm run bench [-- NAME… [NUMBER…]]`: runs the benchmarks named, or all, one after the other, each in a process of its own; numbers are handed on. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import process from 'node:process';

const folder = fileURLToPath(new URL('.', import.meta.url));

const all = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.includes('.test.') && name !== 'run.ts')
  .map((name) => name.replace(/\.ts$/, ''));
const isNumber = (argument: string): boolean => /^\d+$/.test(argument);
const numbers = process.argv.slice(2).filter(isNumber);
const asked = process.argv.slice(2).filter((argument) => !isNumber(argument));
const unknown = asked.filter((name) => !existsSync(`${folder}${name}.ts`));
if (unknown.length > 0) {
  console.error(`No such benchmark: ${unknown.join(', ')}. There are ${all.join(', ')}.`);
  process.exit(2);
}

console.log(`${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'processor'}, Node ${process.versions.node}`);
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n## ${name}\n`);
  // Garbage is collected on request, so that a benchmark can tell what it holds from what it has let go.
  const { status } = spawnSync(process.execPath, ['--expose-gc', `${folder}${name}.ts`, ...numbers], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
