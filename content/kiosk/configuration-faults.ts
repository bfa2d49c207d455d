import type { OutputUnit } from '@cfworker/json-schema';
import { findNodeAtLocation, getNodePath, type JSONPath, type Node } from 'jsonc-parser';
import schema from './kiosk.schema.json' with { type: 'json' };

/** What is wrong with a configuration file, and where: lines and columns count from 1. */
export type ConfigurationFault = FaultPlace & FaultKind;

export interface FaultPlace {
  readonly line: number;
  readonly column: number;
  /** The keys that lead to the value, joined by dots: `idle.warningAfterSeconds`. */
  readonly key: string;
}

export type FaultKind =
  | { readonly code: 'configuration-not-json' | 'configuration-too-long' }
  | { readonly code: 'configuration-key-twice' | 'configuration-key-unknown' }
  | { readonly code: 'configuration-key-missing'; readonly missing: string }
  | { readonly code: 'configuration-wrong-kind'; readonly wanted: string; readonly found: string }
  | { readonly code: 'configuration-not-a-choice'; readonly choices: string }
  | { readonly code: 'configuration-out-of-range'; readonly least?: number; readonly most?: number }
  /** `form` is an example of the right one. */
  | { readonly code: 'configuration-wrong-form'; readonly form: string };

/** Keywords that only say that something inside them is wrong. */
const CONTAINERS: ReadonlySet<string> = new Set(['$ref', 'properties', 'items', 'additionalProperties']);
const RANGES = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
] as const;

/** The faults a validation found, in the order in which they stand in the text that `root` is the tree of. */
export function faultsOf(found: readonly OutputUnit[], root: Node, text: string): ConfigurationFault[] {
  return found
    .filter(({ keyword }) => !CONTAINERS.has(keyword))
    .map((unit) => ({ unit, node: findNodeAtLocation(root, pathIn(root, unit.instanceLocation)) ?? root }))
    .sort((one, other) => one.node.offset - other.node.offset)
    .map(({ unit, node }) => ({ ...placeOf(node, text), ...kindOf(unit, node) }));
}

/** Keys that stand twice in one object: JSON lets the last one win, and a person who wrote two means something else. */
export function keysTwice(node: Node, text: string): ConfigurationFault[] {
  const seen = new Set<unknown>();
  return (node.children ?? []).flatMap((child) => {
    const [key] = child.children ?? [];
    const inside = keysTwice(child, text);
    if (child.type !== 'property' || key === undefined) return inside;
    if (!seen.has(key.value)) {
      seen.add(key.value);
      return inside;
    }
    return [{ ...placeOf(key, text), code: 'configuration-key-twice' } as const, ...inside];
  });
}

/** Where a node stands: a value that belongs to a key is where the key is. */
export function placeOf(node: Node, text: string): FaultPlace {
  const from = node.parent?.type === 'property' ? node.parent : node;
  return { ...lineAndColumn(text, from.offset), key: getNodePath(node).join('.') };
}

export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function kindOf({ keyword, keywordLocation, error }: OutputUnit, node: Node): FaultKind {
  // The validator reports a key that nothing allows by its place in the file alone.
  if (keyword === 'false') return { code: 'configuration-key-unknown' };
  const rule = ruleAt(keywordLocation);
  if (keyword === 'required')
    return { code: 'configuration-key-missing', missing: missingKeys(rule['required'], node) };
  if (keyword === 'enum') return { code: 'configuration-not-a-choice', choices: strings(rule['enum']).join(' | ') };
  if (keyword === 'type')
    return { code: 'configuration-wrong-kind', wanted: strings(rule['type']).join(' | '), found: node.type };
  const range = RANGES.find((names) => names.some((name) => name === keyword));
  if (range !== undefined) {
    const [least, most] = range.map((name) => rule[name]);
    return {
      code: 'configuration-out-of-range',
      ...(typeof least === 'number' ? { least } : {}),
      ...(typeof most === 'number' ? { most } : {}),
    };
  }
  return { code: 'configuration-wrong-form', form: strings(rule['examples'] ?? error).join(' | ') };
}

function missingKeys(required: unknown, node: Node): string {
  return strings(required)
    .filter((name) => findNodeAtLocation(node, [name]) === undefined)
    .join(', ');
}

function strings(value: unknown): string[] {
  return [value].flat().map(String);
}

/** The subschema that a keyword stands in. References in a location (`…/idle/$ref/properties/…`) are followed. */
function ruleAt(keywordLocation: string): Readonly<Record<string, unknown>> {
  let rule: unknown = schema;
  for (const name of pointer(keywordLocation).slice(0, -1)) {
    const inside: unknown = isRecord(rule) ? rule[name] : undefined;
    rule = name === '$ref' ? definition(String(inside)) : inside;
  }
  return isRecord(rule) ? rule : {};
}

function definition(reference: string): unknown {
  return pointer(reference).reduce<unknown>((rule, name) => (isRecord(rule) ? rule[name] : undefined), schema);
}

/** A location as the path in the tree: numbers where a list is entered. */
function pathIn(root: Node, location: string): JSONPath {
  const path: JSONPath = [];
  for (const name of pointer(location)) {
    path.push(findNodeAtLocation(root, path)?.type === 'array' ? Number(name) : name);
  }
  return path;
}

/** The names in a JSON pointer in a URI fragment (RFC 6901, section 6). */
function pointer(location: string): string[] {
  return location
    .split('/')
    .slice(1)
    .map((name) => decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~'));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
