import type { InlineConfig } from 'vite';
import { nodeBundle, type Mode } from './bundle.ts';

/** Electron's main process and the utility processes it starts. */
export function mainConfig(mode: Mode, outputFolder: string): InlineConfig {
  return nodeBundle({
    mode,
    outputFolder,
    format: 'es',
    entries: {
      main: 'electron/main.ts',
      'workers/library': 'electron/workers/library.ts',
      'workers/importing': 'electron/workers/importing.ts',
      'workers/searching': 'electron/workers/searching.ts',
      'workers/indexing': 'electron/workers/indexing.ts',
      'workers/packing': 'electron/workers/packing.ts',
      'workers/staging': 'electron/workers/staging.ts',
    },
  });
}

/** A sandboxed preload cannot load modules: it is one CommonJS file. */
export function preloadConfig(mode: Mode, outputFolder: string): InlineConfig {
  return nodeBundle({ mode, outputFolder, format: 'cjs', entries: { preload: 'electron/preload/preload.ts' } });
}
