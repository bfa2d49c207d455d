/** `npm run check [-- NAME…]`: types, lint, format, fences and advisories, or those whose names contain one of the words given. */
import process from 'node:process';
import { ensureBuilt } from './bootstrap/prepare.mjs';
import { checks, runChecks, tellOutcome } from './checks.ts';

const words = process.argv.slice(2);
// The generated messages are part of what is compiled.
await ensureBuilt(['messages']);
const outcomes = await runChecks(
  checks.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word))),
  tellOutcome,
);
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
