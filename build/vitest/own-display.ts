import process from 'node:process';
import { DISPLAYS } from './displays.ts';

// Each of the processes that tests run in, numbered from one, has a display of its own where there are several.
const display = process.env[DISPLAYS]?.split(' ')[Number(process.env['VITEST_POOL_ID']) - 1];
if (display !== undefined) process.env['DISPLAY'] = display;
