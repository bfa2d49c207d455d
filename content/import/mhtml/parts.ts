import PostalMime from 'postal-mime';
import { failed, succeeded, type Result } from '#content/base';
import type { ImportFailure } from '../failures.ts';

/** A file inside a saved page. */
export interface Part {
  readonly mediaType: string;
  /** The encoding its header states. */
  readonly charset?: string;
  /** Without its angle brackets. */
  readonly contentId?: string;
  /** The address it was loaded from, which may be relative to that of the page. */
  readonly location?: string;
  readonly content: Uint8Array;
}

export interface Parts {
  /** Headers of the whole, by name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** The part that the whole names as its beginning, by content id. */
  readonly start?: string;
  readonly parts: readonly Part[];
}

/** Parts of one file, and multiparts inside one another; browsers write some hundred and one. */
const MAX_PARTS = 5_000;
const MAX_NESTING = 16;

/** What the library keeps of the tree it has built; its own answer leaves out where a part was loaded from. */
interface Node {
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly contentType: {
    readonly parsed: { readonly value: string; readonly params: Readonly<Record<string, string>> };
  };
  readonly content: ArrayBuffer | null;
  readonly childNodes: readonly Node[];
}

/** Takes a MIME file apart. */
export async function readParts(bytes: Uint8Array): Promise<Result<Parts, ImportFailure>> {
  const parser = new PostalMime({ maxNestingDepth: MAX_NESTING, maxRfc822NestingDepth: 0 });
  try {
    await parser.parse(bytes.subarray(startOf(bytes)));
  } catch {
    // The library throws for nothing but its limits.
    return failed({ code: 'damaged-file', format: 'MHTML' });
  }
  const { root } = parser as unknown as { readonly root: Node };
  const parts: Part[] = [];
  for (const node of leavesOf(root)) {
    if (parts.length === MAX_PARTS) return failed({ code: 'too-many-nodes', limit: MAX_PARTS });
    const headers = headersOf(node);
    const contentId = headers.get('content-id')?.replace(/^<|>$/gu, '');
    const location = headers.get('content-location');
    const { value, params } = node.contentType.parsed;
    parts.push({
      mediaType: value.toLowerCase(),
      ...(params['charset'] === undefined ? {} : { charset: params['charset'] }),
      ...(contentId === undefined ? {} : { contentId }),
      ...(location === undefined ? {} : { location: location.replace(/\s+/gu, '') }),
      content: new Uint8Array(node.content ?? new ArrayBuffer(0)),
    });
  }
  const start = root.contentType.parsed.params['start']?.replace(/^<|>$/gu, '');
  return succeeded({ headers: headersOf(root), ...(start === undefined ? {} : { start }), parts });
}

/** Headers end at the first empty line: one that stands before them, or a byte order mark, is passed over. */
function startOf(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && [0x09, 0x0a, 0x0d, 0x20].includes(bytes[at] ?? 0)) at += 1;
  return at;
}

function* leavesOf(node: Node): Generator<Node> {
  if (node.childNodes.length === 0) yield node;
  else for (const child of node.childNodes) yield* leavesOf(child);
}

function headersOf(node: Node): ReadonlyMap<string, string> {
  return new Map(node.headers.map(({ key, value }) => [key, value.trim()]));
}
