import process from 'node:process';
import { stagePack, type Offer } from './stage-pack.ts';

// The entry of the process in which a kiosk checks a pack: it is told one offer, answers its outcome, and ends.

interface ParentPort {
  once(name: 'message', listener: (event: { readonly data: Offer }) => void): void;
  postMessage(message: unknown): void;
}

const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
parentPort.once('message', ({ data }) => {
  void stagePack(data).then((outcome) => {
    parentPort.postMessage(outcome);
  });
});
