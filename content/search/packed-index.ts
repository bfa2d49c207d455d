import lunr from 'lunr';
import { Collection, type IndexPart, type Similarity } from './collection.ts';
import { insideOf, runPipeline } from './lunr-internals.ts';
import { Evaluation, type IndexField, type Scoring } from './evaluation.ts';

/** Lunr's own parameters. */
export const LUNR_SIMILARITY: Similarity = { k1: 1.2, b: 0.75 };

/**
 * A `lunr.Index` on packed segments. `search()` is Lunr's own, and `query()` answers what a stock index of the same
 * documents and terms would: scores are computed from the postings with the statistics of all parts together, so that
 * neither segments nor removed documents change a result. Equal scores are ordered by reference.
 */
export class PackedIndex extends lunr.Index {
  private readonly collection: Collection;
  private readonly indexFields: readonly IndexField[];
  private readonly similarity: Scoring;
  private readonly searchPipeline: lunr.Pipeline;

  /** Each part's segment must have just these fields, in this order. `pipeline` is run on the terms of a query. */
  constructor(
    parts: readonly IndexPart[] | Collection,
    fields: readonly IndexField[],
    pipeline: lunr.Pipeline = new lunr.Pipeline(),
    similarity: Scoring = LUNR_SIMILARITY,
  ) {
    super({
      fields: fields.map((field) => field.name),
      pipeline,
      invertedIndex: {},
      fieldVectors: {},
      tokenSet: new lunr.TokenSet(),
    } as unknown as lunr.Index.Attributes);
    this.collection = parts instanceof Collection ? parts : new Collection(parts, fields.length);
    this.indexFields = fields;
    this.similarity = similarity;
    this.searchPipeline = pipeline;
  }

  override query(build: lunr.Index.QueryBuilder): lunr.Index.Result[] {
    const query = new lunr.Query(this.indexFields.map((field) => field.name));
    build.call(query, query);
    return this.evaluate(query).results();
  }

  private evaluate(query: lunr.Query): Evaluation {
    const evaluation = new Evaluation(this.collection, this.indexFields, this.similarity);
    for (const { term, fields, boost, usePipeline, presence, editDistance } of insideOf(query).clauses) {
      const terms = usePipeline ? runPipeline(this.searchPipeline, term, fields) : [term];
      evaluation.apply({ terms, fields, boost, presence, editDistance });
    }
    if (insideOf(query).isNegated()) evaluation.matchAll();
    return evaluation;
  }
}
