import { openArchive, type Archive } from '#content/archive';
import { failed, succeeded, type Result } from '#content/base';
import type { ImportFailure } from '../failures.ts';
import { attribute, elementsNamed, readXml } from '../xml/read-xml.ts';

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';
/** Files of locks that leave no trace in `encryption.xml`. */
const LOCKS = ['META-INF/sinf.xml', 'META-INF/license.lcpl'];
const PACKAGE_TYPE = 'application/oebps-package+xml';

/** Ways of making a font useless outside its book: no text is hidden by them. */
const FONT_OBFUSCATION = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/** A publication's archive, and where in it the description of the publication is. */
export interface Container {
  readonly archive: Archive;
  readonly packagePath: string;
}

/** Opens a publication, unless its text is locked. */
export function openContainer(bytes: Uint8Array): Result<Container, ImportFailure> {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  const locked = checkLocks(archive.value);
  if (!locked.ok) return locked;
  const read = readFile(archive.value, CONTAINER);
  if (!read.ok) return read;
  const container = readXml(read.value, CONTAINER);
  if (!container.ok) return container;
  const roots = [...elementsNamed(container.value, 'rootfile')];
  const root = roots.find((file) => attribute(file, 'media-type') === PACKAGE_TYPE) ?? roots[0];
  const packagePath = root === undefined ? undefined : attribute(root, 'full-path');
  return packagePath === undefined
    ? failed({ code: 'publication-damaged', file: CONTAINER })
    : succeeded({ archive: archive.value, packagePath });
}

/** A file that has to be there. */
export function readFile(archive: Archive, path: string): Result<Uint8Array, ImportFailure> {
  const read = archive.read(path);
  if (!read.ok) return read;
  return read.value === undefined ? failed({ code: 'publication-incomplete', file: path }) : succeeded(read.value);
}

function checkLocks(archive: Archive): Result<null, ImportFailure> {
  if (LOCKS.some((name) => archive.has(name))) return failed({ code: 'protected' });
  const read = archive.read(ENCRYPTION);
  if (!read.ok) return read;
  if (read.value === undefined) return succeeded(null);
  const encryption = readXml(read.value, ENCRYPTION);
  if (!encryption.ok) return encryption;
  for (const data of elementsNamed(encryption.value, 'EncryptedData')) {
    // A lock wraps its key in further methods; the first one is that of the data itself.
    const method = data.children.find(({ name }) => name === 'EncryptionMethod');
    if (method === undefined || !FONT_OBFUSCATION.has(attribute(method, 'Algorithm') ?? ''))
      return failed({ code: 'protected' });
  }
  return succeeded(null);
}
