import type { InlineConfig } from 'vite';
import { nodeBundle, type Mode } from './bundle.ts';

/** The command line: a small entry, and a chunk for each command that is loaded when it is asked for. */
export function cliConfig(mode: Mode, outputFolder: string): InlineConfig {
  return nodeBundle({ mode, outputFolder, format: 'es', entries: { lectern: 'electron/cli/lectern.ts' } });
}
