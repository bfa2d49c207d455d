// Copied into a runtime that came without Electron's default application, to do what that does with `electron PATH`:
// be the application at PATH. Its main module is awaited here, before Electron is ready, as schemes must be registered by then.
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { app as application } from 'electron';

/** Electron's own default application uses these two, which its typings leave out. */
const app =
  /** @type {import('electron').App & {setAppPath(path: string): void, setVersion(version: string): void}} */ (
    application
  );

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (given === undefined) {
  process.stderr.write('Give the path of an application: electron PATH\n');
  app.exit(2);
} else {
  const path = resolve(given);
  if (statSync(path).isDirectory()) {
    const manifest = /** @type {{name: string, productName?: string, version: string, main: string}} */ (
      JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
    );
    app.setAppPath(path);
    app.setName(manifest.productName ?? manifest.name);
    app.setVersion(manifest.version);
    app.setPath('userData', join(app.getPath('appData'), app.getName()));
    await import(pathToFileURL(join(path, manifest.main)).href);
  } else {
    await import(pathToFileURL(path).href);
  }
}
