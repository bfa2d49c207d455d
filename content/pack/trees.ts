import { deflateSync } from 'fflate';
import { inflateWith } from '#content/archive';

/**
 * The document trees of a pack in one file: for each its length packed and unpacked (32 bits each, little-endian), then
 * its JSON, deflated with what a reader has of it anyway as the dictionary: the first tree for the names, its own page
 * for the words. That makes a third of what each by itself comes to.
 */
export function packTrees(
  trees: readonly { readonly json: Uint8Array; readonly page: Uint8Array; readonly pageDigest: string }[],
): Uint8Array {
  const sample = trees[0]?.json ?? new Uint8Array();
  const packed = trees.map(({ json, page, pageDigest }, index) =>
    deflateSync(json, { level: 9, dictionary: dictionaryOf(index === 0 ? new Uint8Array() : sample, page, pageDigest) }),
  ); // prettier-ignore
  const bytes = new Uint8Array(packed.reduce((sum, each) => sum + LENGTHS + each.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  packed.forEach((each, index) => {
    view.setUint32(at, each.length, true);
    view.setUint32(at + 4, trees[index]?.json.length ?? 0, true);
    bytes.set(each, at + LENGTHS);
    at += LENGTHS + each.length;
  });
  return bytes;
}

/**
 * The trees of a pack, in their order; undefined where one is not what the file says.
 * @param pages For each its page and that page's digest.
 */
export function unpackTrees(
  bytes: Uint8Array,
  pages: readonly { readonly page: Uint8Array; readonly pageDigest: string }[],
): readonly Uint8Array[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const trees: Uint8Array[] = [];
  let at = 0;
  for (const { page, pageDigest } of pages) {
    if (at + LENGTHS > bytes.length) return undefined;
    const length = view.getUint32(at, true);
    const size = view.getUint32(at + 4, true);
    if (at + LENGTHS + length > bytes.length || size > LARGEST_TREE) return undefined;
    const dictionary = dictionaryOf(trees[0] ?? new Uint8Array(), page, pageDigest);
    const tree = inflateWith(bytes.subarray(at + LENGTHS, at + LENGTHS + length), size, dictionary);
    if (tree === undefined) return undefined;
    trees.push(tree);
    at += LENGTHS + length;
  }
  return at === bytes.length ? trees : undefined;
}

const LENGTHS = 8;
/** As JSON; the tree of a text of 20 million characters. */
const LARGEST_TREE = 256 * 1024 ** 2;
/** What deflate looks back at. */
const WINDOW = 32 * 1024;
const SAMPLE = 8 * 1024;

function dictionaryOf(sample: Uint8Array, page: Uint8Array, pageDigest: string): Uint8Array {
  const digest = new TextEncoder().encode(pageDigest);
  const head = sample.subarray(0, SAMPLE);
  const words = page.subarray(0, WINDOW - head.length - digest.length);
  const dictionary = new Uint8Array(head.length + digest.length + words.length);
  dictionary.set(head);
  dictionary.set(digest, head.length);
  dictionary.set(words, head.length + digest.length);
  return dictionary;
}
