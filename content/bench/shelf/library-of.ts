import { createHash } from 'node:crypto';
import type { Digest } from '#content/base';
import { openLibrary, type Library } from '#content/library';
import { prepare } from '#content/library/prepare';
import { memoryPorts, MemoryFileStore } from '#content/testing';

const digest: Digest = { sha256: (content) => createHash('sha256').update(content).digest('hex') };

/** Documents admitted at once: what an import batch hands over. */
const GROUP = 2_000;

/** Parts that titles, names and places are put together from, so that a hundred thousand documents differ. */
const SUBJECTS = ['组工文化', '谈心谈话', '古镇集市', '县志整理', '乡镇教育', '水利旧闻', '机关作风', '读书笔记'];
const FORMS = ['的几点做法', '调查', '述略', '工作手册', '讲话', '札记', '通知', '考'];
const CREATORS = ['董清河', '《手册》编写组', '办公室', '张文远', '李素梅'];
const SOURCES = ['中国共产党新闻网', '县委组织部', '地方志办公室', '人民日报'];

/**
 * A library of that many documents in memory, opened anew.
 * @returns The library and how long opening took, in milliseconds.
 */
export async function libraryOf(documents: number): Promise<{ readonly library: Library; readonly openedIn: number }> {
  const ports = { ...memoryPorts(new MemoryFileStore()), digest };
  const first = await opened(ports);
  for (let start = 0; start < documents; start += GROUP) {
    const group = Array.from({ length: Math.min(GROUP, documents - start) }, (_, index) => ({
      prepared: documentOf(start + index),
    }));
    const admitted = await first.admit(group);
    if (!admitted.ok) throw new Error(admitted.failure.code);
  }
  await first.settle();
  const started = performance.now();
  const library = await opened(ports);
  return { library, openedIn: performance.now() - started };
}

async function opened(ports: Parameters<typeof openLibrary>[0]): Promise<Library> {
  const result = await openLibrary(ports, '');
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

function documentOf(index: number) {
  const title = `${pick(SUBJECTS, index)}${pick(FORMS, index >> 3)}（${String(index + 1)}）`;
  const content = new TextEncoder().encode(`${title}\n${'字'.repeat(index % 90)}`);
  const imported = {
    metadata: {
      title,
      creators: [{ name: pick(CREATORS, index) }],
      source: pick(SOURCES, index),
      published: `${String(1980 + (index % 45))}-0${String(1 + (index % 9))}-16`,
      language: 'zh-Hans',
      encoding: 'UTF-8',
    },
    blocks: [{ kind: 'paragraph' as const, inlines: ['字'.repeat(10 + (index % 90))] }],
    outline: [],
    removed: [],
    mediaType: 'text/plain',
    assets: [],
  };
  return prepare({ imported, content, name: `${title}.txt`, siblings: [] }, digest);
}

function pick(parts: readonly string[], index: number): string {
  return parts[index % parts.length] ?? '';
}
