import { MessageChannelMain, utilityProcess, type UtilityProcess } from 'electron';
import process from 'node:process';
import type { FromMain, ToMain } from '../workers/index.ts';

/**
 * In the main process: starts and ends importing processes for the library's process, which cannot start any itself
 * under Electron. The main process joins the two by a pair of ports and never sees what they say to each other.
 * @param script Path of the importing entry.
 */
export function lendProcesses(library: UtilityProcess, script: string): void {
  const lent = new Map<number, UtilityProcess>();
  const answer = (message: FromMain, ports: Parameters<UtilityProcess['postMessage']>[1] = []): void => {
    library.postMessage(message, ports);
  };
  library.on('message', (message: Partial<ToMain>) => {
    if (message.lend === 'start' && message.number !== undefined) {
      const { number } = message;
      const { NODE_OPTIONS: _left, ...env } = process.env;
      const importing = utilityProcess.fork(script, [], { serviceName: 'Lectern import', env, stdio: 'ignore' });
      lent.set(number, importing);
      const { port1, port2 } = new MessageChannelMain();
      importing.postMessage(null, [port1]);
      importing.once('exit', (code) => {
        if (lent.delete(number)) answer({ lent: 'ended', number, code });
      });
      answer({ lent: 'started', number }, [port2]);
    } else if (message.lend === 'end' && message.number !== undefined) {
      endNow(lent.get(message.number));
    }
  });
  library.once('exit', () => {
    for (const importing of lent.values()) endNow(importing);
    lent.clear();
  });
}

/** Electron only asks a process to end, and one deep in a parser does not hear: the system ends it. */
function endNow(importing: UtilityProcess | undefined): void {
  if (importing?.pid !== undefined) process.kill(importing.pid, 'SIGKILL');
  else importing?.kill();
}
