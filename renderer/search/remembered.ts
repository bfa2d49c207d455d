/** Searches kept of each kind: as many as one reads through. */
const MOST = 20;
/** UTF-16 units of a search that is kept; a page pasted into the field is not. */
const LONGEST = 200;

/** The searches with one of them put first. */
export function remembered(searches: readonly string[], query: string): readonly string[] {
  const wanted = query.trim();
  if (wanted === '' || wanted.length > LONGEST) return searches;
  return [wanted, ...forgotten(searches, wanted)].slice(0, MOST);
}

/** The searches without one of them. */
export function forgotten(searches: readonly string[], query: string): readonly string[] {
  return searches.filter((search) => search !== query.trim());
}
