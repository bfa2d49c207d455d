import { succeeded, type Result, type StoreFailure } from '#content/base';
import type { LecternDocument } from '#content/document';
import { correctAgain } from './annotations/correct-again.ts';
import type { Catalogue } from './catalogue.ts';
import type { DocumentRecord } from './document-record.ts';
import { readOriginal, readRevision } from './documents.ts';
import { identifyByOriginal, resembles } from './identity.ts';
import { assetPath, originalPath, revisionPath } from './layout.ts';
import type { CatalogueOperation, Origin } from './operations.ts';
import type { LibraryPorts } from './ports.ts';
import { countCharacters, seal, type Prepared } from './prepared.ts';
import { restoreAgain } from './restoration.ts';

/** A prepared revision at the library's door. */
export interface Arrival {
  readonly prepared: Prepared;
  /** The full path it was imported from, where it came as a file. */
  readonly from?: string;
  /** The document whose own original this is, imported again: it is the same document whatever else has changed. */
  readonly again?: string;
}

/** What became of it. */
export interface Admission {
  readonly status: 'imported' | 'unchanged' | 'revised';
  readonly id: string;
  readonly revision: string;
  readonly title: string;
  /** Runs on the receipt. */
  readonly removed: number;
}

/** What is to be written before an arrival may be acknowledged. */
export interface AdmissionPlan {
  readonly admission: Admission;
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly operations: readonly CatalogueOperation[];
}

/** Decides which document an arrival is and what has to be written for it. Reads, but writes nothing. */
export async function planAdmission(
  ports: LibraryPorts,
  catalogue: Catalogue,
  arrival: Arrival,
): Promise<Result<AdmissionPlan, StoreFailure>> {
  const { prepared } = arrival;
  const record = await recordFor(ports, catalogue, arrival);
  const isSameOriginal = record?.origin.original === prepared.original.digest;
  const isSettled =
    isSameOriginal && arrival.again === undefined && !record.removed && isAsGood(record.origin, prepared);
  const id = record?.id ?? freeId(ports, catalogue, prepared);
  const before = record === undefined || isSettled ? undefined : await readRevision(ports, record.id, record.revision);
  const sealed = resealed(ports, prepared, id, record, before?.ok === true ? before.value : undefined);

  if (record !== undefined && (isSettled || sealed.revision === record.revision)) {
    const files = await missingFiles(ports, prepared, sealed, record);
    if (!files.ok) return files;
    const operations: CatalogueOperation[] = record.removed
      ? [{ kind: 'returned', at: ports.clock.now(), ids: [id] }]
      : [];
    const status = record.removed ? 'imported' : 'unchanged';
    const admission = {
      status,
      id,
      revision: record.revision,
      title: record.shown.title,
      removed: sealed.removed,
    } as const;
    return succeeded({ admission, files: files.value, operations });
  }
  const status = record === undefined || record.removed ? 'imported' : 'revised';
  const origin: Origin = {
    original: prepared.original.digest,
    bytes: prepared.original.bytes,
    name: sealed.name,
    ...(arrival.from === undefined ? fromOf(record) : { from: arrival.from }),
    ...(prepared.siblings.length === 0 ? {} : { siblings: prepared.siblings }),
    ...(prepared.encoding === undefined ? {} : { encoding: prepared.encoding }),
    pipeline: prepared.pipeline,
  };
  return succeeded({
    admission: {
      status,
      id,
      revision: sealed.revision,
      title: record?.correction.title ?? sealed.facts.title,
      removed: sealed.removed,
    },
    files: [
      ...(isSameOriginal ? [] : [{ path: originalPath(prepared.original.digest), bytes: prepared.original.content }]),
      ...prepared.assets.map((asset) => ({ path: assetPath(asset.digest), bytes: asset.content })),
      { path: revisionPath(id, sealed.revision), bytes: sealed.json },
    ],
    operations: [
      {
        kind: record === undefined ? 'added' : 'revised',
        at: ports.clock.now(),
        id,
        revision: sealed.revision,
        facts: sealed.facts,
        origin,
      },
    ],
  });
}

function fromOf(record: DocumentRecord | undefined): { from?: string } {
  return record?.origin.from === undefined ? {} : { from: record.origin.from };
}

/**
 * Whether what is stored was made as well as what arrived: by the same pipeline, and with its images as they are now. A page that
 * comes with fewer of them lost the folder beside it, and what is stored is better.
 */
function isAsGood(stored: Origin, prepared: Prepared): boolean {
  if (stored.encoding !== undefined) return true; // a person chose how to read it, and the arrival only guessed
  if (stored.pipeline !== prepared.pipeline) return false;
  const kept = new Map(stored.siblings ?? []);
  return kept.size > prepared.siblings.length || prepared.siblings.every(([path, digest]) => kept.get(path) === digest);
}

/** The document that an arrival is a revision of, or undefined for a new one. */
async function recordFor(
  ports: LibraryPorts,
  catalogue: Catalogue,
  { prepared, from, again }: Arrival,
): Promise<DocumentRecord | undefined> {
  if (again !== undefined) return catalogue.get(again);
  const made = catalogue.madeOf(prepared.original.digest);
  if (made !== undefined) return made;
  for (const candidate of [catalogue.get(prepared.id), from === undefined ? undefined : catalogue.importedFrom(from)]) {
    if (candidate !== undefined && (await isSameDocument(ports, candidate, prepared))) return candidate;
  }
  return undefined;
}

async function isSameDocument(ports: LibraryPorts, record: DocumentRecord, prepared: Prepared): Promise<boolean> {
  if (record.facts.title === prepared.facts.title) return true;
  const stored = await readRevision(ports, record.id, record.revision);
  return stored.ok && resembles(stored.value, documentOf(prepared));
}

/** The id an arrival asks for, unless a document it does not resemble has it: then the one of its own bytes. */
function freeId({ digest }: LibraryPorts, catalogue: Catalogue, prepared: Prepared): string {
  return catalogue.get(prepared.id) === undefined ? prepared.id : identifyByOriginal(prepared.original.digest, digest);
}

interface Sealed extends Pick<Prepared, 'revision' | 'json' | 'facts'> {
  readonly name: string;
  readonly removed: number;
}

/** The revision with the identity, the name, the restored runs and the corrections it has in this library. */
function resealed(
  { digest }: LibraryPorts,
  prepared: Prepared,
  id: string,
  record: DocumentRecord | undefined,
  before: LecternDocument | undefined,
): Sealed {
  // The same bytes under another name are the same document: the name they first came with stays.
  const keepsName = record?.origin.original === prepared.original.digest;
  const name = keepsName ? record.origin.name : prepared.original.name;
  const restored = record?.restored ?? [];
  const isCorrected = before?.receipt.corrected !== undefined;
  if (id === prepared.id && name === prepared.original.name && restored.length === 0 && !isCorrected) {
    const { revision, json, facts, removals } = prepared;
    return { revision, json, facts, name, removed: removals };
  }
  const arrived = documentOf(prepared);
  const named = restoreAgain({ ...arrived, id, original: { ...arrived.original, name } }, restored);
  const document = before === undefined ? named : correctAgain(named, before);
  const facts = { ...prepared.facts, characters: countCharacters(document.blocks) };
  return { ...seal(document, digest), facts, name, removed: document.receipt.removed.length };
}

function documentOf({ json }: Prepared): LecternDocument {
  return JSON.parse(new TextDecoder().decode(json)) as LecternDocument;
}

/** The files of an unchanged document that are gone or damaged, so that importing it once more heals them. */
async function missingFiles(
  ports: LibraryPorts,
  prepared: Prepared,
  sealed: Sealed,
  record: DocumentRecord,
): Promise<Result<AdmissionPlan['files'], StoreFailure>> {
  const files: { path: string; bytes: Uint8Array }[] = [];
  const original = await readOriginal(ports, prepared.original.digest);
  if (!original.ok) return original;
  if (original.value === undefined) {
    files.push({ path: originalPath(prepared.original.digest), bytes: prepared.original.content });
  }
  const stored = await readRevision(ports, record.id, record.revision);
  if (!stored.ok && stored.failure.code !== 'revision-damaged') return stored as Result<never, StoreFailure>;
  if (!stored.ok && sealed.revision === record.revision) {
    files.push({ path: revisionPath(record.id, record.revision), bytes: sealed.json });
  }
  return succeeded(files);
}
