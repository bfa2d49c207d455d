/** `npm run bench -- search-quality`: how well questions find their passage; the part of `search` that takes a minute. */
import process from 'node:process';
import { measureQuality } from './search/quality.ts';

await measureQuality((isKept, what) => {
  if (isKept) return;
  console.error(`Not kept: ${what}`);
  process.exitCode = 1;
});
