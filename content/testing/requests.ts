import type { Input, RequestName } from '#content/contract';

const ANNOTATION = 'urn:uuid:6f1c2f0e-8f1b-4d57-a2f3-0d9b4a2c7e11';
const DIGEST = 'c0ffee'.padEnd(64, '0');

const PASSAGE = {
  kind: 'passage',
  source: 'd60deb097df0ac92d60deb09',
  selector: { quote: { exact: '三必谈三必访', prefix: '坚持', suffix: '制度' } },
} as const;

/** One right input for each request, with every field that must be there and none that may be left out. */
export const RIGHT_INPUTS: { readonly [Name in RequestName]: Input<Name> } = {
  'library.status': null,
  'shelf.overview': null,
  'shelf.page': { sort: 'title', descending: false, offset: 0, limit: 50 },
  'shelf.quarantine': null,
  'shelf.forgetRefusals': null,
  'document.open': { id: 'no-such-document' },
  'document.correct': { id: 'no-such-document', correction: { title: '建设先进组工文化' } },
  'document.restore': { id: 'no-such-document', revision: DIGEST, removal: 0 },
  'document.remove': { ids: ['no-such-document'] },
  'document.putBack': { ids: ['no-such-document'] },
  'document.tag': { ids: ['no-such-document'], add: ['组织'], remove: [] },
  'document.collect': { ids: ['no-such-document'], collection: null },
  'document.place': { id: 'no-such-document', offset: 12, progress: 0.5 },
  'document.state': { ids: ['no-such-document'], state: 'read' },
  'collection.create': { name: '理论学习' },
  'collection.rename': { id: 'no-such-collection', name: '理论学习' },
  'collection.remove': { id: 'no-such-collection' },
  'collection.putBack': { id: 'no-such-collection' },
  'collection.move': { id: 'no-such-collection', parent: null, before: null },
  'annotations.of': { document: 'no-such-document' },
  'annotations.make': {
    motivation: 'commenting',
    body: [{ purpose: 'commenting', value: '何谓三必谈？' }],
    target: PASSAGE,
  },
  'annotations.change': { id: ANNOTATION, changes: {} },
  'annotations.attach': { id: ANNOTATION, target: PASSAGE },
  'annotations.remove': { ids: [ANNOTATION] },
  'annotations.putBack': { ids: [ANNOTATION] },
  'annotations.tag': { ids: [ANNOTATION], add: ['组织'], remove: [] },
  'annotations.tags': null,
  'annotations.export': { format: 'w3c', language: 'en' },
  'annotations.save': { format: 'csv', language: 'zh-Hans', title: '批注' },
  'annotations.import': { json: '[]' },
  'annotations.choose': null,
  'notebook.page': { sort: 'created', descending: true, offset: 0, limit: 50 },
  'notebook.ids': { sort: 'created', descending: true, offset: 0, limit: 50 },
  'draft.keep': { key: 'note', text: '何谓' },
  'draft.read': null,
  'documents.save': { work: 'w1', chosen: { ids: ['no-such-document'] }, format: 'html', title: '老井' },
  'documents.write': { work: 'w1', chosen: { collection: 'c1' }, format: 'pdf', title: '老井', file: '/tmp/a.pdf' },
  'pack.plan': { chosen: { collection: 'c1' }, title: '山前' },
  'pack.save': { work: 'w1', chosen: { collection: 'c1' }, title: '山前', version: 1, annotations: false },
  'pack.write': {
    work: 'w1',
    chosen: { collection: 'c1' },
    title: '山前',
    version: 1,
    annotations: true,
    file: '/tmp/a.epub',
  },
  'outgoing.cancel': { work: 'w1' },
  'outgoing.show': { work: 'w1' },
  'keys.list': null,
  'keys.make': { name: '图书馆' },
  'keys.decide': { key: DIGEST, name: '图书馆', state: 'revoked' },
  'visit.choose': null,
  'visit.open': { path: '/tmp/a.epub' },
  'visit.prepare': { path: '/tmp/a.epub', folder: '/tmp/visit' },
  'visit.status': null,
  'visit.leave': { add: false },
  'sharing.status': null,
  'sharing.choose': null,
  'sharing.start': { folder: '/media/stick' },
  'sharing.stop': null,
  'sharing.synchronise': null,
  'sharing.decide': { device: 'c0ffee', decision: 'refused' },
  'backup.list': null,
  'backup.make': null,
  'backup.restore': { name: '20261122T083000Z' },
  'library.verify': null,
  'library.repair': null,
  'place.move': null,
  'place.choose': null,
  'program.about': null,
  'program.openFolder': { folder: 'logs' },
  'program.diagnose': null,
  'import.choose': { kind: 'files' },
  'import.paths': { paths: ['/no/such/file.txt'] },
  'import.examine': null,
  'import.look': { path: '/no/such/file.txt' },
  'shelf.imports': null,
  'shelf.clearImports': null,
  'watch.status': null,
  'watch.choose': null,
  'watch.stop': null,
  'import.cancel': { batch: 'no-such-batch' },
  'import.again': { id: 'no-such-document' },
  'corrections.of': { document: 'no-such-document' },
  'corrections.decide': {
    document: 'no-such-document',
    revision: '0'.repeat(64),
    decisions: [{ annotation: 'urn:uuid:4f1c2b7e-8a1d-4c3e-9b52-0d6f7a8c9e10', isAccepted: true }],
  },
  'corrections.takeBack': { document: 'no-such-document', revision: '0'.repeat(64), before: '1'.repeat(64) },
  'letter.save': { subject: '古树名木', body: '古树名木是有生命的文物。' },
  'backup.check': { name: '20261122T090000Z' },
  'backup.choose': null,
  'backup.copy': { folder: '/no/such/folder' },
  'search.query': { query: '组织部', limit: 20 },
  'search.notes': { query: '组织部', limit: 3 },
  'import.preview': { id: 'no-such-document', encoding: 'gb18030' },
  'settings.read': null,
  'settings.change': { textSize: 23 },
  'clipboard.write': { text: '一个先进的组织' },
  'print.page': { to: 'pdf', title: '建设先进组工文化' },
  'window.painted': { page: '/shelf' },
  'kiosk.state': null,
  'kiosk.visitor': { kind: 'went', place: 'document', document: 'no-such-document' },
  'kiosk.home': null,
  'kiosk.correct': { document: 'no-such-document', quote: '三必谈三必访', proposal: '三必谈、三必访' },
  'kiosk.print': { document: 'no-such-document' },
  'kiosk.unlock': { pin: '480193' },
  'kiosk.lock': null,
  'kiosk.act': { act: { kind: 'cleaning' } },
  'kiosk.report': null,
};

/**
 * `count` wrong inputs made of a right one, as the JSON of each: too much, too little, too large, of another kind, too
 * deep, or with keys that reach for a prototype. It stands alone, because it is also run inside a page.
 */
export function wrongInputs(right: unknown, count: number): string[] {
  const TRAPS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', 'id ', 'ID', '长'];
  const OTHERS = [
    '[[]]',
    '[[[]]]',
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '-1e999',
    '[null]',
    '{"x":1}',
  ];
  const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
  const wrong: string[] = [];
  for (let turn = 0; wrong.length < count; turn += 1) {
    const other = turn % 11 === 10 ? deep(2 + (turn % 2000)) : (OTHERS[turn % OTHERS.length] ?? '[]');
    const trap = `${TRAPS[turn % TRAPS.length] ?? ''}${turn % 3 === 0 ? '' : String(turn)}`;
    const extra = `${JSON.stringify(trap)}:${turn % 2 === 0 ? other : '{"polluted":true}'}`;
    if (right === null || typeof right !== 'object') {
      wrong.push(turn % 2 === 0 ? other : `{${extra}}`, JSON.stringify('x'.repeat(turn % 500)), String(turn));
      continue;
    }
    const fields = Object.entries(right as Record<string, unknown>);
    const written = fields.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
    const place = turn % fields.length;
    const name = JSON.stringify(fields[place]?.[0]);
    const without = written.filter((_, at) => at !== place);
    wrong.push(
      `{${[...written, extra].join(',')}}`,
      `{${[extra, ...written].join(',')}}`,
      `{${[...without, `${name}:${other}`].join(',')}}`,
      `{${[...without, `${name}:${JSON.stringify({ length: turn, 0: 'x' })}`].join(',')}}`,
      `[${written.map((field) => `{${field}}`).join(',')}]`,
      other,
    );
  }
  return wrong.slice(0, count);
}
