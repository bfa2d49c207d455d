// `npm run package [-- --dir]`: the program as people install it, from what is built now.
import process from 'node:process';
import { run } from './child.mjs';
import { ensureBuilt, prepared } from './prepare.mjs';

await prepared(async () => {
  await ensureBuilt(['electron', 'renderer', 'collections']);
  return run(process.execPath, ['build/package/package.ts', ...process.argv.slice(2)]);
});
