import type { Metadata } from '#content/document';
import type { Annotation, Body } from '../annotation.ts';

/** A document and what was added to it, in the order it is to be written. */
export interface Annotated {
  readonly id: string;
  readonly metadata: Metadata;
  readonly annotations: readonly Annotation[];
}

/** The few words an export is written with; the host has them in the reader's language. */
export interface ExportWords {
  readonly notes: string;
  readonly correction: string;
  readonly deletion: string;
  readonly bookmark: string;
  readonly wholeDocument: string;
  readonly reply: string;
  readonly linksTo: string;
  readonly tags: string;
  readonly source: string;
  /** The heads of the columns of a table, in the order of `writeCsv`. */
  readonly columns: readonly string[];
}

export const EXPORT_WORDS: Readonly<Record<'zh-Hans' | 'en', ExportWords>> = {
  'zh-Hans': {
    notes: '批注',
    correction: '更正为',
    deletion: '应删去',
    bookmark: '书签',
    wholeDocument: '全文',
    reply: '回复',
    linksTo: '参见',
    tags: '标签',
    source: '来源',
    columns: ['文档', '位置', '引文', '批注', '更正', '标签', '颜色', '类型', '作者', '时间', '修改', '编号'],
  },
  en: {
    notes: 'Notes',
    correction: 'Correction',
    deletion: 'To be deleted',
    bookmark: 'Bookmark',
    wholeDocument: 'The whole document',
    reply: 'Reply',
    linksTo: 'See',
    tags: 'Tags',
    source: 'Source',
    columns: [
      'Document',
      'Place',
      'Quote',
      'Note',
      'Correction',
      'Tags',
      'Colour',
      'Kind',
      'By',
      'Made',
      'Changed',
      'Id',
    ],
  },
};

/** The words of the passage; of a bookmark those that follow it. Never empty where there is anything to show. */
export function quoteOf({ target }: Annotation, words: ExportWords): string {
  if (target.kind === 'annotation') return words.reply;
  if (target.kind === 'document') return words.wholeDocument;
  const { exact, suffix } = target.selector.quote;
  return exact === '' ? `${words.bookmark}: ${suffix}` : exact;
}

export function addressOf({ target }: Annotation): string {
  return target.kind === 'passage' ? (target.selector.address ?? '') : '';
}

export function notesOf({ body }: Annotation): readonly string[] {
  return body.flatMap((one) => (one.purpose === 'commenting' || one.purpose === 'replying' ? [one.value] : []));
}

export function valuesOf({ body }: Annotation, purpose: 'tagging' | 'editing'): readonly string[] {
  return body.flatMap((one: Body) => (one.purpose === purpose ? [one.value] : []));
}

/** What an annotation leads to: the words of the other passage, or the document's id or address. */
export function linksOf({ body }: Annotation): readonly string[] {
  return body.flatMap((one) =>
    one.purpose !== 'linking' ? [] : one.to.kind === 'passage' ? one.to.selector.quote.exact : one.to.source,
  );
}

/** Each annotation that answers none, with all that answer it, however deep, in the order given. */
export function threadsOf(
  annotations: readonly Annotation[],
): readonly { readonly first: Annotation; readonly replies: readonly Annotation[] }[] {
  const ids = new Set(annotations.map(({ id }) => id));
  const answers = new Map<string, Annotation[]>();
  const firsts: Annotation[] = [];
  for (const annotation of annotations) {
    const { target } = annotation;
    if (target.kind !== 'annotation' || !ids.has(target.annotation)) firsts.push(annotation);
    else answers.set(target.annotation, [...(answers.get(target.annotation) ?? []), annotation]);
  }
  const met = new Set(firsts);
  const repliesTo = (annotation: Annotation): Annotation[] => {
    const replies = (answers.get(annotation.id) ?? []).filter((reply) => !met.has(reply));
    for (const reply of replies) met.add(reply);
    return replies.flatMap((reply) => [reply, ...repliesTo(reply)]);
  };
  const threads = firsts.map((first) => ({ first, replies: repliesTo(first) }));
  // Two that answer each other answer nothing that was first: they stand for themselves.
  const circling = annotations.filter((annotation) => !met.has(annotation));
  return [...threads, ...circling.map((first) => ({ first, replies: [] }))];
}
