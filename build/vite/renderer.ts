import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { OLDEST_CHROMIUM, projectFolder, treeshake, type Mode } from './bundle.ts';

/** The desk's window, and the kiosk's. */
const PAGES = ['index.html', 'kiosk.html'] as const;

/**
 * The pages. Each is opened at app://lectern/ under a policy that allows no inline script or style and no
 * data: address, and in a plain browser, from any folder.
 */
export function rendererConfig(mode: Mode, outputFolder: string): InlineConfig {
  return {
    configFile: false,
    root: join(projectFolder, 'renderer'),
    mode,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    server: { host: '127.0.0.1' },
    preview: { host: '127.0.0.1' },
    build: {
      target: OLDEST_CHROMIUM,
      outDir: outputFolder,
      emptyOutDir: false,
      // app://lectern/assets/<sha256> belongs to the assets of documents.
      assetsDir: 'static',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4096,
      rolldownOptions: { treeshake, input: PAGES.map((page) => join(projectFolder, 'renderer', page)) },
    },
  };
}
