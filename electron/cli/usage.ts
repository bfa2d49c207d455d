import { parseArgs } from 'node:util';

/** What every command is given. */
export interface Arguments {
  /** What follows the command. */
  readonly names: readonly string[];
  readonly library?: string;
  readonly json: boolean;
  readonly text: boolean;
  readonly html: boolean;
  /** Whether a publication becomes as many documents as it has chapters. */
  readonly chapters: boolean;
  readonly collection?: string;
  readonly encoding?: string;
  /** As it was typed: the command says what it makes of it. */
  readonly limit?: string;
  readonly selfTest: boolean;
  readonly list: boolean;
  readonly to?: string;
  readonly quote?: string;
  readonly note?: string;
  /** What is to stand in the quote's place; empty where it is to go. */
  readonly correction?: string;
  readonly at?: string;
  readonly format?: string;
  /** Whether an older version of a pack is wanted too. */
  readonly older: boolean;
  /** A pack to read in place of the library. */
  readonly inPack?: string;
  readonly output?: string;
  readonly packVersion?: string;
  /** Name of the key to sign with. */
  readonly sign?: string;
  readonly title?: string;
  readonly validFrom?: string;
  readonly withAnnotations: boolean;
}

/** Commands that need no library, or find out themselves whether they need one: they must not make one. */
export type FreeCommand = 'keys' | 'open' | 'kiosk' | 'pack' | 'verify';

export type Command =
  | FreeCommand
  | 'import'
  | 'reimport'
  | 'list'
  | 'show'
  | 'search'
  | 'reindex'
  | 'index'
  | 'remove'
  | 'tag'
  | 'collections'
  | 'export'
  | 'annotate'
  | 'annotations'
  | 'corrections'
  | 'sharing'
  | 'backup'
  | 'restore';

export type Usage =
  | { readonly kind: 'run'; readonly command: Command; readonly arguments: Arguments }
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'wrong'; readonly fault: UsageFault };

export type UsageFault =
  | { readonly code: 'no-command' }
  | { readonly code: 'unknown-command'; readonly name: string }
  | { readonly code: 'unknown-option'; readonly name: string }
  | { readonly code: 'missing-option'; readonly command: Command; readonly name: string }
  | { readonly code: 'wrong-count'; readonly command: Command };

/** How many names each command takes. */
const NAMES: { readonly [Name in Command]: readonly [least: number, most: number] } = {
  import: [1, Infinity],
  reimport: [0, Infinity],
  list: [0, 0],
  show: [1, 1],
  search: [0, 1],
  reindex: [0, 0],
  index: [1, Infinity],
  remove: [1, Infinity],
  tag: [2, Infinity],
  collections: [0, 0],
  export: [0, Infinity],
  kiosk: [1, 2],
  annotate: [1, 1],
  annotations: [1, Infinity],
  corrections: [2, Infinity],
  sharing: [0, 2],
  backup: [0, 0],
  restore: [1, 1],
  keys: [1, 3],
  open: [1, 1],
  pack: [1, 1],
  verify: [0, 1],
};

const OPTIONS = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  text: { type: 'boolean' },
  html: { type: 'boolean' },
  chapters: { type: 'boolean' },
  collection: { type: 'string' },
  encoding: { type: 'string' },
  limit: { type: 'string' },
  'self-test': { type: 'boolean' },
  list: { type: 'boolean' },
  to: { type: 'string' },
  quote: { type: 'string' },
  note: { type: 'string' },
  correction: { type: 'string' },
  at: { type: 'string' },
  format: { type: 'string' },
  older: { type: 'boolean' },
  in: { type: 'string' },
  output: { type: 'string', short: 'o' },
  'pack-version': { type: 'string' },
  sign: { type: 'string' },
  title: { type: 'string' },
  'valid-from': { type: 'string' },
  'with-annotations': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Reads the arguments that follow the program's name. */
export function readUsage(argv: readonly string[]): Usage {
  const parsed = parse(argv);
  if ('code' in parsed) return { kind: 'wrong', fault: parsed };
  const { values, positionals } = parsed;
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  const [command, ...names] = positionals;
  if (command === undefined) return { kind: 'wrong', fault: { code: 'no-command' } };
  if (command === 'help') return { kind: 'help' };
  if (!isCommand(command)) return { kind: 'wrong', fault: { code: 'unknown-command', name: command } };
  const [least, most] = NAMES[command];
  if (names.length < least || names.length > most) return { kind: 'wrong', fault: { code: 'wrong-count', command } };
  const { library, collection, encoding, limit, json = false, text = false, html = false } = values;
  const { to, quote, note, correction, at, format, output, sign, title } = values;
  const { in: inPack } = values;
  const { 'pack-version': packVersion, 'valid-from': validFrom } = values;
  return {
    kind: 'run',
    command,
    arguments: {
      names,
      json,
      text,
      html,
      selfTest: values['self-test'] === true,
      list: values.list === true,
      older: values.older === true,
      chapters: values.chapters === true,
      withAnnotations: values['with-annotations'] === true,
      ...(inPack === undefined ? {} : { inPack }),
      ...(output === undefined ? {} : { output }),
      ...(packVersion === undefined ? {} : { packVersion }),
      ...(sign === undefined ? {} : { sign }),
      ...(title === undefined ? {} : { title }),
      ...(validFrom === undefined ? {} : { validFrom }),
      ...(to === undefined ? {} : { to }),
      ...(quote === undefined ? {} : { quote }),
      ...(note === undefined ? {} : { note }),
      ...(correction === undefined ? {} : { correction }),
      ...(at === undefined ? {} : { at }),
      ...(format === undefined ? {} : { format }),
      ...(library === undefined ? {} : { library }),
      ...(collection === undefined ? {} : { collection }),
      ...(encoding === undefined ? {} : { encoding }),
      ...(limit === undefined ? {} : { limit }),
    },
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // parseArgs throws for an option it does not know and for one without its value, and names it in quotes.
    const name = error instanceof Error ? /'([^']*)'/u.exec(error.message)?.[1] : undefined;
    return { code: 'unknown-option', name: name ?? argv.join(' ') } as const;
  }
}

function isCommand(name: string): name is Command {
  return Object.hasOwn(NAMES, name);
}
