import process from 'node:process';
import { succeeded, type Result, type StoreFailure } from '#content/base';
import type { Failure } from '#content/contract';
import type { SearchAnswer, SearchDesk } from '#content/search';
import type { OpenFolder } from '../platform/library-folder.ts';
import { openSearch } from '../platform/library-search.ts';
import { answerJson, complain, DONE, misuse, notice, REFUSED, say, WRONG_USAGE, type Desk } from './desk.ts';

/** Hits printed where nobody says how many. */
const LIMIT = 20;
/** Passages printed of a hit. */
const PASSAGES = 5;
const SELF_TESTS = 200;

/** `lectern search QUERY` and `lectern search --self-test [N]` */
export async function search(opened: OpenFolder, desk: Desk, folder: string): Promise<number> {
  const { names, selfTest } = desk.arguments;
  const [query] = names;
  const limit = limitGiven(desk);
  const queries = selfTest ? wholeNumber(query ?? String(SELF_TESTS)) : SELF_TESTS;
  if (limit === undefined)
    return misuse({ code: 'wrong-value', name: '--limit', value: desk.arguments.limit ?? '' }, desk);
  if (queries === undefined) return misuse({ code: 'wrong-value', name: '--self-test', value: query ?? '' }, desk);
  if (query === undefined && !selfTest) return misuse({ code: 'wrong-count', command: 'search' }, desk);
  const opening = await openIndexed(opened, desk, folder);
  if (!opening.ok) return complain(opening.failure, desk);
  const searching = opening.value;
  if (selfTest || query === undefined) return testOneself(searching, queries, desk);
  const started = performance.now();
  const answer = searching.search({ query: query, limit, passages: PASSAGES });
  if (!answer.ok) {
    if (query !== '')
      process.stderr.write(`${query.replaceAll(/\s/gu, ' ')}\n${' '.repeat(widthBefore(query, answer.failure.at))}^\n`);
    complain(answer.failure, desk);
    return WRONG_USAGE;
  }
  tell(answer.value, performance.now() - started, desk);
  return DONE;
}

/** `lectern reindex` */
export async function reindex(opened: OpenFolder, desk: Desk, folder: string): Promise<number> {
  const forgotten = await opened.library.ports.store.remove('index/segments.json');
  if (!forgotten.ok) return complain(forgotten.failure, desk);
  const opening = await openIndexed(opened, desk, folder);
  if (!opening.ok) return complain(opening.failure, desk);
  const searching = opening.value;
  const merged = await searching.mergeAll();
  const saved = merged.ok ? await searching.save() : merged;
  if (!saved.ok) return complain(saved.failure, desk);
  const documents = searching.index.size;
  if (desk.arguments.json) answerJson({ documents, segments: searching.index.segments.length });
  else say(desk.words.indexed(documents));
  return DONE;
}

/** Indexes what has come into a library, so that the first search after an import does not have to; answers the exit status. */
export async function indexImported(opened: OpenFolder, desk: Desk, folder: string): Promise<number> {
  const searching = await openIndexed(opened, desk, folder);
  if (searching.ok) return DONE;
  // The answer of the command that imported has been given.
  notice(searching.failure, desk);
  return REFUSED;
}

/** The library's search with everything indexed and that on the disk. */
export async function openIndexed(
  { library }: OpenFolder,
  desk: Desk,
  folder: string,
): Promise<Result<SearchDesk, Failure>> {
  const opened = await openSearch(library, folder);
  if (!opened.ok) return opened;
  const searching = opened.value;
  for (const told of searching.notices) notice(told, desk);
  // Saved as it goes: what is on the disk is no longer held in memory.
  let saved: Result<unknown, StoreFailure> = succeeded(null);
  for (let isMore = true; isMore && saved.ok;) {
    isMore = searching.indexSome();
    saved = await searching.save();
  }
  for (let isMore = true; isMore && saved.ok;) {
    const merged = await searching.mergeSome();
    isMore = merged.ok && merged.value;
    saved = merged.ok ? await searching.save() : merged;
  }
  return saved.ok ? succeeded(searching) : saved;
}

function tell({ query, mode, total, hits }: SearchAnswer, tookMs: number, desk: Desk): void {
  if (desk.arguments.json) {
    answerJson({
      query,
      mode,
      total,
      tookMs: Math.round(tookMs * 10) / 10,
      hits: hits.map(({ document, score, count, passages }) => ({
        document: document.id,
        title: document.title,
        score,
        count,
        passages: passages.map(({ address, headingPath, excerpt, spans }) => ({
          address,
          headingPath,
          excerpt,
          spans,
        })),
      })),
    });
    return;
  }
  say(desk.words.found(total, hits.length, mode));
  for (const { document, count, passages } of hits) {
    say(`${document.id}  ${document.title}${mode === 'exact' ? `  ×${String(count)}` : ''}`);
    for (const { address, excerpt } of passages) say(`    ${address === '' ? '' : `${address}  `}${excerpt}`);
  }
}

function testOneself(searching: SearchDesk, queries: number, desk: Desk): number {
  const result = searching.selfTest(queries, Date.now());
  if (desk.arguments.json) answerJson({ selfTest: result });
  else say(desk.words.selfTested(result));
  return result.missed + result.extra + result.counts === 0 ? DONE : REFUSED;
}

/** How many hits are wanted; undefined where what was typed is no number of hits. */
export function limitGiven({ arguments: { limit } }: Desk): number | undefined {
  return wholeNumber(limit ?? String(LIMIT));
}

function wholeNumber(text: string): number | undefined {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
}

/** Columns of a terminal before a character: two for those that are drawn wide. */
function widthBefore(text: string, at: number): number {
  return [...text.slice(0, at)].reduce(
    (width, one) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|[\u{20000}-\u{3ffff}]/u.test(one) ? 2 : 1),
    0,
  );
}
