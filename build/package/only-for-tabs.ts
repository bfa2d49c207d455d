import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a page in a browser's tab has in place of the program around it: the library in memory, its importers, dictionaries. */
const TAB = new Set(['port/tab.ts', 'port/tab-kiosk.ts', 'app/specimens.ts']);

/** What Vite writes of each file it made, as far as it is needed here. */
interface Made {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

/** The files of the built pages that nobody asks for inside the program, relative to the folder of the pages. */
export function onlyForTabs(pages: string): readonly string[] {
  const manifest = new Map(
    Object.entries(JSON.parse(readFileSync(join(pages, '.vite/manifest.json'), 'utf8')) as Record<string, Made>),
  );
  const needed = new Set<string>();
  const waiting = [...manifest].filter(([, { isEntry = false }]) => isEntry).map(([name]) => name);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const made = manifest.get(name);
    if (made === undefined || needed.has(name)) continue;
    needed.add(name);
    waiting.push(...(made.imports ?? []), ...(made.dynamicImports ?? []).filter((wanted) => !TAB.has(wanted)));
  }
  const filesOf = ([, made]: readonly [string, Made]): readonly string[] => [
    made.file,
    ...(made.css ?? []),
    ...(made.assets ?? []),
  ];
  const kept = new Set([...manifest].filter(([name]) => needed.has(name)).flatMap(filesOf));
  const chunks = [...manifest].filter(([name, { file }]) => !needed.has(name) && file.endsWith('.js'));
  return [...new Set(chunks.flatMap(filesOf))].filter((file) => !kept.has(file));
}
