import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchedDocument } from '#content/search';
import { syntheticDocuments } from './sentences.ts';

/** A library's documents on the disk, as search finds them, and how much text they are. */
export interface DiskLibrary {
  readonly folder: string;
  readonly documents: readonly SearchedDocument[];
  readonly characters: number;
  readonly utf8Bytes: number;
}

/** Writes synthetic documents as a library stores them (without waiting for the disk: only search is measured). */
export function writeDiskLibrary(folder: string, count: number, seed: number): DiskLibrary {
  const documents: SearchedDocument[] = [];
  let characters = 0;
  let utf8Bytes = 0;
  for (const { title, paragraphs } of syntheticDocuments(count, seed)) {
    const id = createHash('sha256')
      .update(`${String(seed)} ${String(documents.length)}`)
      .digest('hex')
      .slice(0, 24);
    const json = JSON.stringify({
      assets: [],
      blocks: paragraphs.map((text) => ({ inlines: [text], kind: 'paragraph' })),
      format: 1,
      id,
      metadata: { creators: [], encoding: 'UTF-8', language: 'zh-Hans', title },
      original: { bytes: 0, digest: '', mediaType: 'text/plain', name: `${id}.txt` },
      outline: [],
      pipeline: 1,
      receipt: { removed: [] },
    });
    const revision = createHash('sha256').update(json).digest('hex');
    mkdirSync(join(folder, 'documents', id), { recursive: true });
    writeFileSync(join(folder, 'documents', id, `${revision}.json`), json);
    const text = paragraphs.join('\n');
    characters += title.length + text.length;
    utf8Bytes += Buffer.byteLength(title) + Buffer.byteLength(text);
    const published = `${String(2000 + (documents.length % 25))}-06-01`;
    documents.push({ id, revision, title, creators: [], language: 'zh-Hans', published, addedAt: 0, tags: [] });
  }
  return { folder, documents, characters, utf8Bytes };
}
