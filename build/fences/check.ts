/** Looks for imports that cross a fence, in the whole project. */
import process from 'node:process';
import { projectFolder } from '../vite/bundle.ts';
import { findViolations, tell } from './cruise.ts';

const violations = await findViolations(projectFolder, ['content', 'electron', 'renderer', 'build']);
for (const violation of violations) console.log(tell(violation));
process.exitCode = violations.length === 0 ? 0 : 1;
