/** What of the registry's packages is shipped: those that the program's own files import, and all that these depend on. */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { projectFolder } from '../vite/bundle.ts';

export interface Component {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package states it. */
  readonly license: string;
  /** The text of its licence; a package that brings none is told by name and address. */
  readonly text: string;
  /** Subresource integrity of the package as the registry has it. */
  readonly integrity: string;
}

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const ROOMS = ['content', 'electron', 'renderer'];
const NOT_SHIPPED = /\.(test|suite|testing)\.ts$|\/(testing|bench|e2e|collections)\//u;
const IMPORT = /(?:from|import)\s*\(?\s*['"]([^'"./#][^'"]*)['"]/gu;
const LICENSE_FILE = /^(licen[cs]e|copying|notice)(\.|-|$)/iu;

/** The shipped components in the order of their names. Electron is not among them: it brings its own notices. */
export function shippedComponents(folder = projectFolder): readonly Component[] {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const places = new Set<string>();
  const visit = (name: string, from: string): void => {
    const place = resolve(name, from, lock.packages);
    const locked = place === undefined ? undefined : lock.packages[place];
    if (place === undefined || locked === undefined || places.has(place)) return;
    places.add(place);
    for (const needed of Object.keys(locked.dependencies ?? {})) visit(needed, place);
  };
  for (const name of importedPackages(folder)) visit(name, '');
  return [...places]
    .map((place) => component(folder, place, lock.packages[place]?.integrity ?? ''))
    .sort((one, other) => (`${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1));
}

/** Where npm put a package that another one asks for: beside it, or further out. */
function resolve(name: string, from: string, packages: Readonly<Record<string, Locked>>): string | undefined {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    const found = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
    if (packages[found] !== undefined) return found;
    if (place === '') return undefined;
    if (!place.includes('/node_modules/')) {
      const outermost = `node_modules/${name}`;
      return packages[outermost] === undefined ? undefined : outermost;
    }
  }
}

function importedPackages(folder: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const room of ROOMS) {
    for (const file of readdirSync(join(folder, room), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || NOT_SHIPPED.test(`/${room}/${file}`)) continue;
      for (const [, specifier = ''] of readFileSync(join(folder, room, file), 'utf8').matchAll(IMPORT)) {
        const parts = specifier.split('/');
        const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
        if (name !== 'electron' && !isBuiltin(name)) names.add(name);
      }
    }
  }
  return names;
}

function component(folder: string, place: string, integrity: string): Component {
  const inside = join(folder, place);
  const about = JSON.parse(readFileSync(join(inside, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
    readonly homepage?: string;
  };
  const texts = readdirSync(inside)
    .filter((file) => LICENSE_FILE.test(file))
    .map((file) => readFileSync(join(inside, file), 'utf8').trim());
  return {
    name: about.name,
    version: about.version,
    license: about.license ?? 'unknown',
    text: texts.length > 0 ? texts.join('\n\n') : `${about.license ?? 'unknown'}\n${about.homepage ?? ''}`.trim(),
    integrity,
  };
}
