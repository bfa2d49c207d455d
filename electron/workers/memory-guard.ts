import { Worker } from 'node:worker_threads';

/** How often the memory is looked at: a parser allocates at most some 100 MB in this time. */
const EVERY_MS = 50;

// Plain JavaScript in a string: a thread of its own file would have to be found again in every bundle.
const GUARD = `
const { workerData } = require('node:worker_threads');
setInterval(() => {
  if (process.memoryUsage.rss() > workerData.most) process.kill(process.pid, 'SIGKILL');
}, workerData.everyMs);
`;

/**
 * Watches this process from a thread of its own and kills it when it holds more than `most` bytes: the main thread
 * may be deep in a parser and would notice too late. The pool sees a process that was killed and not by itself.
 */
export function guardMemory(most: number): void {
  const guard = new Worker(GUARD, { eval: true, execArgv: [], workerData: { most, everyMs: EVERY_MS } });
  guard.unref();
}
