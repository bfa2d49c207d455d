import process from 'node:process';
import { answer } from './answer.ts';

// The entry of the command line under Node. The importing processes' script is beside the bundle, or where the sources are.
process.exitCode = await answer(process.argv.slice(2), async () => {
  const { startWithNode } = await import('../workers/index.ts');
  const script = import.meta.url.endsWith('.ts') ? '../workers/importing.ts' : './importing.js';
  return startWithNode(new URL(script, import.meta.url));
});
