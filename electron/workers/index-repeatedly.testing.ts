import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { SearchDesk, type SearchedDocument } from '#content/search';
import { nodeDigest } from '../platform/node-digest.ts';
import { nodeFileStore } from '../platform/node-file-store.ts';
import { nodeSearchedFiles } from '../platform/node-searched-files.ts';

// Indexes the documents of a folder in portions, saves, merges, forgets them and begins again, until it is killed.

const [, , folder = ''] = process.argv;
const documents = readdirSync(join(folder, 'documents')).map((id): SearchedDocument => {
  const [revision = ''] = readdirSync(join(folder, 'documents', id)).map((name) => name.replace('.json', ''));
  return { id, revision, title: `第${id}篇`, creators: [], language: 'zh-Hans', addedAt: 0, tags: [] };
});
const ports = { store: nodeFileStore(folder), digest: nodeDigest, files: nodeSearchedFiles(folder) };
const opened = await SearchDesk.open(ports, []);
if (!opened.ok) throw new Error(opened.failure.code);
const desk = opened.value;
process.stdout.write('indexing\n');
for (;;) {
  for (let from = 0; from < documents.length; from += 12) {
    for (const document of documents.slice(from, from + 12)) desk.index.put(document);
    desk.indexSome();
    await desk.save();
  }
  await desk.mergeAll();
  await desk.save();
  for (const { id } of documents) desk.index.remove(id);
}
