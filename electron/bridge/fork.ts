import { utilityProcess } from 'electron';
import type { FromLibrary } from '#content/contract';
import { chosenLibrary } from '../platform/library-place.ts';
import type { Places } from '../platform/places.ts';
import { lendProcesses } from './lent-processes.ts';
import { LibraryProcess, type Child } from './library-process.ts';

/** Starts the library of `places` in a process of its own; a library made now holds the shipped collection. */
export function startLibrary(places: Places): LibraryProcess {
  return new LibraryProcess(() => forkLibrary(places), Date.now);
}

/** A library in a place of the person's own is never made anew: a disk that is not plugged in is no empty shelf. */
function argumentsOf({ userData, library, shippedCollection, isMovable }: Places): string[] {
  return isMovable && chosenLibrary(userData) === library
    ? [library, userData]
    : [library, userData, shippedCollection];
}

function forkLibrary(places: Places): Child {
  // Nothing a person may have set for other programs on Node reaches ours.
  const { NODE_OPTIONS: _left, ...env } = process.env;
  const child = utilityProcess.fork(places.libraryWorker, argumentsOf(places), {
    serviceName: 'Lectern library',
    env,
    stdio: 'inherit',
  });
  lendProcesses(child, places.importingWorker);
  return {
    post: (message) => {
      child.postMessage(message);
    },
    hear: (listener) => {
      child.on('message', (message: FromLibrary | object) => {
        if ('reply' in message || 'event' in message) listener(message);
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
