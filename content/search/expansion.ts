import type { Dictionary } from './dictionary.ts';
import { automatonOf, type AutomatonNode } from './lunr-internals.ts';

const ANY = '*';

/** The terms of a dictionary that a clause's term stands for: itself, or those its wildcards or edit distance reach. */
export function* expand(term: string, editDistance: number | undefined, dictionary: Dictionary): Generator<string> {
  const wildcard = term.indexOf(ANY);
  if (wildcard < 0 && !editDistance) {
    if (dictionary.find(term) !== undefined) yield term;
    return;
  }
  const accepts = acceptor(automatonOf(editDistance ? { term, editDistance } : { term }));
  const candidates = editDistance
    ? dictionary.from(0, term.length - editDistance, term.length + editDistance)
    : dictionary.beginningWith(term.slice(0, wildcard));
  for (const { term: candidate } of candidates) if (accepts(candidate)) yield candidate;
}

/**
 * Decides term after term whether the automaton accepts it. The states reached are kept for each character of the term
 * before, so that of terms in order only what follows their shared prefix is walked.
 */
function acceptor(root: AutomatonNode): (term: string) => boolean {
  const reached: (readonly AutomatonNode[])[] = [[root]];
  let previous = '';
  return (term) => {
    let shared = 0;
    while (shared < previous.length && shared < reached.length - 1 && term[shared] === previous[shared]) shared++;
    reached.length = shared + 1;
    previous = term;
    for (let at = shared; at < term.length; at++) {
      const nodes = reached[at]!;
      if (nodes.length === 0) return false;
      reached.push(step(nodes, term[at]!));
    }
    return reached[term.length]!.some((node) => node.final);
  };
}

function step(nodes: readonly AutomatonNode[], character: string): readonly AutomatonNode[] {
  const next = new Set<AutomatonNode>();
  for (const node of nodes) {
    if (Object.hasOwn(node.edges, character)) next.add(node.edges[character]!);
    if (Object.hasOwn(node.edges, ANY)) next.add(node.edges[ANY]!);
  }
  return [...next];
}
