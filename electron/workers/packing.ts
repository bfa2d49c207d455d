import { parentPort } from 'node:worker_threads';
import { packBytes, type PackToWrite } from './make-pack.ts';

// The entry of the thread that indexes and writes a pack, so that the library answers meanwhile: it is told one, answers it, and ends.

parentPort?.once('message', (pack: PackToWrite) => {
  const bytes = packBytes(pack);
  parentPort?.postMessage(bytes);
});
