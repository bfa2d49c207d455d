import { parseArgs } from 'node:util';

/** What every command is given; what was not typed is undefined. */
export interface Arguments {
  /** What follows the command. */
  readonly names: readonly string[];
  readonly library: string | undefined;
  readonly json: boolean;
  readonly text: boolean;
  readonly html: boolean;
  /** Whether a publication becomes as many documents as it has chapters. */
  readonly chapters: boolean;
  readonly collection: string | undefined;
  readonly encoding: string | undefined;
  /** As it was typed: the command says what it makes of it. */
  readonly limit: string | undefined;
  readonly selfTest: boolean;
  readonly list: boolean;
  readonly to: string | undefined;
  readonly quote: string | undefined;
  readonly note: string | undefined;
  /** What is to stand in the quote's place; empty where it is to go. */
  readonly correction: string | undefined;
  readonly at: string | undefined;
  readonly format: string | undefined;
  /** Whether an older version of a pack is wanted too. */
  readonly older: boolean;
  /** A pack to read in place of the library. */
  readonly inPack: string | undefined;
  readonly output: string | undefined;
  readonly packVersion: string | undefined;
  /** Name of the key to sign with. */
  readonly sign: string | undefined;
  readonly title: string | undefined;
  readonly validFrom: string | undefined;
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
  /** An option of other commands, which this one would pass over in silence. */
  | { readonly code: 'other-option'; readonly command: Command; readonly name: string }
  | { readonly code: 'missing-option'; readonly command: Command; readonly name: string }
  | { readonly code: 'wrong-value'; readonly name: string; readonly value: string }
  | { readonly code: 'unknown-format'; readonly name: string }
  | { readonly code: 'wrong-count'; readonly command: Command };

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

type Option = keyof typeof OPTIONS;

/** Options that every command takes. */
const EVERYWHERE: readonly Option[] = ['library', 'json'];

interface Shape {
  /** How many names follow the command. */
  readonly least: number;
  readonly most: number;
  readonly options?: readonly Option[];
}

const COMMANDS: { readonly [Name in Command]: Shape } = {
  import: { least: 1, most: Infinity, options: ['collection', 'chapters', 'older'] },
  reimport: { least: 0, most: Infinity, options: ['encoding'] },
  list: { least: 0, most: 0, options: ['in'] },
  show: { least: 1, most: 1, options: ['text', 'html', 'in'] },
  search: { least: 0, most: 1, options: ['limit', 'self-test', 'in'] },
  reindex: { least: 0, most: 0 },
  index: { least: 1, most: Infinity, options: ['limit'] },
  remove: { least: 1, most: Infinity },
  tag: { least: 2, most: Infinity },
  collections: { least: 0, most: 0 },
  export: { least: 0, most: Infinity, options: ['collection', 'output', 'format', 'title', 'in'] },
  kiosk: { least: 1, most: 2, options: ['sign'] },
  annotate: { least: 1, most: 1, options: ['quote', 'note', 'correction', 'at'] },
  annotations: { least: 1, most: Infinity, options: ['format'] },
  corrections: { least: 2, most: Infinity },
  sharing: { least: 0, most: 2 },
  backup: { least: 0, most: 0, options: ['list', 'to'] },
  restore: { least: 1, most: 1 },
  keys: { least: 1, most: 3 },
  open: { least: 1, most: 1 },
  pack: { least: 1, most: 1, options: ['output', 'title', 'pack-version', 'valid-from', 'sign', 'with-annotations'] },
  verify: { least: 0, most: 1 },
};

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
  const { least, most, options = [] } = COMMANDS[command];
  if (names.length < least || names.length > most) return { kind: 'wrong', fault: { code: 'wrong-count', command } };
  const other = Object.keys(values).find((name) => ![...EVERYWHERE, ...options].some((known) => known === name));
  if (other !== undefined) {
    return { kind: 'wrong', fault: { code: 'other-option', command, name: `--${other}` } };
  }
  const { library, collection, encoding, limit, to, quote, note, correction, at, format, output, sign, title } = values;
  return {
    kind: 'run',
    command,
    arguments: {
      ...{ names, library, collection, encoding, limit, to, quote, note, correction, at, format, output, sign, title },
      inPack: values.in,
      packVersion: values['pack-version'],
      validFrom: values['valid-from'],
      json: values.json === true,
      text: values.text === true,
      html: values.html === true,
      list: values.list === true,
      older: values.older === true,
      chapters: values.chapters === true,
      selfTest: values['self-test'] === true,
      withAnnotations: values['with-annotations'] === true,
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
  return Object.hasOwn(COMMANDS, name);
}
