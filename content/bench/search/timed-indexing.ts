/** The thread that builds, which writes down after each task how many seconds of the processor it has worked. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { isMainThread, parentPort, threadId, workerData } from 'node:worker_threads';

/** What the file of each thread is called, but for its number. */
export const USAGE = 'thread-';

if (!isMainThread) {
  // Its own listener comes first and does the work.
  await import('../../../electron/workers/indexing.ts');
  parentPort?.on('message', () => {
    const { user, system } = process.threadCpuUsage();
    writeFileSync(join(workerData as string, `${USAGE}${String(threadId)}`), String((user + system) / 1e6));
  });
}
