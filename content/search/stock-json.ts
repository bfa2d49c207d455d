import type { Digest } from '#content/base';
import type { Collection, Similarity } from './collection.ts';
import { inverseDocumentFrequency, termWeight, type IndexField } from './evaluation.ts';
import { segmentOf, type TakeTerm } from './segment-writer.ts';

/** The version of Lunr whose form this is. */
const LUNR_VERSION = '2.3.9';

/** A stock index as `JSON.parse` gives it: what `lunr.Index.load` takes. */
export interface StockIndex {
  readonly version: string;
  readonly fields: readonly string[];
  /** For each `field/reference` its terms' numbers and weights, in turn. */
  readonly fieldVectors: readonly (readonly [string, readonly number[]])[];
  /** For each term its number and, by field and reference, where it stands. */
  readonly invertedIndex: readonly (readonly [string, Readonly<Record<string, unknown>>])[];
  readonly pipeline: readonly string[];
}

/**
 * A collection as the JSON of a stock Lunr index, in pieces that are written one after the other. `lunr.Index.load` of it
 * answers what a `PackedIndex` of the collection answers. It is some ten times the texts: for collections, not for libraries.
 * @param nameOf What a document is called in it.
 */
export function* stockJson(
  collection: Collection,
  fields: readonly IndexField[],
  similarity: Similarity,
  nameOf: (document: number) => string,
): Generator<string> {
  const vectors = fields.map(() => new Map<number, number[]>());
  const names = JSON.stringify(fields.map(({ name }) => name));
  yield `{"version":"${LUNR_VERSION}","fields":${names},"invertedIndex":[`;
  let number = 0;
  for (const term of termsOf(collection)) {
    const lists = collection.postings(term, fields.length);
    if (lists === undefined) continue;
    const rarity = inverseDocumentFrequency(lists, collection.count);
    const posting: Record<string, unknown> = { _index: number };
    fields.forEach(({ name, boost = 1 }, field) => {
      const { documents, frequencies, count } = lists[field]!;
      const norms = collection.norms(field, similarity);
      const places: [string, object][] = [];
      for (let at = 0; at < count; at++) {
        const document = documents[at]!;
        const weight = termWeight(rarity * boost, frequencies[at]!, norms[document]!, similarity);
        const vector = vectors[field]!.get(document) ?? [];
        vector.push(number, weight);
        vectors[field]!.set(document, vector);
        places.push([nameOf(document), {}]);
      }
      posting[name] = Object.fromEntries(places);
    });
    yield `${number === 0 ? '' : ','}${JSON.stringify([term, posting])}`;
    number++;
  }
  yield '],"fieldVectors":[';
  let isFirst = true;
  for (const [field, { name }] of fields.entries()) {
    const documents: number[] = [];
    collection.forEach((document) => documents.push(document));
    for (const document of documents) {
      const vector = [`${name}/${nameOf(document)}`, vectors[field]!.get(document) ?? []];
      yield `${isFirst ? '' : ','}${JSON.stringify(vector)}`;
      isFirst = false;
    }
  }
  yield '],"pipeline":[]}';
}

/** The terms of all parts, ascending, each once. */
function* termsOf(collection: Collection): Generator<string> {
  const cursors = collection.parts.map(({ segment }) => segment.dictionary.from(0));
  const current = cursors.map((cursor) => cursor.next());
  for (;;) {
    const left = current.flatMap((step) => (step.done === true ? [] : [step.value.term]));
    const [first] = left;
    if (first === undefined) return;
    const term = left.reduce((least, other) => (other < least ? other : least), first);
    yield term;
    current.forEach((step, at) => {
      if (step.done !== true && step.value.term === term) current[at] = cursors[at]!.next();
    });
  }
}

/**
 * A stock index as a segment of weights: a `PackedIndex` of it with the similarity `'weights'` answers what the stock index
 * answers. A stock index has no frequencies any more, so each stands for a thousand times the weight, plus one.
 */
export function segmentOfStock(stock: StockIndex, digest: Digest): Uint8Array<ArrayBuffer> {
  const weights = new Map(stock.fieldVectors.map(([key, vector]) => [key, weightsOf(vector)]));
  const references = [...new Set(stock.fieldVectors.map(([key]) => referenceOf(key)))].sort();
  const numbers = new Map(references.map((reference, number) => [reference, number]));
  const terms = [...stock.invertedIndex].sort(([one], [other]) => (one < other ? -1 : 1));
  const giveTerms = (take: TakeTerm): void => {
    for (const [term, posting] of terms) {
      const lists = stock.fields.map((field) => {
        const documents = Object.keys(posting[field] ?? {})
          .map((reference) => ({
            number: numbers.get(reference)!,
            weight: weights.get(`${field}/${reference}`)?.get(Number(posting['_index'])) ?? 0,
          }))
          .sort((one, other) => one.number - other.number);
        if (documents.length === 0) return undefined;
        return {
          from: 0,
          count: documents.length,
          documents: Uint32Array.from(documents, ({ number }) => number),
          frequencies: Uint32Array.from(documents, ({ weight }) => Math.round(weight * 1000) + 1),
        };
      });
      if (lists.some((list) => list !== undefined)) take(term, lists);
    }
  };
  const lengths = stock.fields.map(() => references.map(() => 0));
  return segmentOf({ fields: stock.fields, references, lengths, giveTerms }, digest);
}

/** Whether something is a stock index, as far as `segmentOfStock` goes by it. */
export function isStockIndex(raw: unknown): raw is StockIndex {
  if (typeof raw !== 'object' || raw === null) return false;
  const { fields, fieldVectors, invertedIndex } = raw as Partial<Record<keyof StockIndex, unknown>>;
  return (
    isListOf(fields, (field) => typeof field === 'string') &&
    isListOf(fieldVectors, (one) => isPair(one) && isListOf(one[1], (value) => typeof value === 'number')) &&
    isListOf(invertedIndex, (one) => isPair(one) && typeof one[1] === 'object' && one[1] !== null)
  );
}

function isListOf(raw: unknown, test: (one: unknown) => boolean): boolean {
  return Array.isArray(raw) && raw.every(test);
}

function isPair(raw: unknown): raw is readonly [string, unknown] {
  return Array.isArray(raw) && raw.length === 2 && typeof raw[0] === 'string';
}

function referenceOf(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}

function weightsOf(vector: readonly number[]): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (let at = 0; at + 1 < vector.length; at += 2) weights.set(vector[at]!, vector[at + 1]!);
  return weights;
}
