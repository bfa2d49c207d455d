import process from 'node:process';
import type { FromImporting, ToImporting } from './wire.ts';

/** What Electron adds to `process` in a utility process. */
interface ParentPort {
  once(name: 'message', listener: (event: { readonly ports: readonly Port[] }) => void): void;
}
interface Port {
  on(name: 'message', listener: (event: { readonly data: ToImporting }) => void): void;
  on(name: 'close', listener: () => void): void;
  start(): void;
  postMessage(message: FromImporting): void;
}

/**
 * Connects an importing process with the one that asks: over the channel of `child_process.fork`, or over the port
 * that Electron's main process hands in. The answer posts a message and waits until it has left.
 */
export function connect(listener: (message: ToImporting) => void): (message: FromImporting) => Promise<void> {
  const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };
  return parentPort === undefined ? connectToNode(listener) : connectToElectron(parentPort, listener);
}

function connectToNode(listener: (message: ToImporting) => void): (message: FromImporting) => Promise<void> {
  process.on('message', listener);
  process.on('disconnect', () => {
    process.exit();
  });
  return (message) =>
    new Promise((resolve) => {
      process.send?.(message, undefined, undefined, () => {
        resolve();
      });
    });
}

function connectToElectron(
  parentPort: ParentPort,
  listener: (message: ToImporting) => void,
): (message: FromImporting) => Promise<void> {
  let give: (port: Port) => void;
  const arrived = new Promise<Port>((resolve) => {
    give = resolve;
  });
  parentPort.once('message', ({ ports: [port] }) => {
    if (port === undefined) throw new Error('An importing process was started without a port');
    port.on('message', ({ data }) => {
      listener(data);
    });
    port.on('close', () => {
      process.exit();
    });
    port.start();
    give(port);
  });
  return async (message) => {
    (await arrived).postMessage(message);
  };
}
