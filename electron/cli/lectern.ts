import process from 'node:process';
import { readUsage } from './usage.ts';
import { wordsFor } from './words.ts';

// The entry of the command line. It loads what a command needs only when that command is asked for, so that --help
// answers at once.
// Whoever reads may stop reading (`| head`): what is being done is done all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const usage = readUsage(process.argv.slice(2));
const { words, language } = wordsFor(process.env);

switch (usage.kind) {
  case 'help':
    process.stdout.write(words.help);
    break;
  case 'version': {
    const { default: project } = await import('../../package.json', { with: { type: 'json' } });
    process.stdout.write(`${project.version}\n`);
    break;
  }
  case 'wrong':
    process.stderr.write(`${words.usageFault(usage.fault)}\n`);
    process.exitCode = 2;
    break;
  case 'run': {
    const { run } = await import('./run.ts');
    // Beside the bundle, or where the sources are.
    const importing = new URL(
      import.meta.url.endsWith('.ts') ? '../workers/importing.ts' : './importing.js',
      import.meta.url,
    );
    process.exitCode = await run(usage.command, { arguments: usage.arguments, words, language, importing });
  }
}
