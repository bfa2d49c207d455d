import type { CatalogueOperation, ReadingOperation } from './operations.ts';

type Shape = { readonly [name: string]: 'string' | 'number' | 'object' | 'strings' | 'string or null' };

// The facts each kind of operation must have. Whatever else a line says is not looked at, so that a field added
// later does not make an older line (or a newer one) unreadable.
const REVISION: Shape = { id: 'string', revision: 'string', facts: 'object', origin: 'object' };
const CATALOGUE: { readonly [Kind in CatalogueOperation['kind']]: Shape } = {
  added: REVISION,
  revised: REVISION,
  installed: { pack: 'object', documents: 'object', removed: 'strings' },
  removed: { ids: 'strings' },
  returned: { ids: 'strings' },
  corrected: { id: 'string', correction: 'object', keys: 'object' },
  restored: { id: 'string', text: 'string' },
  collected: { ids: 'strings', collection: 'string or null' },
  tagged: { ids: 'strings', add: 'strings', remove: 'strings' },
  'collection-created': { id: 'string', name: 'string' },
  'collection-renamed': { id: 'string', name: 'string' },
  'collection-removed': { id: 'string' },
  'collection-returned': { id: 'string' },
  'collection-moved': { id: 'string', parent: 'string or null', before: 'string or null' },
};
const FACTS: Shape = { title: 'string', keys: 'object', creators: 'object', language: 'string', characters: 'number' };
const ORIGIN: Shape = { original: 'string', bytes: 'number', name: 'string', pipeline: 'number' };
const PACK: Shape = { id: 'string', title: 'string', version: 'number', digest: 'string', members: 'strings' };
const READING: { readonly [Kind in ReadingOperation['kind']]: Shape } = {
  placed: { id: 'string', offset: 'number', progress: 'number' },
  'state-set': { ids: 'strings', state: 'string' },
};

/** A catalogue's line, or undefined where it is not one: the folder may have been written by another program. */
export function parseCatalogueOperation(raw: unknown): CatalogueOperation | undefined {
  if (!isOneOf(raw, CATALOGUE)) return undefined;
  if (raw.kind === 'installed') return isInstalled(raw) ? (raw as CatalogueOperation) : undefined;
  if (raw.kind !== 'added' && raw.kind !== 'revised') return raw as CatalogueOperation;
  return isRevision(raw) ? (raw as CatalogueOperation) : undefined;
}

function isRevision(raw: unknown): boolean {
  if (!has(raw, REVISION)) return false;
  const { facts, origin } = raw;
  return has(facts, FACTS) && has(origin, ORIGIN) && Array.isArray(facts['creators']);
}

function isInstalled(raw: unknown): boolean {
  const { pack, documents } = raw as { pack: unknown; documents: unknown };
  return has(pack, PACK) && Array.isArray(documents) && documents.every(isRevision);
}

export function parseReadingOperation(raw: unknown): ReadingOperation | undefined {
  if (!isOneOf(raw, READING)) return undefined;
  const { state } = raw as { state?: unknown };
  if (state !== undefined && state !== 'new' && state !== 'begun' && state !== 'read') return undefined;
  return raw as unknown as ReadingOperation;
}

function isOneOf(raw: unknown, kinds: { readonly [kind: string]: Shape }): raw is { kind: string } {
  if (!has(raw, { kind: 'string', at: 'number' })) return false;
  const kind = raw['kind'] as string;
  const shape = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  return shape !== undefined && has(raw, shape);
}

function has(raw: unknown, shape: Shape): raw is Record<string, unknown> {
  if (typeof raw !== 'object' || raw === null) return false;
  const record = raw as Record<string, unknown>;
  for (const name in shape) {
    if (!is(record[name], shape[name] as Shape[string])) return false;
  }
  return true;
}

function is(value: unknown, wanted: Shape[string]): boolean {
  switch (wanted) {
    case 'string or null':
      return value === null || typeof value === 'string';
    case 'strings':
      return Array.isArray(value) && value.every((element) => typeof element === 'string');
    case 'object':
      return typeof value === 'object' && value !== null;
    default:
      return typeof value === wanted;
  }
}
