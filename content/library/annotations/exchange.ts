import { failed, succeeded, type Result, type StoreFailure } from '#content/base';
import type { Annotation, Target } from '#content/annotations';
import {
  isDocumentFile,
  readAnnotations,
  readDocumentFile,
  type DocumentFileFailure,
  type ReadingFailure,
  type TextOf,
} from '#content/annotations/exchange';
import { canonicalText } from '#content/document';
import { readRevision } from '../documents.ts';
import type { LibraryFailure } from '../failures.ts';
import { identify } from '../identity.ts';
import type { Library } from '../library.ts';
import { takeInDocumentFile } from './document-files.ts';
import type { ImportedAnnotations } from './wishes.ts';

type Failure = StoreFailure | LibraryFailure | ReadingFailure | DocumentFileFailure;

/** All annotations that are not removed, in the order they were made; those of the documents named, where any are. */
export function annotationIds(library: Library, documents: readonly string[] = []): readonly string[] {
  const { all, byDocument } = library.annotations;
  const ids = documents.length === 0 ? all.ids() : documents.flatMap((document) => byDocument.of(document));
  return keptOf(library, [...ids])
    .sort((one, other) => Date.parse(one.created) - Date.parse(other.created) || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
}

/**
 * Takes in a file of annotations, of any kind that is read (W3C, Thorium, Hypothesis, a document with what was written on
 * it): its text is JSON.
 */
export async function importAnnotations(library: Library, json: string): Promise<Result<ImportedAnnotations, Failure>> {
  if (isDocumentFile(json)) {
    const file = readDocumentFile(json, library.ports.digest);
    return file.ok ? takeInDocumentFile(library, file.value) : file;
  }
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return failed({ code: 'not-annotations' });
  }
  const here = await library.annotations.journal.whole();
  const now = new Date(library.ports.clock.now()).toISOString();
  const madeAt = (id: string): string => here.get(id)?.annotation.created ?? now;
  const first = readAnnotations(raw, undefined, madeAt);
  if (!first.ok) return first;
  // Places that other programs count in characters need the texts they count in: those are known after a first look.
  const sources = first.value.annotations.map(({ target }) => resolved(library, target));
  const read = readAnnotations(raw, await textsOf(library, sources), madeAt);
  if (!read.ok) return read;
  const { annotations, told } = read.value;
  const taken = await library.annotations.takeIn(
    annotations.map((annotation) => ({ ...annotation, target: resolved(library, annotation.target) })),
  );
  return taken.ok ? succeeded({ ...taken.value, told }) : taken;
}

export function keptOf({ annotations }: Library, ids: readonly string[]): Annotation[] {
  return ids.flatMap((id) => {
    const kept = annotations.all.get(id);
    return kept === undefined || kept.removed ? [] : kept.annotation;
  });
}

/** A target that names its document by the page it came from names it by its id, where that document is here. */
function resolved({ catalogue, ports }: Library, target: Target): Target {
  if (target.kind === 'annotation' || catalogue.get(target.source) !== undefined) return target;
  const id = identify({ sourceAddress: target.source }, target.source, ports.digest);
  return catalogue.get(id) === undefined ? target : { ...target, source: id };
}

/** The texts that the targets' positions measure, as far as they are here. */
export async function textsOf(library: Library, targets: readonly Target[]): Promise<TextOf> {
  const texts = new Map<string, string>();
  for (const target of targets) {
    if (target.kind === 'annotation') continue;
    const newest = library.catalogue.get(target.source)?.revision;
    const stated = target.kind === 'passage' ? target.revision : undefined;
    for (const revision of new Set([stated ?? newest, newest])) {
      if (revision === undefined || texts.has(revision)) continue;
      const read = await readRevision(library.ports, target.source, revision);
      if (read.ok) texts.set(revision, canonicalText(read.value.blocks));
    }
  }
  return (source, revision) => texts.get(revision ?? library.catalogue.get(source)?.revision ?? '');
}
