// The notebook over 100,000 annotations of 1,000 documents: reading them after a start, the first page, filters, words.
import { hash } from 'node:crypto';
import { loadavg } from 'node:os';
import process from 'node:process';
import type { Annotation, NotebookQuery } from '#content/annotations';
import type { Digest } from '#content/base';
import { openLibrary, type Library } from '#content/library';
import { pinyinKey } from '#content/library/prepare';
import { MemoryFileStore, memoryPorts } from '#content/testing';

const ANNOTATIONS = 100_000;
const DOCUMENTS = 1000;
const PAGE_MS = 500;

const digest: Digest = { sha256: (content) => hash('sha256', content) };
const WORDS = [
  '建设',
  '先进',
  '文化',
  '重庆',
  '长江',
  '銀行',
  '水稻',
  '育秧',
  '古桥',
  '圖書館',
  '条例',
  '通知',
  '谈话',
  '家访',
];
const COLOURS = ['yellow', 'green', 'blue', 'red', 'purple'] as const;

async function open(store: MemoryFileStore): Promise<Library> {
  const opened = await openLibrary({ ...memoryPorts(store), digest }, '/library');
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

const word = (index: number): string => WORDS[index % WORDS.length] ?? '';
const documentId = (index: number): string => hash('sha256', `document ${String(index)}`).slice(0, 24);
const revision = (index: number): string => hash('sha256', `revision ${String(index)}`);

function annotation(index: number): Annotation {
  const exact = Array.from({ length: 1 + (index % 6) }, (_, each) => word(index * 7 + each * 3)).join('');
  const isNote = index % 3 === 0;
  return {
    id: `urn:uuid:${hash('sha256', `annotation ${String(index)}`).slice(0, 32)}`,
    motivation: isNote ? 'commenting' : 'highlighting',
    created: new Date(Date.UTC(2020, 0, 1) + index * 1_800_000).toISOString(),
    body: [
      ...(isNote
        ? [
            {
              purpose: 'commenting' as const,
              value: `这里说的${word(index >> 3)}与${word(index >> 5)}有何关系？第${String(index)}条。`,
            },
          ]
        : []),
      ...(index % 5 === 0 ? [{ purpose: 'tagging' as const, value: word(index >> 2) }] : []),
    ],
    target: {
      kind: 'passage',
      source: documentId(index % DOCUMENTS),
      revision: revision(index % DOCUMENTS),
      selector: {
        position: { start: (index * 97) % 5000, end: ((index * 97) % 5000) + exact.length },
        quote: {
          exact,
          prefix: '开展内容丰富、形式多样的主题教育，把思想统一到',
          suffix: '上来，不断推动工作取得新的成效，让群众满意',
        },
        address: `二·${String(1 + (index % 40))}`,
      },
      style: { colour: COLOURS[index % 5] ?? 'yellow', drawing: 'background' },
    },
  };
}

async function filled(): Promise<MemoryFileStore> {
  const store = new MemoryFileStore();
  const library = await open(store);
  await library.plant(
    [],
    Array.from({ length: DOCUMENTS }, (_, index) => {
      const title = `${word(index * 7)}${word(index * 3 + 1)}：第${String(index)}篇`;
      return {
        kind: 'added' as const,
        at: Date.UTC(2026, 0, 1) + index,
        id: documentId(index),
        revision: revision(index),
        facts: { title, keys: { title: pinyinKey(title) }, creators: [], language: 'zh-Hans', characters: 5000 },
        origin: { original: revision(index), bytes: 12_000, name: `${title}.txt`, pipeline: 1 },
      };
    }),
  );
  const taken = await library.annotations.takeIn(Array.from({ length: ANNOTATIONS }, (_, index) => annotation(index)));
  if (!taken.ok) throw new Error(JSON.stringify(taken.failure));
  return store;
}

const NEWEST = { sort: 'created', descending: true, offset: 0, limit: 100 } as const;

/** Milliseconds that passed, and that the processor worked. */
interface Timed {
  readonly passed: number;
  readonly worked: number;
}

async function timed(act: () => unknown): Promise<Timed> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  await act();
  const passed = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { passed, worked: (user + system) / 1000 };
}

const store = await filled();
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
let library = await open(store);
const opening = await timed(async () => {
  library = await open(store);
});
const [atOnce, filledIn] = await askedAtOnce(await open(store));
const portions: number[] = [];
/** What the host does between requests. */
function readAhead(): boolean {
  const started = performance.now();
  const more = library.warm();
  portions.push(performance.now() - started);
  return more;
}
while (readAhead());
const reading = portions.reduce((sum, portion) => sum + portion, 0);

/** The notebook asked for right after opening: until its first page, and until it has told that all are read. */
async function askedAtOnce(just: Library): Promise<readonly [first: Timed, whole: Timed]> {
  const filled = new Promise<void>((told) => just.notebook.listen(told));
  const asked = timed(async () => {
    const reply = await just.notebook.pageSoFar({ ...NEWEST });
    if (!reply.ok || reply.value.isReading !== true || reply.value.rows.length !== NEWEST.limit)
      throw new Error('The newest were not answered while the rest was being read');
  });
  const whole = timed(() => filled);
  return [await asked, await whole];
}

const page = (query: Partial<NotebookQuery>): Promise<Timed> =>
  timed(() => library.notebook.page({ ...NEWEST, ...query }));
const rows: [string, Timed][] = [['asked for at once after opening: the newest', atOnce]];
for (const [name, query] of [
  ['opened: the newest', {}],
  ['the next page', { offset: 100 }],
  ['by document and place', { sort: 'place', descending: false }],
  ['a document', { document: documentId(7), sort: 'place', descending: false }],
  ['a colour and a tag', { colour: 'red', tag: '长江' }],
  ['notes of a month', { motivation: 'commenting', from: '2022-03-01', to: '2022-03-31' }],
  ['words, the first time', { text: '图书馆 关系' }],
  ['other words', { text: '銀行' }],
  ['astray', { astray: true }],
] as const) {
  rows.push([name, await page(query)]);
}
globalThis.gc?.();
const bytes = [...store.files].find(([path]) => path.startsWith('annotations/'))?.[1].length ?? 0;
console.log(
  `${String(ANNOTATIONS)} annotations of ${String(DOCUMENTS)} documents, a journal of ${(bytes / 1e6).toFixed(0)} MB`,
);
console.log(
  `the library opens in ${opening.passed.toFixed(0)} ms (${opening.worked.toFixed(0)} of the processor) without reading them`,
);
console.log(
  `read after that, between requests: ${reading.toFixed(0)} ms in all, the longest portion ${Math.max(...portions).toFixed(0)} ms`,
);
console.log(
  `asked for at once: all ${String(ANNOTATIONS)} are listed ${filledIn.passed.toFixed(0)} ms after that (${filledIn.worked.toFixed(0)} of the processor), others being answered in between`,
);
console.log(`memory: ${((process.memoryUsage().heapUsed - before) / 1e6).toFixed(0)} MB`);
console.log(`load of the machine ${loadavg()[0]?.toFixed(1) ?? ''}`);
console.log(`| 100 rows and the facets | ms (limit ${String(PAGE_MS)}) | of the processor |\n|---|---|---|`);
for (const [name, { passed, worked }] of rows) console.log(`| ${name} | ${passed.toFixed(0)} | ${worked.toFixed(0)} |`);
console.log('npm run bench -- notebook');
if (rows.some(([, { passed }]) => passed > PAGE_MS)) process.exitCode = 1;
