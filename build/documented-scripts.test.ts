import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from './vite/bundle.ts';

const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

it.each(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'build/README.md'])(
  'every command that %s names is there',
  (page) => {
    const text = readFileSync(join(projectFolder, page), 'utf8');
    const named = [...text.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)].map(
      ([, script, builtIn]) => script ?? builtIn ?? '',
    );
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  },
);
