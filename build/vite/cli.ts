import type { InlineConfig } from 'vite';
import { nodeBundle, type Mode } from './bundle.ts';

/**
 * The command line: a small entry, a chunk for each command that is loaded when it is asked for, and beside it the
 * entry of the processes it imports in.
 */
export function cliConfig(mode: Mode, outputFolder: string): InlineConfig {
  return nodeBundle({
    mode,
    outputFolder,
    format: 'es',
    entries: { lectern: 'electron/cli/lectern.ts', importing: 'electron/workers/importing.ts' },
  });
}
