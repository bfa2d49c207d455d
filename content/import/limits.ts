import { failed, succeeded, type Result } from '#content/base';
import type { Block, Inline } from '#content/document';
import type { ImportFailure } from './failures.ts';

/** Blocks and inlines may be nested this deep; a document that people wrote stays under 20. */
export const MAX_DEPTH = 512;
/** Blocks, inlines and table cells of one document; a dictionary of a million characters has about 100,000. */
export const MAX_NODES = 500_000;

/** Checks a tree against the limits without recursion, so that a bomb cannot exhaust the stack. */
export function withinLimits(blocks: readonly Block[]): Result<null, ImportFailure> {
  const open: (readonly [node: unknown, depth: number])[] = [[blocks, 0]];
  let nodes = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, depth] = next;
    if (Array.isArray(node)) {
      for (const child of node as readonly unknown[]) open.push([child, depth]);
      continue;
    }
    nodes += 1;
    if (nodes > MAX_NODES) return failed({ code: 'too-many-nodes', limit: MAX_NODES });
    if (depth > MAX_DEPTH) return failed({ code: 'too-deep', limit: MAX_DEPTH });
    if (typeof node !== 'object' || node === null) continue;
    for (const children of childrenOf(node)) open.push([children, depth + 1]);
  }
  return succeeded(null);
}

const CHILD_NAMES = ['blocks', 'items', 'rows', 'inlines', 'caption', 'stanzas'] as const;
type ChildName = (typeof CHILD_NAMES)[number];

function* childrenOf(node: Partial<Record<ChildName, unknown>>): Generator<readonly (Block | Inline)[]> {
  for (const name of CHILD_NAMES) {
    const children = node[name];
    if (Array.isArray(children)) yield children as readonly (Block | Inline)[];
  }
}
