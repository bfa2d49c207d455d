import { Validator, type Schema } from '@cfworker/json-schema';
import { parseTree, type ParseError } from 'jsonc-parser';
import { failed, succeeded, type Result } from '#content/base';
import { faultsOf, keysTwice, lineAndColumn, type ConfigurationFault } from './configuration-faults.ts';
import { DEFAULTS, type Configuration } from './configuration.ts';
import schema from './kiosk.schema.json' with { type: 'json' };

/** A longer file is refused unread; ten thousand documents fit in it. */
const MOST_CHARACTERS = 1_000_000;

/** A configuration file that was found right. */
export interface ConfigurationFile {
  /** The names of the devices it has sections for. */
  readonly devices: readonly string[];
  /**
   * What holds on a device: the defaults, over them the sections for all devices, over those the device's own. Lists
   * are replaced whole; a device that is not named has what all have.
   */
  forDevice(name?: string): Configuration;
}

type Sections = Readonly<Record<string, unknown>>;

/** Reads a configuration file (JSON; an empty object will do), or tells all its faults in the order they stand in it. */
export function checkConfiguration(text: string): Result<ConfigurationFile, readonly ConfigurationFault[]> {
  if (text.length > MOST_CHARACTERS) return failed([{ line: 1, column: 1, key: '', code: 'configuration-too-long' }]);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [broken] = errors;
  if (broken !== undefined || root === undefined) {
    return failed([{ ...lineAndColumn(text, broken?.offset ?? 0), key: '', code: 'configuration-not-json' }]);
  }
  const twice = keysTwice(root, text);
  if (twice.length > 0) return failed(twice);
  const given: unknown = JSON.parse(text);
  const validation = new Validator(schema as Schema, '2020-12', false).validate(given);
  if (!validation.valid) return failed(faultsOf(validation.errors, root, text));
  const { devices = {}, ...all } = given as Sections & { readonly devices?: Readonly<Record<string, Sections>> };
  return succeeded({
    devices: Object.keys(devices),
    forDevice: (name) => {
      const own = name !== undefined && Object.hasOwn(devices, name) ? devices[name] : undefined;
      const { $schema: _, ...sections } = overlaid(overlaid({ ...DEFAULTS }, all), own ?? {});
      return sections as unknown as Configuration;
    },
  });
}

function overlaid(under: Sections, over: Sections): Sections {
  const laid: Record<string, unknown> = { ...under };
  for (const [name, value] of Object.entries(over)) {
    const below = laid[name];
    laid[name] = isSection(below) && isSection(value) ? overlaid(below, value) : value;
  }
  return laid;
}

function isSection(value: unknown): value is Sections {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
