import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tarEntries } from './tar.mjs';

/**
 * Writes files of a gzipped tar archive into a folder. Nothing is run, no link is made and no mode is taken from the archive.
 * @param {Buffer} archive
 * @param {string} folder
 * @param {(path: string) => string | undefined} placeOf Where a path of the archive goes, relative to the folder; undefined leaves it out.
 * @throws Error for a path that leaves the folder, before anything of it is written.
 */
export function unpack(archive, folder, placeOf) {
  for (const { path, kind, content } of tarEntries(gunzipSync(archive))) {
    if (!staysInside(path)) throw new Error(`The archive has a path that leaves its folder: ${JSON.stringify(path)}`);
    const place = placeOf(path);
    if (place === undefined || kind === 'folder') continue;
    if (kind !== 'file') throw new Error(`The archive has a link or a device: ${JSON.stringify(path)}`);
    if (!staysInside(place)) throw new Error(`No place inside the folder: ${JSON.stringify(place)}`);
    const file = join(folder, place);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/**
 * Whether a path names something below the folder it is relative to, on every system.
 * @param {string} path
 */
function staysInside(path) {
  if (path === '' || path.includes('\0') || path.includes('\\') || path.startsWith('/') || /^[a-z]:/i.test(path))
    return false;
  return !path.split('/').includes('..');
}
