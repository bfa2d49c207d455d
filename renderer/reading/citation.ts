import { canonicalText, type LecternDocument } from '#content/document';
import { formatDate } from '../i18n/index.ts';
import * as words from '../i18n/messages/reading.ts';
import type { Span } from './text-offsets.ts';

/** The document's own words over a span: no readings, addresses or indents; paragraphs parted by line feeds. */
export function cleanText(document: LecternDocument, span: Span): string {
  return canonicalText(document.blocks).slice(span.start, span.end);
}

/** Where a quotation is from: authors, title, source, date and the paragraph's address, as far as each is known. */
export function citation(document: LecternDocument, address: string | undefined): string {
  const { title, creators, source, publisher, published } = document.metadata;
  const authors = creators.map((creator) => creator.name).join(words.listSeparator());
  const parts = [
    words.citedWork(authors, title),
    source ?? publisher,
    published === undefined ? undefined : formatDate(published),
    address,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(words.citationSeparator());
}

/** A quotation with its citation under it. */
export function withCitation(text: string, cited: string): string {
  return `${text}\n—— ${cited}`;
}
