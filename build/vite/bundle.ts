import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig, Plugin } from 'vite';

/** The project's folder. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The oldest engines the bundles run on: Electron 33 has Node 20.18 and Chromium 130. */
export const OLDEST_NODE = 'node20.18';
export const OLDEST_CHROMIUM = 'chrome130';

export type Mode = 'production' | 'development';

/** Modules that do nothing by being loaded: the domain and the hosts' rooms, by their own rules, and a dictionary that does not say so itself. */
const INERT =
  /\/content\/(?!bench\/)[^?]*\.ts$|\/electron\/(?:bridge|kiosk|lockdown|paper|platform|protocol|window)\/[^?]*\.ts$|\/node_modules\/pinyin-pro\//u;

/** Leaves out of a bundle what it names and does not use; without this a constant of a room brings all of the room along. */
export const treeshake = { moduleSideEffects: (id: string): boolean => !INERT.test(id) };

/** Of the project's description a program has its name and version, and nothing of how it is built. */
const briefDescription: Plugin = {
  name: 'lectern:brief-description',
  enforce: 'pre',
  load(id) {
    if (id !== join(projectFolder, 'package.json')) return undefined;
    const { name, version } = JSON.parse(readFileSync(id, 'utf8')) as Readonly<Record<string, unknown>>;
    return JSON.stringify({ name, version });
  },
};

/** What a bundle for Node or Electron's own processes is made of. */
interface NodeBundle {
  readonly mode: Mode;
  /** Entry files relative to the project, by the name of the bundle each becomes. */
  readonly entries: Readonly<Record<string, string>>;
  readonly outputFolder: string;
  readonly format: 'es' | 'cjs';
}

/** Everything is bundled but Electron and Node's own modules, so nothing of node_modules is needed at run time. */
export function nodeBundle({ mode, entries, outputFolder, format }: NodeBundle): InlineConfig {
  return {
    configFile: false,
    root: projectFolder,
    mode,
    logLevel: 'warn',
    publicDir: false,
    plugins: [briefDescription],
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      target: OLDEST_NODE,
      outDir: outputFolder,
      emptyOutDir: false,
      // Names stay readable in a crash report; white space goes, because parsing it is time before the first window.
      minify: 'oxc',
      sourcemap: mode === 'development',
      reportCompressedSize: false,
      rolldownOptions: {
        treeshake,
        input: { ...entries },
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          keepNames: true,
        },
      },
    },
  };
}
