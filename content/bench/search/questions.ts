import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldText } from '#content/text/folding';
import { randomNumbers } from '../../search/self-test.ts';
import type { DiskLibrary } from './disk-library.ts';

export interface Asked {
  readonly text: string;
}

const HAN = /^\p{Script=Han}+$/u;

/** Random stretches of 1 to 8 Han characters out of the documents. */
export function questionsOf(library: DiskLibrary, count: number, seed: number): readonly Asked[] {
  const random = randomNumbers(seed);
  const questions: Asked[] = [];
  while (questions.length < count) {
    const number = Math.floor(random() * library.documents.length);
    const text = textOf(library, number);
    const length = 1 + (questions.length % 8);
    const start = Math.floor(random() * Math.max(1, text.length - length));
    const cut = text.slice(start, start + length);
    if (cut.length === length && HAN.test(cut)) questions.push({ text: cut });
  }
  return questions;
}

/** A document's text as it is stored. */
export function textOf({ folder, documents }: DiskLibrary, number: number): string {
  const { id = '', revision = '' } = documents[number] ?? {};
  const stored = JSON.parse(readFileSync(join(folder, 'documents', id, `${revision}.json`), 'utf8')) as {
    readonly blocks: readonly { readonly inlines: readonly [string] }[];
  };
  return stored.blocks.map(({ inlines: [text] }) => text).join('\n');
}

/** Share of the documents that a scan finds which are found. */
export function recall(
  library: DiskLibrary,
  questions: readonly Asked[],
  find: (text: string) => ReadonlySet<string>,
): number {
  const needles = questions.map(({ text }) => ({ folded: foldText(text), found: find(text) }));
  let expected = 0;
  let both = 0;
  library.documents.forEach(({ id, title }, number) => {
    const folded = foldText(`${title}\n${textOf(library, number)}`);
    for (const { folded: needle, found } of needles) {
      if (!folded.includes(needle)) continue;
      expected++;
      if (found.has(id)) both++;
    }
  });
  return expected === 0 ? 1 : both / expected;
}
