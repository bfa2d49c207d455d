import { app, MessageChannelMain, utilityProcess } from 'electron';
import { announceScheme } from './protocol/index.ts';
import type { FromImporting, ImportingProcess } from './workers/index.ts';

/** What stands before the words of a command when the installed program is its own command line. */
const SWITCH = '--command-line';

/** The words of a command, where this start is one. */
export function commandGiven(argv: readonly string[]): readonly string[] | undefined {
  const place = argv.indexOf(SWITCH);
  if (place === -1) return undefined;
  const words = argv.slice(place + 1);
  return words[0] === '--' ? words.slice(1) : words;
}

/**
 * Does what a command asks for and ends: the installed program has no Node of its own to run it with (its fuse is blown),
 * so the main process does, without a window.
 * @param script Path of the importing entry.
 */
export async function runCommand(words: readonly string[], script: string): Promise<void> {
  announceScheme();
  await app.whenReady();
  const { answer } = await import('./cli/answer.ts');
  const { printPaper } = await import('./window/index.ts');
  app.exit(await answer(words, () => Promise.resolve(() => startImporting(script)), printPaper));
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
