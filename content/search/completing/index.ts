/** What is offered while one types a query or a tag: a face of its own, because the rest of search is large. */
export { completions } from './completions.ts';
export { tagAt, withTag } from './tag-clause.ts';
