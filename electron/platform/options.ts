import { resolve } from 'node:path';
import { failed, succeeded, type Result } from '#content/base';

/** What the person (or a test) asks of this start on the command line. */
export interface Options {
  /** Folder of the library; the person's own where it is left out. */
  readonly library?: string;
  /** Folder for settings, log and the window's place, and of Chromium's own files. */
  readonly userData?: string;
  /** Takes a picture of the window into this file and ends. */
  readonly screenshot?: string;
  /** Id of the document to open. */
  readonly open?: string;
  /** The program is a kiosk; `file` is its configuration, without which it has its defaults. */
  readonly kiosk?: { readonly file?: string };
  /** The name this device has in the configuration. */
  readonly device?: string;
  /** The public key (hexadecimal) by which a kiosk's configuration has to be signed. */
  readonly trustedKey?: string;
  /** For tests of the refusals below the content policy, and only in a checkout: answers carry no policy. */
  readonly withoutPolicy: boolean;
  /** Files and folders to import. */
  readonly paths: readonly string[];
}

export interface UsageFailure {
  readonly code: 'option-without-value';
  readonly option: string;
}

const WITH_VALUE = {
  '--library': 'library',
  '--user-data': 'userData',
  '--screenshot': 'screenshot',
  '--open': 'open',
  '--device': 'device',
  '--trusted-key': 'trustedKey',
} as const;
const FOLDERS_AND_FILES: ReadonlySet<string> = new Set(['library', 'userData', 'screenshot']);

/** What stands before the words of a command when the installed program is its own command line. */
const COMMAND = '--command-line';

/** The words of a command, where this start is one. */
export function commandGiven(argv: readonly string[]): readonly string[] | undefined {
  const place = argv.indexOf(COMMAND);
  if (place === -1) return undefined;
  const words = argv.slice(place + 1);
  return words[0] === '--' ? words.slice(1) : words;
}

/**
 * Reads the arguments that follow the program's name. Switches that are not Lectern's are Chromium's and are passed
 * over; both `--open ID` and `--open=ID` are read. Relative paths count from `folder`.
 *
 * In a checkout (`packaged` false) the first argument that is no switch is the program's own folder, given to Electron.
 */
export function readOptions(argv: readonly string[], packaged: boolean, folder: string): Result<Options, UsageFailure> {
  const given: { -readonly [Name in (typeof WITH_VALUE)[keyof typeof WITH_VALUE]]?: string } = {};
  const paths: string[] = [];
  let kiosk: Options['kiosk'];
  let withoutPolicy = false;
  const rest = argv.slice(packaged ? 1 : 1 + programPlace(argv));
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [option = '', ...assigned] = argument.split('=');
    if (isWithValue(option)) {
      const value = assigned.length > 0 ? assigned.join('=') : rest.shift();
      if (value === undefined || value === '') return failed({ code: 'option-without-value', option });
      const name = WITH_VALUE[option];
      given[name] = FOLDERS_AND_FILES.has(name) ? resolve(folder, value) : value;
    } else if (option === '--kiosk') {
      const file = assigned.length > 0 ? assigned.join('=') : configurationIn(rest);
      kiosk = file === undefined ? {} : { file: resolve(folder, file) };
    } else if (option === '--without-policy') withoutPolicy = !packaged;
    else if (!argument.startsWith('-')) paths.push(resolve(folder, argument));
  }
  return succeeded({ ...given, ...(kiosk === undefined ? {} : { kiosk }), withoutPolicy, paths });
}

function programPlace(argv: readonly string[]): number {
  return argv.findIndex((argument, place) => place > 0 && !argument.startsWith('-'));
}

/** `--kiosk` may be followed by its configuration, and by nothing else that ends in .json. */
function configurationIn(rest: string[]): string | undefined {
  return rest[0]?.endsWith('.json') === true && !rest[0].startsWith('-') ? rest.shift() : undefined;
}

function isWithValue(option: string): option is keyof typeof WITH_VALUE {
  return Object.hasOwn(WITH_VALUE, option);
}

/** Paths that another start of the program handed to this one. */
export function pathsGiven(given: unknown): readonly string[] {
  if (typeof given !== 'object' || given === null || !('paths' in given) || !Array.isArray(given.paths)) return [];
  return given.paths.filter((path) => typeof path === 'string');
}
