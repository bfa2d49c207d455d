import lunr from 'lunr';

/** What Lunr 2.3.9 has and its type declarations leave out. */
export interface QueryInside {
  readonly clauses: readonly {
    readonly term: string;
    readonly fields: readonly string[];
    readonly boost: number;
    readonly usePipeline: boolean;
    readonly presence: lunr.Query.presence;
    readonly editDistance?: number;
  }[];
  isNegated(): boolean;
}

interface PipelineInside {
  runString(term: string, metadata: { readonly fields: readonly string[] }): string[];
}

/** A node of the automaton that Lunr makes of a clause's term. `*` is the edge that any character may take. */
export interface AutomatonNode {
  readonly final: boolean;
  readonly edges: Readonly<Record<string, AutomatonNode>>;
}

interface TokenSetInside {
  fromClause(clause: { readonly term: string; readonly editDistance?: number }): AutomatonNode;
}

export function insideOf(query: lunr.Query): QueryInside {
  return query as unknown as QueryInside;
}

export function runPipeline(pipeline: lunr.Pipeline, term: string, fields: readonly string[]): string[] {
  return (pipeline as unknown as PipelineInside).runString(term, { fields });
}

export function automatonOf(clause: { readonly term: string; readonly editDistance?: number }): AutomatonNode {
  return (lunr.TokenSet as unknown as TokenSetInside).fromClause(clause);
}
