import type { Log } from './log.ts';

/**
 * What becomes of a bug in the main process: it is written down, and `end` closes the program in front of the person,
 * who has lost nothing, for whatever was acknowledged is on the disk.
 */
export function watchForFaults(log: Log, end: () => void): void {
  process.on('uncaughtException', (error) => {
    log.write('fault', error);
    end();
  });
  process.on('unhandledRejection', (reason) => {
    log.write('fault', reason);
  });
}
