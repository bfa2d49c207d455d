import { app, MessageChannelMain, utilityProcess } from 'electron';
import { answer } from './cli/answer.ts';
import type { PrintPaper } from './platform/print-file.ts';
import type { FromImporting, ImportingProcess } from './workers/index.ts';

/**
 * Does what a command asks for and ends: the installed program has no Node of its own to run it with (its fuse is blown),
 * so the main process does, without a window. The program's scheme has been announced.
 * @param script Path of the importing entry.
 */
export async function runCommand(words: readonly string[], script: string): Promise<void> {
  await app.whenReady();
  app.exit(await answer(words, () => Promise.resolve(() => startImporting(script)), print));
}

function startImporting(script: string): ImportingProcess {
  const { NODE_OPTIONS: _left, ...env } = process.env;
  const child = utilityProcess.fork(script, [], { serviceName: 'Lectern import', env, stdio: 'ignore' });
  const { port1, port2 } = new MessageChannelMain();
  child.postMessage(null, [port1]);
  port2.start();
  return {
    post: (message) => {
      port2.postMessage(message);
    },
    listen: ({ message, ended }) => {
      port2.on('message', ({ data }) => {
        message(data as FromImporting);
      });
      child.once('exit', (code) => {
        ended({ code });
      });
    },
    kill: () => {
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
      else child.kill();
    },
  };
}

const print: PrintPaper = async (html) => {
  const { printPaper } = await import('./paper/index.ts');
  return printPaper(html);
};
