import { canonicalText, type LecternDocument } from '#content/document';
import type { SegmentBuilder } from './build.ts';
import { TEXT_FIELDS, metadataText, referenceOf, type SearchedDocument } from './document-fields.ts';
import { foldText } from '#content/text/folding';
import { pinyinTerms } from './pinyin-terms.ts';
import { feedMarks, feedTerms } from './tokens.ts';

/** Adds a document to a segment being built; documents come in the order of their references. */
export function addDocument(
  builder: SegmentBuilder,
  searched: SearchedDocument,
  document: LecternDocument | undefined,
): void {
  const headings = (document?.outline ?? []).map((entry) => entry.text).join('\n');
  const folded = {
    title: foldText(metadataText(searched, 'title')),
    heading: foldText(headings),
    body: foldText(canonicalText(document?.blocks ?? [])),
    creator: foldText(metadataText(searched, 'creator')),
    source: foldText(metadataText(searched, 'source')),
  };
  builder.add(referenceOf(searched), (field, sink) => {
    if (field === 'marks') for (const text of TEXT_FIELDS) feedMarks(folded[text], sink);
    else if (field === 'pinyin') for (const term of pinyinTerms(`${searched.title}\n${headings}`)) sink.word(term);
    else feedTerms(folded[field as keyof typeof folded], sink);
  });
}
