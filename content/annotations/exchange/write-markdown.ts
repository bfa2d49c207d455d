import type { Annotation } from '../annotation.ts';
import {
  addressOf,
  linksOf,
  notesOf,
  quoteOf,
  threadsOf,
  valuesOf,
  type Annotated,
  type ExportWords,
} from './annotated.ts';

/** The annotations of documents as Markdown: a heading for each document, each passage as a quotation with what was written on it. */
export function writeMarkdown(documents: readonly Annotated[], words: ExportWords): string {
  return documents.map((document) => section(document, words)).join('\n');
}

function section({ metadata, annotations }: Annotated, words: ExportWords): string {
  const from = [metadata.creators.map(({ name }) => name).join('、'), metadata.source ?? '', metadata.published ?? '']
    .filter((part) => part !== '')
    .map(escaped)
    .join(' · ');
  const address =
    metadata.sourceAddress === undefined
      ? ''
      : `${words.source}: <${metadata.sourceAddress.replace(/[<>]/gu, encodeURIComponent)}>`;
  const threads = threadsOf(annotations).map(({ first, replies }) =>
    [passage(first, words), ...replies.map((reply) => remarks(reply, words, '> '))].join(''),
  );
  return `${[`# ${escaped(metadata.title)}`, from, address].filter((part) => part !== '').join('\n\n')}\n\n${threads.join('\n')}`;
}

function passage(annotation: Annotation, words: ExportWords): string {
  const place = addressOf(annotation);
  const quote = quoteOf(annotation, words)
    .split('\n')
    .map((line) => `> ${escaped(line)}`);
  return `${quote.join('\n')}${place === '' ? '' : `\n>\n> — ${escaped(place)}`}\n\n${remarks(annotation, words, '')}`;
}

function remarks(annotation: Annotation, words: ExportWords, indent: string): string {
  const by = [annotation.creator?.name ?? '', annotation.created.slice(0, 10)].filter((part) => part !== '');
  const tags = valuesOf(annotation, 'tagging');
  const paragraphs = [
    ...notesOf(annotation).map(asItStands),
    ...valuesOf(annotation, 'editing').map((text) =>
      text === '' ? `**${words.deletion}**` : `**${words.correction}:** ${escaped(text)}`,
    ),
    ...linksOf(annotation).map((to) => `${words.linksTo}: ${escaped(to)}`),
    ...(tags.length === 0 ? [] : [`${words.tags}: ${tags.map(escaped).join(', ')}`]),
    `*${by.map(escaped).join(' · ')}*`,
  ];
  return `${paragraphs
    .join('\n\n')
    .split('\n')
    .map((line) => (indent + line).trimEnd())
    .join('\n')}\n\n`;
}

/** Text that is to be read as it stands. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&]/gu, String.raw`\$&`)
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/u, String.raw`$1\$2`);
}

/** What code begins and ends with. */
const FENCE = /^ {0,3}(?<marks>`{3,}(?=[^`]*$)|~{3,})(?<rest>.*)$/u;

/**
 * A note is Markdown already and stays so; but where it looks like HTML it is text, as it is in the window, and code that
 * it begins and does not end goes no further than the note.
 */
function asItStands(note: string): string {
  let open = '';
  const lines = note.split('\n').map((line) => {
    const { marks = '', rest = '' } = FENCE.exec(line)?.groups ?? {};
    if (open === '') {
      open = marks;
      return line.replace(/<(?=[a-z/!?])(?!https?:|mailto:)/giu, '&lt;');
    }
    if (marks.startsWith(open) && rest.trim() === '') open = '';
    return line;
  });
  return [...lines, ...(open === '' ? [] : [open])].join('\n');
}
