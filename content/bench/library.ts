// A catalogue of 100,000 documents: how long it takes to open, and to answer a page of the shelf.
import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Digest } from '#content/base';
import { openLibrary, type Library, type ShelfQuery, type SortKey } from '#content/library';
import { pinyinKey } from '#content/library/prepare';
import { MemoryFileStore, memoryPorts } from '#content/testing';

const DOCUMENTS = 100_000;
const OPEN_MS = 1000;
const PAGE_MS = 10;
const SORTS: readonly SortKey[] = ['added', 'title', 'creator', 'source', 'published', 'characters', 'state', 'opened'];

const nodeDigest: Digest = { sha256: (content) => hash('sha256', content) };
const ports = (store: MemoryFileStore) => ({ ...memoryPorts(store), digest: nodeDigest });

async function open(store: MemoryFileStore): Promise<Library> {
  const opened = await openLibrary(ports(store), '/library');
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

/** A library of articles with the names and lengths of real ones; the documents themselves are not opened here. */
async function filled(): Promise<MemoryFileStore> {
  const store = new MemoryFileStore();
  const library = await open(store);
  const words = [
    '建设',
    '先进',
    '文化',
    '重庆',
    '长江',
    '银行',
    '水稻',
    '育秧',
    '古桥',
    '图书馆',
    '条例',
    '通知',
    '乐曲',
    '行走',
  ];
  const creators = ['董清河', '张三丰', '欧阳修', '李清照', '单田芳', '曾国藩'];
  const word = (index: number): string => words[index % words.length] ?? '';
  const operations = Array.from({ length: DOCUMENTS }, (_, index) => {
    const name = `${word(index * 7)}${word(index * 3 + 1)}${word(index >> 4)}：第${String(index)}篇`;
    const creator = creators[index % creators.length] ?? '';
    const source = `${word(index >> 6)}日报`;
    return {
      kind: 'added' as const,
      at: Date.UTC(2026, 0, 1) + index,
      id: hash('sha256', `id ${String(index)}`).slice(0, 24),
      revision: hash('sha256', `revision ${String(index)}`),
      facts: {
        title: name,
        keys: { title: pinyinKey(name), creator: pinyinKey(creator), source: pinyinKey(source) },
        creators: [{ name: creator, affiliation: '中共河北省蔚县县委常委、组织部长' }],
        source,
        published: `${String(1990 + (index % 35))}-11-16T10:47`,
        language: 'zh-Hans',
        characters: 500 + ((index * 977) % 9000),
      },
      origin: {
        original: hash('sha256', `original ${String(index)}`),
        bytes: 12_000,
        name: `${name}.txt`,
        from: `/home/reader/articles/${String(index >> 8)}/${name}.txt`,
        pipeline: 1,
      },
    };
  });
  await library.plant([], operations);
  await library.settle();
  return store;
}

function best(times: readonly number[]): number {
  return Math.min(...times);
}

const store = await filled();
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
for (const [path, bytes] of store.files) writeFileSync(join(folder, path.replaceAll('/', '-')), bytes);

const openings: number[] = [];
const busyness: number[] = [];
let library = await open(store);
for (let run = 0; run < 5; run++) {
  const fresh = new MemoryFileStore();
  globalThis.gc?.();
  const started = performance.now();
  const busy = process.cpuUsage();
  // From the disk, as at a start.
  for (const path of store.files.keys()) fresh.files.set(path, readFileSync(join(folder, path.replaceAll('/', '-'))));
  library = await open(fresh);
  library.page({ sort: 'added', descending: true, offset: 0, limit: 50 });
  openings.push(performance.now() - started);
  const { user, system } = process.cpuUsage(busy);
  busyness.push((user + system) / 1000);
}
rmSync(folder, { recursive: true });

const warmed = performance.now();
while (library.warm());
const warming = performance.now() - warmed;

const page = (query: Partial<ShelfQuery>): number => {
  const started = performance.now();
  library.page({ sort: 'added', descending: false, offset: 0, limit: 100, ...query });
  return performance.now() - started;
};
const rows: [string, number, number][] = SORTS.map((sort) => {
  const first = page({ sort });
  const later = Array.from({ length: 50 }, (_, index) => page({ sort, offset: index * 2000 }));
  return [`sorted by ${sort}`, first, Math.max(...later)];
});
for (const [name, query] of [
  ['a text', { text: '长江 银行' }],
  ['years', { years: [2001, 2003] }],
  ['a creator', { creator: '欧阳修' }],
] as const) {
  const first = page({ sort: 'title', ...query });
  rows.push([`filtered by ${name}`, first, page({ sort: 'title', ...query, offset: 300 })]);
}

const bytes = store.files.get('catalog.jsonl')?.length ?? 0;
console.log(`catalogue of ${String(DOCUMENTS)} documents, ${(bytes / 1e6).toFixed(0)} MB`);
console.log(
  `open, from the disk to the first page: best ${best(openings).toFixed(0)} ms, all ${openings.map((ms) => ms.toFixed(0)).join(' ')} (limit ${String(OPEN_MS)}); of the processor: best ${best(busyness).toFixed(0)} ms`,
);
console.log(`reading ahead, spread out after opening: ${warming.toFixed(0)} ms`);
console.log('| 100 rows | first ms | scrolling, worst ms |\n|---|---|---|');
for (const [name, first, later] of rows) console.log(`| ${name} | ${first.toFixed(1)} | ${later.toFixed(1)} |`);
console.log('npm run bench -- library');
const slowest = Math.max(...rows.map(([, first, later]) => Math.max(first, later)));
if (best(openings) > OPEN_MS || slowest > PAGE_MS) process.exitCode = 1;
