import { list, oneOf, optional, shape, text, textLike, whole, yesOrNo, type Parser } from '#content/base';
import type { Block, Image, Inline } from './blocks.ts';
import type { Asset, DecidedCorrection, LecternDocument, OutlineEntry } from './lectern-document.ts';
import type { Creator, Evidence, Metadata, Repost } from './metadata.ts';

/** Values inside one another: three for each level of a tree at its limit, and no file may exhaust the stack. */
const MAX_DEPTH = 2_000;
/** More than any document has; what bounds a document is the limit of the import. */
const MANY = 1_000_000;
const LONGEST_TEXT = 2 ** 29;
const LONGEST_LINE = 10_000;
const LARGEST = Number.MAX_SAFE_INTEGER;

const anyText = text(LONGEST_TEXT);
const line = text(LONGEST_LINE);
const count = whole(0, LARGEST);
const span = whole(2, 1_000);
const digest = textLike(/^[0-9a-f]{64}$/u);
const level = (raw: unknown): 1 | 2 | 3 | 4 | 5 | 6 | undefined =>
  whole(1, 6)(raw) as 1 | 2 | 3 | 4 | 5 | 6 | undefined;

const image: Parser<Image> = shape({
  kind: oneOf('image'),
  asset: optional(digest),
  alternative: anyText,
  width: optional(count),
  height: optional(count),
});

// The parsers of blocks and inlines call each other: each looks the other up when it is called, not when it is made.
const inlines: Parser<readonly Inline[]> = (raw) => list(inline, MANY)(raw);
const blocks: Parser<readonly Block[]> = (raw) => list(block, MANY)(raw);

/** Only addresses that a person could follow elsewhere: a script's, a file's or a data address is none of the closed set. */
const target = textLike(/^(?:https?:\/\/|mailto:)[^\u0000-\u0020]+$/iu);
const footnotePlace = shape({ footnote: line });
const addressPlace = shape({ address: line });
const place: Parser<{ readonly footnote: string } | { readonly address: string }> = (raw) =>
  footnotePlace(raw) ?? addressPlace(raw);

const INLINES: Readonly<Record<Exclude<Inline, string>['kind'], Parser<Inline>>> = {
  emphasis: shape({ kind: oneOf('emphasis'), inlines }),
  strong: shape({ kind: oneOf('strong'), inlines }),
  sub: shape({ kind: oneOf('sub'), inlines }),
  sup: shape({ kind: oneOf('sup'), inlines }),
  code: shape({ kind: oneOf('code'), inlines }),
  link: shape({ kind: oneOf('link'), target, inlines }),
  reference: shape({ kind: oneOf('reference'), to: place, inlines }),
  ruby: shape({ kind: oneOf('ruby'), base: anyText, annotation: anyText }),
  break: shape({ kind: oneOf('break') }),
  image,
};

const cell = shape({
  header: optional(yesOrNo),
  columns: optional(span),
  rows: optional(span),
  align: optional(oneOf('start', 'center', 'end')),
  inlines,
});

const BLOCKS: Readonly<Record<Block['kind'], Parser<Block>>> = {
  heading: shape({ kind: oneOf('heading'), level, label: optional(line), inlines }),
  paragraph: shape({
    kind: oneOf('paragraph'),
    role: optional(oneOf('addressee', 'signature', 'caption')),
    inlines,
  }),
  list: shape({
    kind: oneOf('list'),
    ordered: yesOrNo,
    start: optional(count),
    items: list(shape({ checked: optional(yesOrNo), blocks }), MANY),
  }),
  quotation: shape({ kind: oneOf('quotation'), blocks }),
  table: shape({ kind: oneOf('table'), caption: optional(inlines), rows: list(list(cell, MANY), MANY) }),
  figure: shape({ kind: oneOf('figure'), image, caption: optional(inlines) }),
  code: shape({ kind: oneOf('code'), language: optional(line), text: anyText }),
  preformatted: shape({ kind: oneOf('preformatted'), text: anyText }),
  verse: shape({ kind: oneOf('verse'), stanzas: list(list(inlines, MANY), MANY) }),
  divider: shape({ kind: oneOf('divider') }),
  footnote: shape({ kind: oneOf('footnote'), mark: line, blocks }),
};

function inline(raw: unknown): Inline | undefined {
  return typeof raw === 'string' ? raw : ofKind(INLINES, raw);
}

function block(raw: unknown): Block | undefined {
  return ofKind(BLOCKS, raw);
}

function ofKind<Value>(parsers: Readonly<Record<string, Parser<Value>>>, raw: unknown): Value | undefined {
  if (typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, 'kind')) return undefined;
  const { kind } = raw as { readonly kind: unknown };
  return typeof kind === 'string' && Object.hasOwn(parsers, kind) ? parsers[kind]?.(raw) : undefined;
}

const creator: Parser<Creator> = shape({
  name: line,
  affiliation: optional(line),
  role: optional(oneOf('author', 'reporter', 'translator', 'editor', 'issuer', 'respondent', 'asker', 'photographer')),
});
const repost: Parser<Repost> = shape({ by: line, editor: optional(line), at: optional(line) });
const evidence: Parser<Evidence> = shape({
  text: anyText,
  rule: line,
  confidence: (raw) => (typeof raw === 'number' && raw >= 0 && raw <= 1 ? raw : undefined),
});

const metadata: Parser<Metadata> = shape({
  title: line,
  subtitle: optional(line),
  creators: list(creator, MANY),
  publisher: optional(line),
  source: optional(line),
  sourceAddress: optional(target),
  identifier: optional(line),
  published: optional(textLike(/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?)?)?$/u)),
  reposts: optional(list(repost, MANY)),
  documentNumber: optional(line),
  language: line,
  encoding: line,
  description: optional(anyText),
  keywords: optional(list(line, MANY)),
  evidence: optional(
    shape({
      title: optional(evidence),
      subtitle: optional(evidence),
      creators: optional(evidence),
      publisher: optional(evidence),
      source: optional(evidence),
      sourceAddress: optional(evidence),
      published: optional(evidence),
      reposts: optional(evidence),
      documentNumber: optional(evidence),
      language: optional(evidence),
      encoding: optional(evidence),
    }),
  ),
});

const outlineEntry: Parser<OutlineEntry> = shape({
  kind: oneOf('heading', 'point'),
  level: count,
  label: line,
  text: anyText,
  address: line,
  start: count,
});

const asset: Parser<Asset> = shape({
  digest,
  bytes: count,
  mediaType: oneOf('image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp'),
});

const decidedCorrection: Parser<DecidedCorrection> = shape({
  at: count,
  was: anyText,
  proposed: anyText,
  isAccepted: yesOrNo,
  by: optional(line),
  annotation: line,
});

const document: Parser<LecternDocument> = shape({
  format: (raw) => (raw === 1 ? (1 as const) : undefined),
  id: line,
  metadata,
  blocks,
  outline: list(outlineEntry, MANY),
  pages: optional(list(shape({ label: line, start: count }), MANY)),
  receipt: shape({
    removed: list(shape({ text: anyText, rule: line, at: count }), MANY),
    corrected: optional(list(decidedCorrection, MANY)),
  }),
  original: shape({ digest, bytes: count, name: line, mediaType: line }),
  assets: list(asset, MANY),
  pipeline: count,
});

/**
 * A tree of the closed set made anew from any value, or undefined where a single part of the value is not of the set:
 * an unknown kind, an extra property, a link to a script. Whoever holds the answer needs no further check.
 */
export function parseBlocks(raw: unknown): readonly Block[] | undefined {
  return isShallow(raw) ? blocks(raw) : undefined;
}

/**
 * A document made anew from any value (a stored file, a message of another process), or undefined where it is none.
 * This is the one door by which a document comes in from outside a process; behind it, types hold.
 */
export function parseDocument(raw: unknown): LecternDocument | undefined {
  return isShallow(raw) ? document(raw) : undefined;
}

/** Looks without recursion, because the parsers recurse. A value that holds itself is not shallow. */
function isShallow(raw: unknown): boolean {
  let level: unknown[] = [raw];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return false;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      for (const inner of Object.values(value) as unknown[]) if (typeof inner === 'object') next.push(inner);
    }
    level = next;
  }
  return true;
}
