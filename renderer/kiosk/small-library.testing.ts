import type { Reader } from '#content/contract';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { textFile } from '../port/tab-files.testing.ts';

export const FEW_FILES = [
  textFile(
    '谈心.md',
    '---\ntitle: 乡镇干部谈心谈话制度的几点做法\nsource: 县委组织部\n---\n\n## 一、台账\n\n和谐出生产力，和谐出战斗力。组织部建立“三必谈”台账。\n\n## 二、家访\n\n对岗位变动的，另行家访。\n',
  ),
  textFile('打树花.md', '---\ntitle: 打树花\nsource: 暖泉镇\n---\n\n暖泉镇的匠人把铁水泼上城墙，火花如树。\n'),
  textFile('guide.md', '# A Short Guide\n\nOpen a document with one touch.\n'),
];

/** A library of a subject with one document, and two documents beside it. */
export async function smallLibrary(): Promise<Reader> {
  const reader = await inMemoryReader(FEW_FILES);
  const made = await reader.ask('collection.create', { name: '学习文件' });
  const shelf = await reader.ask('shelf.page', { sort: 'title', descending: false, offset: 0, limit: 9 });
  if (!made.ok || !shelf.ok) throw new Error('The library could not be made');
  const ids = shelf.value.rows.filter(({ title }) => title.includes('谈心')).map(({ id }) => id);
  await reader.ask('document.collect', { ids, collection: made.value.id });
  return reader;
}
