import { blocksHtml, escapeHtml, type Block } from '#content/document';
import type { Annotation } from '../annotation.ts';
import { linksOf, notesOf, valuesOf, type ExportWords } from './annotated.ts';

/** The blocks of a note's Markdown: the import room reads it, and this room may not ask it. */
export type NoteBlocks = (markdown: string) => readonly Block[];

/** What was written in an annotation, by whom and when, and after it each reply. */
export function remarksHtml(
  annotation: Annotation,
  replies: readonly Annotation[],
  words: ExportWords,
  noteBlocks: NoteBlocks,
): string {
  const answers = replies.map((reply) => `<div class="reply">${oneRemark(reply, words, noteBlocks)}</div>`);
  return oneRemark(annotation, words, noteBlocks) + answers.join('');
}

/** Text in HTML, its lines broken where they were. */
export function linesHtml(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

function oneRemark(annotation: Annotation, words: ExportWords, noteBlocks: NoteBlocks): string {
  const tags = valuesOf(annotation, 'tagging');
  const by = [annotation.creator?.name ?? '', annotation.created.slice(0, 10)].filter((part) => part !== '');
  const corrections = valuesOf(annotation, 'editing').map((text) =>
    text === ''
      ? `<p><strong>${escapeHtml(words.deletion)}</strong></p>`
      : `<p><strong>${escapeHtml(words.correction)}</strong> <ins>${linesHtml(text)}</ins></p>`,
  );
  return [
    ...notesOf(annotation).map((note) => blocksHtml(noteBlocks(note))),
    ...corrections,
    ...linksOf(annotation).map((to) => `<p>${escapeHtml(words.linksTo)}: ${linesHtml(to)}</p>`),
    tags.length === 0 ? '' : `<p>${escapeHtml(words.tags)}: ${tags.map(escapeHtml).join(', ')}</p>`,
    `<p class="by">${by.map(escapeHtml).join(' · ')}</p>`,
  ].join('');
}
