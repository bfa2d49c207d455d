import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBlocks, type Block, type Inline } from '#content/document';
import { importSource, type Source } from '#content/import';

const FOLDER = new URL('../collections/hostile/', import.meta.url);

interface Vector {
  readonly file: string;
  readonly expect: 'document' | 'refused' | 'anything';
  readonly name?: string;
}

const { vectors } = JSON.parse(readFileSync(new URL('index.json', FOLDER), 'utf8')) as {
  readonly vectors: readonly Vector[];
};
const digest = { sha256: (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex') };

function read(vector: Vector, asked: string[]): ReturnType<typeof importSource> {
  const source: Source = {
    bytes: new Uint8Array(readFileSync(new URL(vector.file, FOLDER))),
    name: vector.name ?? vector.file.replace(/^.*\//u, ''),
    sibling: (path) => {
      asked.push(path);
      return undefined;
    },
  };
  return importSource(source, digest);
}

function* targets(node: Block | Inline | readonly unknown[]): Generator<string> {
  if (typeof node === 'string') return;
  if ('kind' in node && node.kind === 'link') yield node.target;
  for (const inner of Object.values(node) as unknown[]) {
    if (typeof inner === 'object' && inner !== null) yield* targets(inner as readonly unknown[]);
  }
}

describe('A hostile document', () => {
  it('is there in well over a hundred forms', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(200);
    expect(new Set(vectors.map(({ file }) => file)).size).toBe(vectors.length);
  });

  it.each(vectors)('$file becomes nothing but the closed tree', async (vector) => {
    const asked: string[] = [];
    const result = await read(vector, asked);
    if (vector.expect === 'refused') expect(result.ok).toBe(false);
    if (vector.expect === 'document') expect(result).toMatchObject({ ok: true });
    if (!result.ok) return;

    const { blocks, metadata, assets } = result.value;
    expect(parseBlocks(blocks)).toEqual(blocks);
    for (const target of targets(blocks)) expect(target).toMatch(/^(?:https?:\/\/|mailto:)/u);
    expect(metadata.sourceAddress ?? 'https://').toMatch(/^https?:\/\//u);
    expect(assets).toEqual([]);
    expect(asked.filter((path) => /^[a-z]+:|^[/\\]/iu.test(path))).toEqual([]);
    if (vector.expect === 'document') expect(JSON.stringify(blocks)).toContain('stays readable');
  });

  it.each(vectors)('$file states front matter of one line without unseen characters', async (vector) => {
    const result = await read(vector, []);
    if (!result.ok) {
      expect(vector.expect).not.toBe('document');
      return;
    }
    const { title, creators, publisher = '', language, published = '2000' } = result.value.metadata;
    const shown = [title, publisher, language, ...creators.map(({ name }) => name)].join('');
    expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    expect(title).not.toBe('');
    expect(published).toMatch(/^\d{4}(?:-\d\d){0,2}(?:T\d\d:\d\d(?::\d\d)?)?$/u);
  });

  it('leaves no property on the objects of everyone', async () => {
    for (const vector of vectors) await read(vector, []);
    expect('polluted' in {}).toBe(false);
  });
});
