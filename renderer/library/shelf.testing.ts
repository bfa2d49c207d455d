import { failed, succeeded } from '#content/base';
import { DEFAULT_SETTINGS, type Reader, type RequestName } from '#content/contract';
import type { DocumentSummary, ShelfOverview, ShelfQuery } from '#content/library';

/** Syllables that titles are put together from, so that a hundred thousand of them differ. */
const WORDS = ['县', '志', '史', '讲', '话', '春', '秋', '书', '文', '化', '山', '水', '城', '乡', '教', '育'] as const;

/** A library's worth of documents, each as a real one looks on the shelf. */
export function manyDocuments(count: number): readonly DocumentSummary[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `document-${index}`,
    revision: String(index),
    title: `${[0, 1, 2, 3].map((place) => WORDS[(index >> (place * 4)) % WORDS.length]).join('')}第${index + 1}篇`,
    creators: [{ name: index % 3 === 0 ? '董清河' : '编写组' }],
    source: '中国共产党新闻网',
    published: `20${String(index % 25).padStart(2, '0')}-11-16`,
    language: 'zh-Hans',
    characters: 800 + ((index * 37) % 90_000),
    addedAt: index,
    state: index % 5 === 0 ? 'begun' : index % 7 === 0 ? 'read' : 'new',
    progress: index % 5 === 0 ? (index % 100) / 100 : 0,
    tags: index % 4 === 0 ? ['方法'] : [],
  }));
}

/** A host whose shelf holds these documents and which does nothing else. */
export function shelfOf(documents: readonly DocumentSummary[]): Reader {
  const overview: ShelfOverview = {
    version: 1,
    documents: documents.length,
    states: {
      new: documents.filter(({ state }) => state === 'new').length,
      begun: documents.filter(({ state }) => state === 'begun').length,
      read: documents.filter(({ state }) => state === 'read').length,
    },
    collections: [
      { id: 'c1', name: '学习文件', documents: 26 },
      { id: 'c2', name: '讲话', parent: 'c1', documents: 4 },
      { id: 'c3', name: '地方史志', documents: 97 },
    ],
    tags: [{ name: '方法', documents: 12 }],
  };
  const answers: Partial<Record<RequestName, (input: never) => unknown>> = {
    'library.status': () => ({ state: 'open', notices: [], folder: '/tmp', program: { version: '0' } }),
    'settings.read': () => DEFAULT_SETTINGS,
    'settings.change': () => DEFAULT_SETTINGS,
    'window.painted': () => null,
    'shelf.overview': () => overview,
    'shelf.page': ({ offset, limit }: ShelfQuery) => ({
      version: 1,
      total: documents.length,
      offset,
      rows: documents.slice(offset, offset + limit),
    }),
  };
  return {
    ask: (name, input) => {
      const answer = answers[name];
      const reply =
        answer === undefined ? failed({ code: 'not-available-here', name }) : succeeded(answer(input as never));
      return Promise.resolve(reply as never);
    },
    listen: () => () => undefined,
    assetAddress: (digest) => digest,
    droppedPaths: () => [],
  };
}
