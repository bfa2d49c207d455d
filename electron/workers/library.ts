import { availableParallelism } from 'node:os';
import process from 'node:process';
import type { LibraryQuestion, Told } from '#content/contract';
import type { FromMain } from './lending-wire.ts';
import { LibraryHost } from './library-host.ts';
import { LentProcesses, type LentPort } from './start-with-electron.ts';

// The entry of the library's process in the window: `library.js FOLDER USER-DATA [SHIPPED COLLECTION]`, started by Electron's
// main process. Without the collection the library must be there: it is not made. It answers `{id, name, input}` with `{id, reply}` and tells events as `{event, value}`.

interface ParentPort {
  on(name: 'message', listener: (event: { readonly data: unknown; readonly ports: readonly LentPort[] }) => void): void;
  postMessage(message: unknown): void;
}

const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
const [, , folder, userData, shipped] = process.argv;
if (folder === undefined || userData === undefined)
  throw new Error('The library process wants the folder of the library and that of the settings');

const lent = new LentProcesses((message) => {
  parentPort.postMessage(message);
});
const host = new LibraryHost({
  folder,
  userData,
  ...(shipped === undefined ? { mustExist: true } : { shipped }),
  start: lent.start,
  processes: availableParallelism(),
  searching: besides('searching'),
  packing: besides('packing'),
  tell: (told: Told) => {
    parentPort.postMessage(told);
  },
  restart: () => {
    // After the answer to whoever asked for it.
    setImmediate(end);
  },
});

parentPort.on('message', ({ data, ports }) => {
  if (typeof data !== 'object' || data === null) return;
  if ('lent' in data) {
    lent.hear(data as FromMain, ports[0]);
    return;
  }
  const { id, name, input } = data as LibraryQuestion;
  void host.answer(name, input).then((reply) => {
    parentPort.postMessage({ id, reply: JSON.stringify(reply) });
  });
});

process.on('SIGTERM', end);

function end(): void {
  void host.close().finally(() => process.exit());
}

/** Another entry: beside this one in the bundle and where the sources are. */
function besides(name: string): URL {
  return new URL(`./${name}.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);
}
