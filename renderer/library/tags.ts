import type { DocumentSummary } from '#content/library';

/** The tags that every one of the documents has, in the order of the first. */
export function commonTags(documents: readonly DocumentSummary[]): readonly string[] {
  const [first, ...others] = documents;
  return first?.tags.filter((tag) => others.every(({ tags }) => tags.includes(tag))) ?? [];
}

/** Tags as a person writes them: apart by spaces or commas of either width, with or without `#`; each once. */
export function tagsWritten(text: string): readonly string[] {
  const tags = text.split(/[\s,，、;；]+/u).map((tag) => tag.replace(/^[#＃]+/u, ''));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** What is to be added and taken off so that the documents' common tags become those wished. */
export function tagChanges(
  common: readonly string[],
  wished: readonly string[],
): { readonly add: readonly string[]; readonly remove: readonly string[] } {
  return {
    add: wished.filter((tag) => !common.includes(tag)),
    remove: common.filter((tag) => !wished.includes(tag)),
  };
}
