import { describe, type Annotation, type PassageTarget } from '#content/annotations';
import { w3cOf } from '#content/annotations/exchange';
import type { Failure } from '#content/contract';
import type { WishedAnnotation } from '#content/library';
import { addressesOf, canonicalText, type LecternDocument } from '#content/document';
import type { OpenFolder } from '../platform/library-folder.ts';
import { answerJson, complain, DONE, misuse, say, type Desk } from './desk.ts';
import { findDocument } from './named-documents.ts';

/** Places named where words stand in a document more than once. */
const PLACES_NAMED = 8;

/** `lectern annotate ID --quote TEXT [--note TEXT] [--correction TEXT] [--at ADDRESS]` */
export async function annotate({ library }: OpenFolder, desk: Desk): Promise<number> {
  const { quote, at } = desk.arguments;
  if (quote === undefined || quote === '') {
    return misuse({ code: 'missing-option', command: 'annotate', name: '--quote' }, desk);
  }
  const [name = ''] = desk.arguments.names;
  const record = findDocument(library, name, desk);
  if (typeof record === 'number') return record;
  const read = await library.read(record.id);
  if (!read.ok) return complain(read.failure, desk);
  const text = canonicalText(read.value.blocks);
  const place = placeOf(quote, at, text, read.value);
  if (typeof place !== 'number') return complain(place, desk);
  const selector = describe(text, place, place + quote.length, addressesOf(read.value.blocks));
  const target = { kind: 'passage' as const, source: record.id, revision: record.revision, selector };
  const made = await library.annotations.make(wishedOn(target, desk));
  if (!made.ok) return complain(made.failure, desk);
  const { annotation } = made.value;
  if (desk.arguments.json) answerJson({ annotation: w3cOf(annotation, () => text) });
  else say(lineOf(annotation));
  return DONE;
}

/** A correction, a note, or with nothing said a highlight. */
function wishedOn(target: PassageTarget, { arguments: { note = '', correction } }: Desk): WishedAnnotation {
  const notes = note === '' ? [] : [{ purpose: 'commenting' as const, value: note }];
  if (correction !== undefined) {
    return { motivation: 'editing', body: [{ purpose: 'editing', value: correction }, ...notes], target };
  }
  if (notes.length > 0) return { motivation: 'commenting', body: notes, target };
  return {
    motivation: 'highlighting',
    body: [],
    target: { ...target, style: { colour: 'yellow', drawing: 'background' } },
  };
}

/** Where the quote begins, as a UTF-16 offset, or why that cannot be told. */
function placeOf(
  quote: string,
  at: string | undefined,
  text: string,
  { id, blocks }: LecternDocument,
): number | Failure {
  const addresses = addressesOf(blocks);
  const places: number[] = [];
  for (let from = text.indexOf(quote); from !== -1; from = text.indexOf(quote, from + 1)) places.push(from);
  const addressOf = (place: number): string => addresses.findLast(({ start }) => start <= place)?.address ?? '';
  const meant = at === undefined ? places : places.filter((place) => addressOf(place) === at);
  const [only, ...more] = meant;
  if (only === undefined) return { code: 'quote-not-found', id };
  if (more.length === 0) return only;
  return {
    code: 'quote-ambiguous',
    id,
    found: meant.length,
    reason: meant.slice(0, PLACES_NAMED).map(addressOf).join(' '),
  };
}

function lineOf({ id, target }: Annotation): string {
  const words = target.kind === 'passage' ? target.selector.quote.exact : '';
  const address = target.kind === 'passage' ? (target.selector.address ?? '') : '';
  return [id, address, words].join('  ');
}
