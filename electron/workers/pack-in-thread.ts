import { Worker } from 'node:worker_threads';
import type { PackToWrite } from './make-pack.ts';

/** Writes a pack in a thread of its own, which is ended where `signal` says so. */
export function packInThread(script: URL): (pack: PackToWrite, signal: AbortSignal) => Promise<Uint8Array> {
  return async (pack, signal) => {
    const thread = new Worker(script);
    const end = (): void => void thread.terminate();
    signal.addEventListener('abort', end);
    try {
      return await new Promise<Uint8Array>((written, failed) => {
        thread.once('message', written);
        thread.once('error', failed);
        thread.once('exit', (status) => {
          failed(new Error(`The thread that packs ended: ${String(status)}`));
        });
        thread.postMessage(pack);
      });
    } finally {
      signal.removeEventListener('abort', end);
      end();
    }
  };
}
