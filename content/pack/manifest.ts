import { list, oneOf, optional, shape, text, textLike, whole, type Parser } from '#content/base';

/** What a pack says of itself and of every file in it. */
export interface PackManifest {
  readonly format: 1;
  /** A UUID that stays the same from version to version. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly version: number;
  /** ISO 8601 date from when on it is valid. */
  readonly validFrom: string;
  /** Raised with what a tree can hold: a program that knows less refuses the pack. */
  readonly pipeline: number;
  readonly documents: readonly PackedDocumentEntry[];
  /** Images by digest, in `EPUB/` where other readers draw them and in `META-INF/lectern/` where not. */
  readonly assets: readonly { readonly digest: string; readonly path: string }[];
  /** Index segments, ready to use. */
  readonly segments: readonly string[];
  /** W3C annotations, where they came along. */
  readonly annotations?: string;
  /** SHA-256 of every file but this one, its signature and the marks of the container. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

/** A document of a pack. Its tree stands in the file of trees at the same place as here. */
export interface PackedDocumentEntry {
  readonly id: string;
  readonly revision: string;
  /** Its page. */
  readonly path: string;
}

export const FOLDER = 'META-INF/lectern/';
export const MANIFEST_FILE = `${FOLDER}manifest.json`;
export const SIGNATURE_FILE = `${FOLDER}signature.json`;
export const TREES_FILE = `${FOLDER}documents`;
export const ANNOTATIONS_FILE = `${FOLDER}annotations.jsonld`;

const MANY = 20_000;
const digest = textLike(/^[0-9a-f]{64}$/u);
const path = textLike(/^[\w.-]+(?:\/[\w.-]+){0,8}$/u);
const line = text(2_000);

/** A pack's version, and the day from when on it is valid (or its month or year), as somebody gives them. */
export const packVersion = whole(1, 1_000_000_000);
export const validFrom = textLike(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u);

const manifest: Parser<PackManifest> = shape({
  format: (raw) => (raw === 1 ? (1 as const) : undefined),
  id: textLike(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u),
  title: line,
  language: textLike(/^[a-zA-Z]{2,8}(?:-[a-zA-Z\d]{1,8}){0,4}$/u),
  version: packVersion,
  validFrom,
  pipeline: whole(1, 1_000_000),
  documents: list(
    shape({
      id: textLike(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/u),
      revision: digest,
      path,
    }),
    MANY,
  ),
  assets: list(shape({ digest, path }), MANY),
  segments: list(path, 100),
  annotations: optional(oneOf(ANNOTATIONS_FILE)),
  files: list(shape({ path, sha256: digest }), MANY),
});

const signature: Parser<PackSignature> = shape({
  key: digest,
  signature: textLike(/^[0-9a-f]{128}$/u),
  name: optional(text(200)),
});

/** An ed25519 signature over the manifest's bytes. */
export interface PackSignature {
  /** The public key, 32 bytes in hexadecimal. */
  readonly key: string;
  readonly signature: string;
  /** What the signer calls itself: a claim, and no more. */
  readonly name?: string;
}

export function parseManifest(bytes: Uint8Array): PackManifest | undefined {
  return parsed(bytes, manifest);
}

export function parseSignature(bytes: Uint8Array): PackSignature | undefined {
  return parsed(bytes, signature);
}

function parsed<Value>(bytes: Uint8Array, parser: Parser<Value>): Value | undefined {
  try {
    return parser(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return undefined; // not UTF-8, or no JSON
  }
}

/** As it is written and signed: one line, members in the order above. */
export function manifestBytes(value: PackManifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}
