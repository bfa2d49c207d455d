import { readdirSync, readFileSync } from 'node:fs';

/** A process and all it started, by their ids; a process that ended meanwhile is left out. */
export function processTree(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const parent = /^PPid:\s+(\d+)$/mu.exec(readOrNothing(`/proc/${name}/status`))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const tree = [root];
  for (const id of tree) for (const [child, parent] of parents) if (parent === id) tree.push(child);
  return tree;
}

/** Memory of processes in megabytes, what they share being counted once among them (PSS). */
export function memoryOf(processes: readonly number[]): number {
  let kilobytes = 0;
  for (const id of processes) {
    kilobytes += Number(/^Pss:\s+(\d+) kB$/mu.exec(readOrNothing(`/proc/${String(id)}/smaps_rollup`))?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Processor time that processes have had so far, in seconds. */
export function processorTimeOf(processes: readonly number[]): number {
  let ticks = 0;
  for (const id of processes) {
    const fields = readOrNothing(`/proc/${String(id)}/stat`)
      .replace(/^.*\) /u, '')
      .split(' ');
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }
  return ticks / TICKS_A_SECOND;
}

/** What Linux counts processor time in (USER_HZ), on every machine we know. */
const TICKS_A_SECOND = 100;
