import process from 'node:process';
import type { PrintPaper } from '../platform/print-file.ts';
import type { ImportingProcess } from '../workers/index.ts';
import { readUsage } from './usage.ts';
import { wordsFor } from './words.ts';

/**
 * Does what the words after the program's name ask for; answers the exit status. It loads what a command needs only when
 * that command is asked for, so that --help answers at once.
 * @param printPaper Draws pages, where whatever runs the command line has windows.
 */
export async function answer(
  argv: readonly string[],
  startImporting: () => Promise<() => ImportingProcess>,
  printPaper?: PrintPaper,
): Promise<number> {
  // Whoever reads may stop reading (`| head`): what is being done is done all the same.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const usage = readUsage(argv);
  const { words, language } = wordsFor(process.env);
  switch (usage.kind) {
    case 'help':
      process.stdout.write(words.help);
      return 0;
    case 'version': {
      const { default: project } = await import('../../package.json', { with: { type: 'json' } });
      process.stdout.write(`${project.version}\n`);
      return 0;
    }
    case 'wrong':
      process.stderr.write(`${words.usageFault(usage.fault)}\n`);
      return 2;
    case 'run': {
      const { run } = await import('./run.ts');
      const desk = {
        arguments: usage.arguments,
        words,
        language,
        startImporting: await startImporting(),
        ...(printPaper === undefined ? {} : { printPaper }),
      };
      return run(usage.command, desk);
    }
  }
}
