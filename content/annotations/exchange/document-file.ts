import { failed, succeeded, type Digest, type Result } from '#content/base';
import { parseDocument, type LecternDocument } from '#content/document';
import type { Annotation } from '../annotation.ts';
import { parseAnnotation } from '../parse-annotation.ts';
import { base64, bytesOfBase64 } from './base64.ts';
import { listProperty, objectOf, property, textProperty } from './raw-object.ts';
import { MOST_ANNOTATIONS } from './reading.ts';

/** A document with what was written on it, what it was made of, and its pictures by their digest: what one colleague gives another. */
export interface DocumentFile {
  readonly document: LecternDocument;
  readonly annotations: readonly Annotation[];
  /** The bytes the document was made of, so that it can be made of them again. */
  readonly original: Uint8Array;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

export type DocumentFileFailure =
  | { readonly code: 'not-a-document-file' }
  | { readonly code: 'newer-document-file'; readonly version: number }
  | { readonly code: 'document-file-too-large'; readonly limit: number }
  /** The bytes are not those that were written. */
  | { readonly code: 'document-file-damaged' };

export const DOCUMENT_FILE_EXTENSION = 'lectern-document';
const FORMAT = 'lectern-document';
const VERSION = 1;
/** UTF-16 units: a long document with many pictures. Whoever reads the file looks at its size before. */
const LONGEST = 2 ** 28;

/** Two lines of JSON: what the file is, with the SHA-256 of the second; and what is in it. */
export function writeDocumentFile({ document, annotations, original, pictures }: DocumentFile, digest: Digest): string {
  const content = JSON.stringify({
    document,
    annotations,
    original: base64(original),
    pictures: Object.fromEntries([...pictures].map(([name, bytes]) => [name, base64(bytes)])),
  });
  return `${JSON.stringify({ format: FORMAT, version: VERSION, sha256: digest.sha256(content) })}\n${content}\n`;
}

/** Whether a text says of itself that it is such a file; whether it is whole is seen when it is read. */
export function isDocumentFile(text: string): boolean {
  return text.startsWith(`{"format":"${FORMAT}"`);
}

/** Everything of the file is made anew and checked; bytes that are not their digest, or none of the document's, are damage. */
export function readDocumentFile(text: string, digest: Digest): Result<DocumentFile, DocumentFileFailure> {
  if (text.length > LONGEST) return failed({ code: 'document-file-too-large', limit: LONGEST });
  const [first = '', second = '', ...rest] = text.split('\n');
  const head = json(first);
  const version = property(head, 'version');
  if (textProperty(head, 'format') !== FORMAT || typeof version !== 'number')
    return failed({ code: 'not-a-document-file' });
  if (version > VERSION) return failed({ code: 'newer-document-file', version });
  const isWhole = rest.every((line) => line === '') && digest.sha256(second) === textProperty(head, 'sha256');
  const content = isWhole ? json(second) : undefined;
  const document = parseDocument(property(content, 'document'));
  const encoded = textProperty(content, 'original');
  const original = encoded === undefined ? undefined : bytesOfBase64(encoded);
  const annotations = listProperty(content, 'annotations').map(parseAnnotation);
  const pictures = document === undefined ? undefined : picturesOf(property(content, 'pictures'), document, digest);
  if (
    document === undefined ||
    pictures === undefined ||
    original === undefined ||
    digest.sha256(original) !== document.original.digest ||
    annotations.length > MOST_ANNOTATIONS ||
    !annotations.every((annotation) => annotation !== undefined)
  ) {
    return failed({ code: 'document-file-damaged' });
  }
  return succeeded({ document, annotations, original, pictures });
}

function picturesOf(raw: unknown, { assets }: LecternDocument, digest: Digest): Map<string, Uint8Array> | undefined {
  const wanted = new Set(assets.map((asset) => asset.digest));
  const pictures = new Map<string, Uint8Array>();
  for (const [name, encoded] of Object.entries(objectOf(raw) ?? {})) {
    const bytes = typeof encoded === 'string' ? bytesOfBase64(encoded) : undefined;
    if (bytes === undefined || !wanted.has(name) || digest.sha256(bytes) !== name) return undefined;
    pictures.set(name, bytes);
  }
  return pictures;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
