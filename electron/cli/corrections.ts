import { addressesOf } from '#content/document';
import {
  correctionsOn,
  decideCorrections,
  type CorrectionDecision,
  type DocumentCorrections,
  type Library,
} from '#content/library';
import type { Failure } from '#content/contract';
import type { OpenFolder } from '../platform/library-folder.ts';
import { answerJson, complain, DONE, misuse, notice, REFUSED, say, withMessage, type Desk } from './desk.ts';
import { findDocument } from './named-documents.ts';
import { indexImported } from './searching.ts';

type Proposed = DocumentCorrections['corrections'][number];

/** What the ids of annotations made here begin with. */
const UUID = 'urn:uuid:';
/** Of such an id, what is printed and names it in one document. */
const SHOWN = UUID.length + 8;

/** `lectern corrections list ID` and `lectern corrections accept|refuse ID [CORRECTION…]` */
export async function corrections(opened: OpenFolder, desk: Desk, folder: string): Promise<number> {
  const { library } = opened;
  const [act, id = '', ...named] = desk.arguments.names;
  if (act !== 'accept' && act !== 'refuse' && !(act === 'list' && named.length === 0)) {
    return misuse({ code: 'wrong-count', command: 'corrections' }, desk);
  }
  const record = findDocument(library, id, desk);
  if (typeof record === 'number') return record;
  const read = await correctionsOn(library, record.id);
  if (!read.ok) return complain(read.failure, desk);
  if (act === 'list') return list(library, read.value, desk);
  const decisions = decided(read.value.corrections, named, act === 'accept');
  if ('code' in decisions) return complain(decisions, desk);
  const status = await decide(library, read.value, decisions, desk);
  // A new revision is found by its new words.
  return (await indexImported(opened, desk, folder)) === DONE ? status : REFUSED;
}

/** What is decided on each correction that is named; on all where none is. */
function decided(
  all: readonly Proposed[],
  named: readonly string[],
  isAccepted: boolean,
): readonly CorrectionDecision[] | Failure {
  if (named.length === 0) return all.map(({ annotation }) => ({ annotation, isAccepted }));
  const decisions: CorrectionDecision[] = [];
  for (const name of named) {
    const meant = all.filter(({ annotation }) => annotation === name || annotation.startsWith(UUID + name));
    const [only, ...others] = meant;
    if (only === undefined || others.length > 0) return { code: 'no-such-annotation', id: name };
    decisions.push({ annotation: only.annotation, isAccepted });
  }
  return decisions;
}

async function decide(
  library: Library,
  { document, revision }: DocumentCorrections,
  decisions: readonly CorrectionDecision[],
  desk: Desk,
): Promise<number> {
  const done = await decideCorrections(library, document, revision, decisions);
  if (!done.ok) return complain(done.failure, desk);
  const { accepted, refused, failures } = done.value;
  if (desk.arguments.json) {
    const told = failures.map((failure) => withMessage(failure, desk));
    answerJson({ document, revision: done.value.revision, accepted, refused, failures: told });
  } else {
    for (const failure of failures) notice(failure, desk);
    say(desk.words.correctionsDecided(accepted, refused));
  }
  return failures.length === 0 ? DONE : REFUSED;
}

async function list(
  library: Library,
  { document, revision, corrections: proposed }: DocumentCorrections,
  desk: Desk,
): Promise<number> {
  const read = await library.read(document);
  if (!read.ok) return complain(read.failure, desk);
  const addresses = addressesOf(read.value.blocks);
  const listed = proposed.map(({ start, end: _, ...correction }) => ({
    ...correction,
    address: addresses.findLast((each) => each.start <= start)?.address ?? '',
  }));
  if (desk.arguments.json) answerJson({ document, revision, corrections: listed });
  else
    for (const { annotation, address, was, proposed: instead, why, by = '' } of listed) {
      const shown = annotation.startsWith(UUID) ? annotation.slice(UUID.length, SHOWN) : annotation;
      const change = desk.words.correction(was, instead);
      say([shown, address, change, why.replaceAll('\n', ' '), by].filter((part) => part !== '').join('  '));
    }
  return DONE;
}
