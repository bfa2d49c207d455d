import { join } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { shippedComponents } from '../package/components.ts';
import { NOTICES_FILE, noticesText } from '../package/notices.ts';
import { OLDEST_CHROMIUM, projectFolder, treeshake, type Mode } from './bundle.ts';

/** The desk's window, and the kiosk's. */
const PAGES = ['index.html', 'kiosk.html'] as const;

/** Of the modules that a page loads before anything is painted, those of `rooms` in one file. */
const loadedFirst = (
  name: string,
  rooms: RegExp,
): { name: string; test: RegExp; tags: '$initial'[]; includeDependenciesRecursively: boolean } => ({
  name,
  test: rooms,
  tags: ['$initial'],
  includeDependenciesRecursively: false,
});

/**
 * Each page begins with three files: its own few lines, what only it begins with, and what both do. By itself the bundler makes a file of
 * whatever the same pages have in common, later ones counted as well: twenty-five, each a question to the main process before the first paint.
 */
const FIRST_FILES = [
  loadedFirst(
    'desk',
    /\/renderer\/(?:library\/|app\/(?!main|index|route|failure-page|notebook-route|wishes|shortcuts\.)|i18n\/messages\/(?:shelf|importing)\.)/,
  ),
  loadedFirst('station', /\/renderer\/(?:kiosk\/(?!main)|i18n\/messages\/kiosk\.)/),
  // What the kiosk draws documents with is no part of a desk's start; each page's style sheet is its own (theme/README.md).
  loadedFirst(
    'face',
    /^(?!.*(?:\.html|\.css|\/main\.ts|\/renderer\/drawing\/.*|\/content\/(?:kiosk|document)\/.*|\/messages\/reading\.ts)$)/,
  ),
];

/** The notices of the works of others lie beside the pages, which fetch them when somebody wants to read them. */
const notices: Plugin = {
  name: 'lectern:notices',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: NOTICES_FILE, source: noticesText(shippedComponents()) });
  },
};

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
    plugins: [notices],
    server: { host: '127.0.0.1' },
    preview: { host: '127.0.0.1' },
    build: {
      target: OLDEST_CHROMIUM,
      outDir: outputFolder,
      emptyOutDir: false,
      // app://lectern/assets/<sha256> belongs to the assets of documents.
      assetsDir: 'static',
      assetsInlineLimit: 0,
      // Which file needs which: by it what only a browser's tab needs is left out of the package.
      manifest: true,
      modulePreload: { polyfill: false },
      sourcemap: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        treeshake,
        input: PAGES.map((page) => join(projectFolder, 'renderer', page)),
        output: { codeSplitting: { groups: FIRST_FILES } },
      },
    },
  };
}
