import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FromImporting, ImportingProcess } from './wire.ts';

/** Starts importing processes under Node, each running the script at this address. */
export function startWithNode(script: URL): () => ImportingProcess {
  return () => {
    // Options given to this process (a debugger's port, a loader) are not for a process that reads what nobody vouches for.
    const child = fork(fileURLToPath(script), {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return {
      post: (message) => {
        if (child.connected) child.send(message);
      },
      listen: ({ message, ended }) => {
        child.on('message', (received) => {
          message(received as FromImporting);
        });
        child.on('error', () => {
          // Where it was started, its exit tells; where it could not be, nothing else does.
          if (child.pid === undefined) ended({});
        });
        child.once('exit', (code, signal) => {
          ended({ ...(code === null ? {} : { code }), ...(signal === null ? {} : { signal }) });
        });
      },
      kill: () => {
        child.kill('SIGKILL');
      },
    };
  };
}
