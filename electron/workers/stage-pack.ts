import { readFile, rm } from 'node:fs/promises';
import { failed, succeeded, type Result } from '#content/base';
import type { Failure } from '#content/contract';
import { PIPELINE_VERSION } from '#content/import';
import {
  changesBetween,
  refusalOf,
  type Configuration,
  type ContentChanges,
  type ContentVersion,
  type KnownPack,
} from '#content/kiosk';
import { installPack, preparePack } from '#content/library/packs';
import { readPack } from '#content/pack';
import { openFolder } from '../platform/library-folder.ts';
import { nodeDigest } from '../platform/node-digest.ts';
import { nodeSigner } from '../platform/node-signer.ts';
import { errorCode } from '../platform/store-failure.ts';

/** A pack that is offered to a kiosk, and what the kiosk shows now. */
export interface Offer {
  readonly file: string;
  /** An empty folder for the library that is made of it. */
  readonly folder: string;
  readonly section: Configuration['update'];
  /** What the kiosk has of it; undefined where it has no pack. */
  readonly known: KnownPack | undefined;
  readonly today: string;
  readonly shown: readonly { readonly id: string; readonly revision: string; readonly title: string }[];
}

export interface StagedPack {
  readonly pack: NonNullable<ContentVersion['pack']>;
  readonly changes: ContentChanges;
}

/** Checks a pack as nothing of it is believed and makes a library of it, beside the one that is shown. */
export async function stagePack(offer: Offer): Promise<Result<StagedPack, Failure>> {
  const { file, folder, section, known, today, shown } = offer;
  const bytes = await readFile(file).catch((error: unknown) => error);
  if (!(bytes instanceof Uint8Array))
    return failed({ code: 'pack-unreadable', file, reason: errorCode(bytes) ?? String(bytes) });
  const read = readPack(bytes, { digest: nodeDigest, signer: nodeSigner, pipeline: PIPELINE_VERSION });
  // Whoever stands before a kiosk has a pack that came whole or did not; what of its archive is wrong helps nobody there.
  if (!read.ok) return read.failure.code === 'archive-damaged' ? failed({ code: 'pack-damaged' }) : read;
  const { id, title, version, validFrom } = read.value.manifest;
  const signedBy = read.value.signedBy?.key;
  const offered = { id, title, version, validFrom, ...(signedBy === undefined ? {} : { signedBy }) };
  const refusal = refusalOf(offered, known, section, today);
  if (refusal !== undefined) return failed(refusal);
  const prepared = preparePack(read.value);
  if (!prepared.ok) return prepared;

  await rm(folder, { recursive: true, force: true });
  const opened = await openFolder(folder);
  if (!opened.ok) return opened;
  try {
    const { library } = opened.value;
    const done = await installPack(library, prepared.value);
    if (!done.ok) return done;
    const collection = await library.collections.create(title);
    const collected = collection.ok
      ? await library.collect(prepared.value.pack.members, collection.value.id)
      : collection;
    if (!collected.ok) return collected;
    const documents = prepared.value.documents.map(({ id: document, revision, facts }) => ({
      id: document,
      revision,
      title: facts.title,
    }));
    return succeeded({ pack: { id, title, version }, changes: changesBetween(shown, documents) });
  } finally {
    await opened.value.close();
  }
}
