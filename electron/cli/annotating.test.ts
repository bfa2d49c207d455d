import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scratchFolder, tidyUp } from '../workers/test-library.ts';
import { json, lectern as run, type Ran } from './lectern.testing.ts';

afterEach(tidyUp);

const ARTICLE = [
  '建设先进组工文化',
  '',
  '要坚持三必谈三必访制度。干部提拔必谈，干部调整必谈。',
  '',
  '干部生病必访，家庭困难必访，离职退休必访。',
  '',
].join('\n');

let library: string;
let id: string;

const lectern = (...args: readonly string[]): Ran => run([...args, '--library', library]);

function importArticle(text: string): string {
  const path = join(scratchFolder(), 'article.txt');
  writeFileSync(path, text);
  const { files } = json(lectern('import', path, '--json')) as { files: { document: { id: string } }[] };
  return files[0]?.document.id ?? '';
}

beforeEach(() => {
  library = join(scratchFolder(), 'library');
  id = importArticle(ARTICLE);
});

describe('lectern annotate', () => {
  it('makes an annotation of the words given, and prints it as the W3C has it', () => {
    const ran = lectern('annotate', id.slice(0, 8), '--quote', '三必谈三必访', '--note', '何谓三必谈？', '--json');
    expect(ran.status).toBe(0);
    expect(json(ran)).toMatchObject({
      annotation: {
        type: 'Annotation',
        motivation: 'commenting',
        body: [{ type: 'TextualBody', value: '何谓三必谈？', purpose: 'commenting' }],
        target: {
          selector: [{ type: 'TextPositionSelector' }, { type: 'TextQuoteSelector', exact: '三必谈三必访' }, {}],
        },
      },
    });
  });

  it('marks words without a note, and refuses words that are not there or not alone, saying where they are', () => {
    expect(lectern('annotate', id, '--quote', '离职退休必访').status).toBe(0);
    const absent = lectern('annotate', id, '--quote', '从来没有');
    expect(absent).toMatchObject({ status: 1 });
    expect(absent.said).toContain('not in the document');
    const twice = lectern('annotate', id, '--quote', '必访，', '--note', 'x');
    expect(twice.status).toBe(1);
    expect(twice.said).toMatch(/2 times.*--at/u);
    expect(lectern('annotate', id).status).toBe(2);
  });
});

describe('lectern annotations', () => {
  beforeEach(() => {
    lectern('annotate', id, '--quote', '三必谈三必访', '--note', '何谓**三必谈**？');
  });

  it('goes into another library and comes out of it the same', () => {
    const exported = lectern('annotations', 'export');
    expect(exported.status).toBe(0);
    const file = join(scratchFolder(), 'annotations.jsonld');
    writeFileSync(file, exported.out);
    library = join(scratchFolder(), 'other');
    importArticle(ARTICLE);
    expect(json(lectern('annotations', 'import', file, '--json'))).toEqual({
      imported: 1,
      reanchored: 0,
      orphaned: 0,
      unchanged: 0,
      refused: 0,
    });
    expect(lectern('annotations', 'export').out).toBe(exported.out);
    expect(json(lectern('annotations', 'import', file, '--json'))).toMatchObject({ imported: 0, unchanged: 1 });
  });

  it('is written in every format with its quote', () => {
    for (const [format, words] of [
      ['markdown', '> 三必谈三必访'],
      ['html', '<strong>三必谈</strong>'],
      ['csv', '三必谈三必访,何谓**三必谈**？'],
      ['thorium', '"AnnotationSet"'],
      ['document', '<mark'],
    ] as const) {
      const { status, out } = lectern('annotations', 'export', id, '--format', format);
      expect(status, format).toBe(0);
      expect(out).toContain(words);
    }
  });

  it('refuses a file that holds none, and a format that is none', () => {
    const file = join(scratchFolder(), 'list.json');
    writeFileSync(file, '{"type":"Other"}');
    expect(lectern('annotations', 'import', file)).toMatchObject({ status: 1 });
    expect(lectern('annotations', 'export', '--format', 'docx').status).toBe(2);
    expect(lectern('annotations', 'fly').status).toBe(2);
  });
});

describe('lectern backup and restore', () => {
  it('bring back what was removed, and the copy elsewhere is a library', () => {
    lectern('annotate', id, '--quote', '三必谈三必访', '--note', '何谓三必谈？');
    const made = json(lectern('backup', '--json')) as { backup: { name: string } };
    lectern('remove', id);
    expect(lectern('restore', made.backup.name).status).toBe(0);
    expect(json(lectern('list', '--json'))).toMatchObject({ documents: [{ id }] });
    const backups = json(lectern('backup', '--list', '--json')) as { backups: readonly unknown[] };
    expect(backups.backups).toHaveLength(2);
    const copy = join(scratchFolder(), 'copy');
    expect(lectern('backup', '--to', copy).status).toBe(0);
    expect(readFileSync(join(copy, 'catalog.jsonl'))).toEqual(readFileSync(join(library, 'catalog.jsonl')));
    library = copy;
    expect(lectern('annotations', 'export').out).toContain('三必谈三必访');
    expect(lectern('verify').status).toBe(0);
    expect(lectern('restore', '20200101T000000Z')).toMatchObject({ status: 1 });
  });
});
