// `node build/bootstrap/run.mjs FILE [ARGUMENT…]`: runs one of the project's own TypeScript programs.
import process from 'node:process';
import { run } from './child.mjs';
import { prepared } from './prepare.mjs';

await prepared(() => run(process.execPath, process.argv.slice(2)));
