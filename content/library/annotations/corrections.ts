import { failed, succeeded, type Result, type StoreFailure } from '#content/base';
import type { Annotation } from '#content/annotations';
import {
  applyCorrections,
  correctionsOf,
  type Correction,
  type CorrectionFailure,
} from '#content/annotations/exchange';
import { canonicalText, type LecternDocument } from '#content/document';
import { readRevision } from '../documents.ts';
import type { LibraryFailure } from '../failures.ts';
import type { Library } from '../library.ts';
import type { DocumentAnnotations } from './wishes.ts';

type Failure = StoreFailure | LibraryFailure;

/** What is proposed for a document's newest revision and was not decided on yet. */
export interface DocumentCorrections {
  readonly document: string;
  readonly revision: string;
  /** In the order of the text. */
  readonly corrections: readonly Correction[];
}

export interface CorrectionDecision {
  /** The annotation it was proposed in. */
  readonly annotation: string;
  readonly isAccepted: boolean;
}

/** What became of decisions. */
export interface CorrectionsDecided {
  /** The new revision, whose receipt has every decision. */
  readonly revision: string;
  readonly accepted: number;
  readonly refused: number;
  /** Accepted, but not to be made: nothing of these was done. */
  readonly failures: readonly CorrectionFailure[];
}

export async function correctionsOn(library: Library, id: string): Promise<Result<DocumentCorrections, Failure>> {
  const [read, placed] = [await library.read(id), await library.annotations.of(id)];
  if (!read.ok) return read;
  if (!placed.ok) return placed;
  const annotations = placed.value.annotations.map(({ annotation }) => annotation);
  const corrections = correctionsAmong(read.value, annotations, placed.value);
  return succeeded({ document: id, revision: placed.value.revision, corrections });
}

/** The corrections among annotations that the document's receipt does not know: those are decided. */
export function correctionsAmong(
  { blocks, receipt }: LecternDocument,
  annotations: readonly Annotation[],
  placed: DocumentAnnotations,
): readonly Correction[] {
  const anchors = new Map(placed.annotations.map(({ annotation, anchor }) => [annotation.id, anchor]));
  const decided = new Set((receipt.corrected ?? []).map((one) => `${one.annotation} ${one.proposed}`));
  const all = correctionsOf(annotations, canonicalText(blocks), ({ id }) => {
    const anchor = anchors.get(id);
    return anchor?.state === 'placed' ? anchor : undefined;
  });
  return all.filter(({ annotation, proposed }) => !decided.has(`${annotation} ${proposed}`));
}

/** Makes a new revision with what was accepted; what was refused is said in its receipt too. */
export async function decideCorrections(
  library: Library,
  id: string,
  revision: string,
  decisions: readonly CorrectionDecision[],
): Promise<Result<CorrectionsDecided, Failure>> {
  const proposed = await correctionsOn(library, id);
  if (!proposed.ok) return proposed;
  if (proposed.value.revision !== revision) return failed({ code: 'revision-changed', id });
  const wanted = new Map(decisions.map(({ annotation, isAccepted }) => [annotation, isAccepted]));
  const decided = proposed.value.corrections.flatMap((correction) => {
    const isAccepted = wanted.get(correction.annotation);
    return isAccepted === undefined ? [] : { correction, isAccepted };
  });
  let failures: readonly CorrectionFailure[] = [];
  const revised = await library.revise(id, revision, (document) => {
    const corrected = applyCorrections(document, decided);
    failures = corrected.failures;
    return { document: corrected.document };
  });
  if (!revised.ok) return revised;
  const found = library.find(id);
  if (!found.ok) return found;
  const accepted = decided.filter(({ isAccepted }) => isAccepted).length - failures.length;
  const refused = decided.filter(({ isAccepted }) => !isAccepted).length;
  return succeeded({ revision: found.value.revision, accepted, refused, failures });
}

/** Takes decisions back: the document is again what it was before them, and they are to be made once more. */
export async function takeBackDecisions(
  library: Library,
  id: string,
  revision: string,
  before: string,
): Promise<Result<null, Failure>> {
  const earlier = await readRevision(library.ports, id, before);
  return earlier.ok ? library.revise(id, revision, () => ({ document: earlier.value })) : earlier;
}
