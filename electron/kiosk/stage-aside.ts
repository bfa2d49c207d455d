import { utilityProcess } from 'electron';
import { failed, type Result } from '#content/base';
import type { Failure } from '#content/contract';
import type { Offer, StagedPack } from '../workers/index.ts';

/** A pack of twenty thousand documents is made into a library in a fraction of this; one that hangs is given up. */
const DEADLINE_MS = 30 * 60_000;

/** What the process is called in the system's and Electron's lists. */
export const STAGING = 'Lectern staging';

/** Has a pack checked and staged in a process of its own: what it holds is nobody's but a stranger's. */
export function stageAside(worker: string, offer: Offer): Promise<Result<StagedPack, Failure>> {
  return new Promise((answer) => {
    const child = utilityProcess.fork(worker, [], { serviceName: STAGING, stdio: 'inherit' });
    const deadline = setTimeout(() => child.kill(), DEADLINE_MS);
    child.once('message', (outcome: Result<StagedPack, Failure>) => {
      answer(outcome);
      child.kill();
    });
    child.once('exit', () => {
      clearTimeout(deadline);
      answer(failed({ code: 'process-ended', name: 'staging' }));
    });
    child.postMessage(offer);
  });
}
