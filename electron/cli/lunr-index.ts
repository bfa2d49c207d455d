import { readFile } from 'node:fs/promises';
import {
  Collection,
  FIELDS,
  isStockIndex,
  LUNR_SIMILARITY,
  PackedIndex,
  Segment,
  segmentOfStock,
  stockJson,
} from '#content/search';
import { nodeDigest } from '../platform/node-digest.ts';
import type { OpenFolder } from '../platform/library-folder.ts';
import { storeFailure } from '../platform/store-failure.ts';
import { answerJson, complain, DONE, misuse, pour, refuse, say, type Desk } from './desk.ts';
import { findDocuments } from './named-documents.ts';
import { limitGiven, openIndexed } from './searching.ts';

/** `lectern index export [ID…]` and `lectern index import FILE [QUERY]`: the index as any program that has Lunr reads it. */
export async function lunrIndex(opened: OpenFolder, desk: Desk, folder: string): Promise<number> {
  const [act, ...names] = desk.arguments.names;
  const [file, query, ...more] = names;
  if (act === 'export') return exportTo(opened, names, desk, folder);
  if (act === 'import' && file !== undefined && more.length === 0) return importFrom(file, query, desk);
  return misuse({ code: 'wrong-count', command: 'index' }, desk);
}

/** Writes the index of some documents, or of all, to standard output; its scores are those of these documents alone. */
async function exportTo(opened: OpenFolder, names: readonly string[], desk: Desk, folder: string): Promise<number> {
  const wanted = findDocuments(opened.library, names, desk);
  if (typeof wanted === 'number') return wanted;
  const opening = await openIndexed(opened, desk, folder);
  if (!opening.ok) return complain(opening.failure, desk);
  const searching = opening.value;
  const ids = new Set(wanted.map(({ id }) => id));
  const { collection, documents } = searching.index.current();
  const parts = collection.parts.map(({ segment, removed }, part) => {
    const base = collection.base(part);
    const isLeftOut = (number: number): boolean =>
      removed?.[number] === 1 || !ids.has(documents[base + number]?.id ?? '');
    return { segment, removed: Uint8Array.from({ length: segment.size }, (_, number) => (isLeftOut(number) ? 1 : 0)) };
  });
  const fields = FIELDS.map((name) => ({ name }));
  const nameOf = (document: number): string => documents[document]?.id ?? '';
  for (const piece of stockJson(new Collection(parts, FIELDS.length), fields, LUNR_SIMILARITY, nameOf)) {
    if (!(await pour(piece))) return DONE;
  }
  await pour('\n');
  return DONE;
}

/** Reads an index of Lunr's, says what it holds, and what it answers to a query in Lunr's language. */
async function importFrom(file: string, query: string | undefined, desk: Desk): Promise<number> {
  const limit = limitGiven(desk);
  if (limit === undefined)
    return misuse({ code: 'wrong-value', name: '--limit', value: desk.arguments.limit ?? '' }, desk);
  const json = await readFile(file, 'utf8').catch((error: unknown) => storeFailure(error, file));
  if (typeof json !== 'string') return complain(json, desk);
  const stock = parsed(json);
  if (!isStockIndex(stock)) return refuse({ code: 'no-lunr-index', message: desk.words.noLunrIndex(file) }, desk);
  const bytes = segmentOfStock(stock, nodeDigest);
  const source = {
    length: bytes.length,
    read: (start: number, length: number) => bytes.subarray(start, start + length),
  };
  const segment = Segment.open(source, nodeDigest);
  if (!segment.ok) throw new Error(`A segment just built does not open: ${segment.failure.code}`);
  const fields = stock.fields.map((name) => ({ name }));
  const index = new PackedIndex([{ segment: segment.value }], fields, undefined, 'weights');
  const results = query === undefined ? [] : index.search(query);
  const hits = results.slice(0, limit).map(({ ref, score }) => ({ ref, score }));
  const held = { documents: segment.value.size, terms: stock.invertedIndex.length, bytes: bytes.length };
  if (desk.arguments.json)
    answerJson({ ...held, ...(query === undefined ? {} : { query, total: results.length, hits }) });
  else {
    say(desk.words.lunrIndex(held));
    for (const { ref, score } of hits) say(`${score.toFixed(3)}  ${ref}`);
  }
  return DONE;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
