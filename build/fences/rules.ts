import type { IForbiddenRuleType } from 'dependency-cruiser';

/** Files that stand beside the program and may reach further than it: tests, the suites they share, what only they use. */
const beside = String.raw`\.(test|suite|testing)\.ts$`;

/** What each room of the domain may import of the others, in the order of the rooms: nothing that stands after it. */
const roomsAllowed: Readonly<Record<string, readonly string[]>> = {
  base: [],
  archive: ['base'],
  text: ['base'],
  document: ['base', 'text'],
  import: ['base', 'archive', 'text', 'document'],
  search: ['base', 'text', 'document'],
  annotations: ['base', 'text', 'document'],
  pack: ['base', 'archive', 'text', 'document', 'search', 'annotations'],
  library: ['base', 'archive', 'text', 'document', 'import', 'search', 'annotations', 'pack'],
  kiosk: ['base', 'text', 'document'],
  contract: ['base', 'archive', 'text', 'document', 'import', 'search', 'annotations', 'pack', 'library', 'kiosk'],
};

const roomDirections: readonly IForbiddenRuleType[] = Object.entries(roomsAllowed).map(([room, allowed]) => ({
  name: `content-${room}-imports-only-what-stands-before-it`,
  comment: `content/${room} may import ${allowed.length === 0 ? 'no other room' : allowed.join(', ')} and the packages it needs.`,
  severity: 'error',
  from: { path: `^content/${room}/`, pathNot: beside },
  to: { path: '^content/', pathNot: [`^content/(${[room, ...allowed].join('|')})/`] },
}));

/** The direction of imports (ARCHITECTURE, section 2). `fences.test.ts` plants a violation of each. */
export const fences: readonly IForbiddenRuleType[] = [
  ...roomDirections,
  {
    name: 'content-knows-no-host',
    comment:
      'The domain runs in every environment: it imports nothing of Electron, the page or Node. Ask for a port in content/base.',
    severity: 'error',
    from: { path: '^content/', pathNot: [beside, '^content/bench/'] },
    to: {
      path: ['^(electron|renderer)/', 'node_modules/(electron|lit|lit-html|lit-element|@lit|@awesome\\.me)/'],
    },
  },
  {
    name: 'content-uses-no-node-module',
    comment: 'The domain has no disk and no process. Ask for a port in content/base.',
    severity: 'error',
    from: { path: '^content/', pathNot: [beside, '^content/bench/'] },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'electron-knows-no-page',
    comment: 'The hosts and the page meet in content/contract only.',
    severity: 'error',
    from: { path: '^electron/' },
    to: { path: '^renderer/' },
  },
  {
    name: 'page-knows-no-host',
    comment: 'The page and the hosts meet in content/contract only; the page also runs in a plain browser.',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { path: ['^electron/', 'node_modules/electron/'] },
  },
  {
    name: 'page-uses-no-node-module',
    comment: 'The page has no Node.',
    severity: 'error',
    from: { path: '^renderer/', pathNot: String.raw`(?<!\.browser)\.test\.ts$` },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'nobody-imports-the-workshop',
    comment: 'build/ is input to builds.',
    severity: 'error',
    from: { path: '^(content|electron|renderer)/' },
    to: { path: '^build/' },
  },
  {
    name: 'a-room-of-content-is-entered-by-its-index',
    comment: 'Outside a room of the domain import its index: #content/<room>.',
    severity: 'error',
    from: { path: '^content/([^/]+)/', pathNot: [beside, '^content/(bench|testing)/'] },
    to: { path: '^content/([^/]+)/', pathNot: ['^content/$1/', '^content/.+/index\\.ts$'] },
  },
  {
    name: 'hosts-and-page-enter-content-by-its-indexes',
    comment: 'Outside a room of the domain import its index: #content/<room>.',
    severity: 'error',
    from: { path: '^(electron|renderer|build)/', pathNot: beside },
    to: { path: '^content/', pathNot: ['^content/.+/index\\.ts$', '^content/collections/'] },
  },
  {
    name: 'a-room-of-the-page-is-entered-by-its-index',
    comment:
      'Outside a room of the page import its index. Words lie in one file a room, and what loads late is asked for by its own file.',
    severity: 'error',
    from: { path: '^renderer/([^/]+)/', pathNot: beside },
    to: {
      path: '^renderer/([^/]+)/.+\\.ts$',
      pathNot: ['^renderer/$1/', '^renderer/[^/]+/index\\.ts$', '^renderer/i18n/messages/'],
      dependencyTypesNot: ['dynamic-import'],
    },
  },
  {
    name: 'a-room-of-the-hosts-is-entered-by-its-index',
    comment: 'Outside a room of the hosts import its index. The platform is one file a subject, each its own face.',
    severity: 'error',
    from: { path: '^electron/([^/]+)/', pathNot: beside },
    to: {
      path: '^electron/([^/]+)/',
      pathNot: ['^electron/$1/', '^electron/[^/]+/index\\.ts$', '^electron/platform/'],
    },
  },
  {
    name: 'testing-is-for-tests',
    comment: 'The in-memory ports are for tests, for benchmarks and for the page in a plain browser.',
    severity: 'error',
    from: { pathNot: [beside, '^content/(testing|bench)/', '^renderer/port/in-memory-'] },
    to: { path: '^content/testing/' },
  },
  {
    name: 'tests-are-imported-by-nobody',
    comment: 'A file beside the program is not part of it.',
    severity: 'error',
    from: { pathNot: [beside, '^content/(testing|bench)/'] },
    to: { path: beside },
  },
  {
    name: 'no-circles',
    comment: 'Two files that import each other are one file or three.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'imports-lead-somewhere',
    comment: 'The file or package imported is not there.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];
