/** The W3C's context, by its address: it is never fetched, and a reader that has it needs nothing else of ours. */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Our few words that the W3C has none for, declared in place so that nothing of ours needs to be fetched either. */
export const LECTERN_CONTEXT = { lectern: 'urn:lectern:vocabulary:' } as const;

export const WORDS = {
  revision: 'lectern:revision',
  /** The same place as the position, in UTF-16 code units: a reader that counts so needs no text to find it. */
  start: 'lectern:utf16Start',
  end: 'lectern:utf16End',
} as const;

/** What a fragment selector's value conforms to when it is an address such as 二·3. */
export const ADDRESS_SPECIFICATION = 'urn:lectern:address';

const DOCUMENT = 'urn:lectern:document:';

/** A document's id as an address, and an address as it is. */
export function documentAddress(source: string): string {
  return /^[0-9a-f]{24}$/u.test(source) ? DOCUMENT + source : source;
}

export function documentSource(address: string): string {
  return address.startsWith(DOCUMENT) ? address.slice(DOCUMENT.length) : address;
}
