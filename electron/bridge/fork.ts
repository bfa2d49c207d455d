import { dirname, join } from 'node:path';
import { utilityProcess } from 'electron';
import type { FromLibrary } from '#content/contract';
import type { Places } from '../platform/places.ts';
import { lendProcesses } from '../workers/lent-processes.ts';
import { LibraryProcess, type Child } from './library-process.ts';

/** Starts the library of `places` in a process of its own; its first one holds the shipped collection. */
export function startLibrary(places: Places): LibraryProcess {
  return new LibraryProcess(
    () => fork(places.libraryWorker, [places.library, places.shippedCollection], 'Lectern library'),
    Date.now,
  );
}

/** Starts a worker of the program as a process of its own, without the environment a person may have set for Node. */
function fork(worker: string, args: readonly string[], serviceName: string): Child {
  const { NODE_OPTIONS: _left, ...env } = process.env;
  const child = utilityProcess.fork(worker, [...args], { serviceName, env, stdio: 'inherit' });
  // It imports in processes of their own, which only this process can start for it.
  lendProcesses(child, join(dirname(worker), 'importing.js'));
  return {
    post: (message) => {
      child.postMessage(message);
    },
    hear: (listener) => {
      child.on('message', (message: FromLibrary) => {
        listener(message);
      });
    },
    ended: (listener) => {
      child.once('exit', listener);
    },
    end: () => {
      child.kill();
    },
  };
}
