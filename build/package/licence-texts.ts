import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of a package's own licence and of those of the works in it. */
const FILE = /^(licen[cs]e|copying|notice|third[-_]party)/iu;

/** Where the wording of a licence stands whole, for packages that only name theirs: a package, and how the wording begins. */
const WORDINGS: readonly (readonly [license: string, from: string, beginning: string])[] = [
  ['MIT', 'parse5', 'Permission is hereby granted'],
  ['ISC', 'yaml', 'Permission to use, copy'],
  ['BSD-3-Clause', 'lit', 'Redistribution and use'],
  ['Apache-2.0', 'pdfjs-dist', 'TERMS AND CONDITIONS FOR USE'],
];

/** The whole text of a package's licences, as they ask to be handed on. */
export function licenceTexts(folder: string, inside: string, license: string, author: string): string {
  const own = textsIn(inside);
  const all = own.length > 0 ? own : [`Copyright (c) ${author}`];
  for (const [name, from, beginning] of WORDINGS) {
    if (!license.includes(name) || all.some((text) => text.includes(beginning))) continue;
    const whole = textsIn(join(folder, 'node_modules', from)).join('\n\n');
    all.push(whole.slice(whole.indexOf(beginning)));
  }
  return all.join('\n\n');
}

function textsIn(inside: string): string[] {
  return readdirSync(inside, { withFileTypes: true })
    .filter(({ name }) => FILE.test(name))
    .flatMap((entry) => {
      const path = join(inside, entry.name);
      return entry.isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
    })
    .map((path) => readFileSync(path, 'utf8').trim());
}
