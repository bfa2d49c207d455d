/** What of the registry's packages is shipped: those that the program's own files import or copy from, and all that these depend on. */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { projectFolder } from '../vite/bundle.ts';
import { licenceTexts } from './licence-texts.ts';

export interface Component {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package states it. */
  readonly license: string;
  /** The text of its licence, and of those of the works inside it. */
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

/** The package carries jieba's dictionary and its own licence; whose the dictionary is stands here. */
export const JIEBA = 'Words and frequencies: jieba, MIT License, Copyright (c) 2013 Sun Junyi.';

/** Shipped and imported by nothing, with what their own licence does not say: the drawings that `renderer/elements/icons.ts` has, the words `build/typing.ts` packs. */
const COPIED: Readonly<Record<string, string>> = { 'lucide-static': '', '@node-rs/jieba': JIEBA };

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
  for (const name of [...importedPackages(folder), ...Object.keys(COPIED)]) visit(name, '');
  const components = [...places].map((place) => component(folder, place, lock.packages[place]?.integrity ?? ''));
  // What npm has put into two places is one component.
  return [...new Map(components.map((each) => [`${each.name}@${each.version}`, each])).values()].sort((one, other) =>
    `${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1,
  );
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
    readonly author?: string | { readonly name: string };
  };
  const { name, version, license = 'unknown', author = name } = about;
  const text = licenceTexts(folder, inside, license, typeof author === 'string' ? author : author.name);
  return { name, version, license, text: `${COPIED[name] ?? ''}\n\n${text}`.trim(), integrity };
}
