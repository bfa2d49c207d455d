import process from 'node:process';
import { canonicalText, documentHtml, type LecternDocument } from '#content/document';
import type { OpenFolder } from '../platform/library-folder.ts';
import { answerJson, complain, DONE, say, type Desk } from './desk.ts';
import { findDocument } from './named-documents.ts';

/** `lectern show ID` */
export async function show({ library }: OpenFolder, desk: Desk): Promise<number> {
  const [name = ''] = desk.arguments.names;
  const record = findDocument(library, name, desk);
  if (typeof record === 'number') return record;
  const read = await library.read(record.id);
  if (!read.ok) return complain(read.failure, desk);
  const document = read.value;
  if (desk.arguments.json) answerJson(asJson(document, record.revision));
  else if (desk.arguments.html) process.stdout.write(documentHtml(document));
  else if (desk.arguments.text) process.stdout.write(`${canonicalText(document.blocks)}\n`);
  else showToPerson(document);
  return DONE;
}

function asJson(document: LecternDocument, revision: string): unknown {
  const { id, metadata, outline, blocks, receipt, original, assets, pipeline } = document;
  const text = canonicalText(blocks);
  return { id, revision, metadata, outline, text, blocks, receipt, original, assets, pipeline };
}

function showToPerson({ metadata, outline, blocks }: LecternDocument): void {
  const { title, subtitle, creators, source, publisher, published } = metadata;
  say(title);
  if (subtitle !== undefined) say(subtitle);
  const people = creators.map(({ name, affiliation }) => (affiliation === undefined ? name : `${affiliation} ${name}`));
  say([...people, source ?? publisher ?? '', published ?? ''].filter((part) => part !== '').join('  '));
  for (const { level, label, text } of outline) say(`${'  '.repeat(level)}${label}${text}`);
  say('');
  for (const line of canonicalText(blocks).split('\n')) say(line);
}
