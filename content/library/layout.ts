/** Where everything of a library lies, relative to its folder (see the room's README). */
export const LIBRARY_FILE = 'lectern.json';
export const CATALOGUE_FILE = 'catalog.jsonl';
export const DRAFTS_FILE = 'drafts.json';
export const REFUSALS_FILE = 'quarantine/refusals.jsonl';
export const IMPORTS_FILE = 'quarantine/imports.jsonl';

export function originalPath(digest: string): string {
  return `originals/${digest.slice(0, 2)}/${digest}`;
}

export function assetPath(digest: string): string {
  return `assets/${digest.slice(0, 2)}/${digest}`;
}

export function revisionPath(id: string, revision: string): string {
  return `documents/${id}/${revision}.json`;
}

export const JOURNALS_FOLDER = 'annotations';

/** The journal that one device alone writes: its annotations, places and reading states. */
export function devicePath(device: string): string {
  return `annotations/${device}.jsonl`;
}

export const BACKUPS_FOLDER = 'backups';
/** The backup that is to be put back when the library is opened next. */
export const RESTORING_FILE = 'restoring.json';

/** The shared folder and what was decided about other devices. */
export const DEVICES_FILE = 'devices.jsonl';
export const DEVICES_FOLDER = 'devices';

/** This library's own copy of another device's journal: as signed as it came. */
export function copyPath(device: string): string {
  return `${DEVICES_FOLDER}/${device}.jsonl`;
}

export const KEYS_FOLDER = 'keys';

/** The keys of one device of this library. */
export function keyPath(device: string): string {
  return `${KEYS_FOLDER}/${device}.json`;
}

/** Where the damaged lines of a journal are set aside, named by their digest. */
export function damagedLinesPath(digest: string): string {
  return `quarantine/damaged/${digest}`;
}
