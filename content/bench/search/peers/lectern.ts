import type { LecternDocument } from '#content/document';
import { SearchDesk, buildSegment, memorySegments, type SearchedDocument } from '#content/search';
import { MemoryFileStore } from '#content/testing';
import { nodeDigest } from '../../../../electron/platform/node-digest.ts';
import type { Engine } from './engine.ts';

/** Our own search, whole as the program has it, on a store in memory. */
export function lectern(): Engine {
  let desk: SearchDesk | undefined;
  const asked = (query: string, limit: number): readonly number[] => {
    const answer = desk?.search({ query, limit, passages: 0 });
    return answer?.ok === true ? answer.value.hits.map(({ document }) => Number(document.id)) : [];
  };
  return {
    async build(texts) {
      const store = new MemoryFileStore();
      const stored = (id: string): LecternDocument => documentOf(id, texts[Number(id)] ?? '');
      const files = {
        readRevision: (id: string) => new TextEncoder().encode(JSON.stringify(stored(id))),
        ...memorySegments(store.files),
      };
      const opened = await SearchDesk.open({ store, digest: nodeDigest, files }, texts.map(searched));
      if (!opened.ok) throw new Error(opened.failure.code);
      desk = opened.value;
      for (let pending = desk.index.pending(); pending.length > 0; pending = desk.index.pending()) {
        desk.take(buildSegment(pending, ({ id }) => stored(id), nodeDigest).bytes);
      }
      await desk.mergeAll();
      await desk.save();
      return [...store.files.values()].reduce((sum, { length }) => sum + length, 0);
    },
    find: (text, limit) => asked(`"${text}"`, limit),
    rank: asked,
  };
}

function searched(_: string, number: number): SearchedDocument {
  const id = String(number).padStart(8, '0');
  return { id, revision: id, title: '', creators: [], language: 'zh-Hans', addedAt: 0, tags: [] };
}

function documentOf(id: string, text: string): LecternDocument {
  return {
    format: 1,
    id,
    metadata: { title: '', creators: [], language: 'zh-Hans', encoding: 'UTF-8' },
    blocks: text.split('\n').map((line) => ({ kind: 'paragraph', inlines: [line] })),
    outline: [],
    receipt: { removed: [] },
    original: { name: `${id}.txt`, digest: '', bytes: 0, mediaType: 'text/plain' },
    assets: [],
    pipeline: 1,
  };
}
