import { succeeded, type FileStore, type Result, type StoreFailure } from '#content/base';

/** Which segments are the index. It is replaced as a whole, so there is always the list from before or the one after. */
export const MANIFEST_FILE = 'index/segments.json';

/** Name of a segment: the SHA-256 of its header, which has the digests of all that follows. */
const NAME = /^[0-9a-f]{64}$/;

export function segmentPath(name: string): string {
  return `index/${name}.segment`;
}

/** `damaged` where there is a list that cannot be read: the index is then built anew. */
export async function readManifest(
  store: FileStore,
): Promise<Result<{ readonly segments: readonly string[]; readonly damaged: boolean }, StoreFailure>> {
  const read = await store.read(MANIFEST_FILE);
  if (!read.ok) return read;
  if (read.value === undefined) return succeeded({ segments: [], damaged: false });
  const segments = parse(new TextDecoder().decode(read.value));
  return succeeded(segments === undefined ? { segments: [], damaged: true } : { segments, damaged: false });
}

export function writeManifest(store: FileStore, segments: readonly string[]): Promise<Result<null, StoreFailure>> {
  const text = `${JSON.stringify({ format: 1, segments: [...segments].sort() })}\n`;
  return store.replace(MANIFEST_FILE, new TextEncoder().encode(text));
}

function parse(text: string): readonly string[] | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof raw !== 'object' || raw === null || !('segments' in raw) || !Array.isArray(raw.segments)) return undefined;
  const names: unknown[] = raw.segments;
  return names.every((name): name is string => typeof name === 'string' && NAME.test(name)) ? names : undefined;
}
