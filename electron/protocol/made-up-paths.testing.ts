import { Buffer } from 'node:buffer';
import fc from 'fast-check';

/** The smallest PNG there is: one transparent pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const STEPS = ['..', '.', '%2e%2e', '%2E%2e%2f', '..%2f', '%5c..', '\\..', '//', '', 'C:', '%00', '\u202e', '~'];
const NAMES = ['assets', 'static', 'library', 'lectern.json', 'originals', 'documents', 'catalog.jsonl'];
const FILES = ['settings.json', 'user-data', 'outside.txt', 'index.html', 'etc', 'passwd', 'ab'];

/**
 * Paths of addresses that are made up to reach beside the store.
 * @param digest Of an asset that is in it.
 * @param folder That it lies in.
 */
export function pathsBeside(digest: string, folder: string): fc.Arbitrary<string> {
  const digests = [digest.slice(0, 2), digest, digest.toUpperCase(), digest.slice(1), `${digest}0`, `${digest}%00`];
  const part = fc.constantFrom(...STEPS, ...NAMES, ...FILES, ...digests, `${digest}.png`, folder);
  return fc
    .array(fc.oneof(part, fc.webPath(), fc.string()), { minLength: 1, maxLength: 9 })
    .map((parts) => `/${parts.join('/')}`)
    .filter((path) => URL.canParse(`app://lectern${path}`));
}
