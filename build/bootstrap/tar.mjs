/** A tar archive is a row of blocks of this many bytes. */
const BLOCK = 512;

/**
 * The entries of a tar archive, in their order. Knows what npm writes: ustar, with long paths in pax headers.
 *
 * @typedef {object} Entry
 * @property {string} path As it is written in the archive: not to be trusted.
 * @property {'file' | 'folder' | 'other'} kind Links and devices are `other`.
 * @property {Buffer} content
 *
 * @param {Buffer} archive
 * @returns {Generator<Entry>}
 */
export function* tarEntries(archive) {
  let longPath = '';
  for (let at = 0; at + BLOCK <= archive.length;) {
    const header = archive.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const size = Number.parseInt(field(header, 124, 12), 8);
    const start = at + BLOCK;
    if (!(size >= 0 && start + size <= archive.length))
      throw new Error('The archive is damaged: an entry goes past its end.');
    const content = archive.subarray(start, start + size);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
    const type = field(header, 156, 1);
    if (type === 'x') {
      longPath = paxPath(content.toString('utf8'));
    } else if (type !== 'g') {
      yield { path: longPath || shortPath(header), kind: kindOf(type), content };
      longPath = '';
    }
  }
}

/** @param {Buffer} header */
function shortPath(header) {
  const prefix = field(header, 345, 155);
  return prefix === '' ? field(header, 0, 100) : `${prefix}/${field(header, 0, 100)}`;
}

/**
 * @param {string} type
 * @returns {Entry['kind']}
 */
function kindOf(type) {
  if (type === '' || type === '0') return 'file';
  return type === '5' ? 'folder' : 'other';
}

/**
 * A field ends at its first NUL or at its full length.
 * @param {Buffer} header
 * @param {number} start
 * @param {number} length
 */
function field(header, start, length) {
  const bytes = header.subarray(start, start + length);
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end === -1 ? length : end).trim();
}

/**
 * The path among the records of a pax header, each `<length> <key>=<value>\n`.
 * @param {string} records
 */
function paxPath(records) {
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(records)?.[1] ?? '';
}
