import process from 'node:process';
import { nodeDigest } from '../platform/node-digest.ts';
import { importFile } from './import-file.ts';
import { connect } from './importing-door.ts';
import { MEMORY_BYTES } from './limits.ts';
import { guardMemory } from './memory-guard.ts';
import type { ImportTask } from './wire.ts';

// The entry of an importing process. It reads the files it is told, one after another, and answers what became of
// each; it writes nothing, and whoever started it may kill it at any moment.
guardMemory(MEMORY_BYTES);

const waiting: ImportTask[] = [];
let isWorking = false;

const post = connect(({ tasks }) => {
  waiting.push(...tasks);
  if (!isWorking) void work();
});

async function work(): Promise<void> {
  isWorking = true;
  for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
    const { index } = task;
    await post({ kind: 'reading', index });
    try {
      for await (const news of importFile(task, nodeDigest)) await post(news);
    } catch (error) {
      // A fault of an importer on this one file: it is told, and the next file gets a process that has not seen it.
      const reason = error instanceof Error ? error.message : String(error);
      await post({ kind: 'refused', index, failure: { code: 'importer-crashed', reason } });
      process.exit(1);
    }
  }
  isWorking = false;
}
