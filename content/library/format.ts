import { failed, succeeded, type Result, type StoreFailure } from '#content/base';
import { canonicalJson } from './canonical-json.ts';
import type { LibraryFailure } from './failures.ts';
import { CATALOGUE_FILE, LIBRARY_FILE } from './layout.ts';
import type { LibraryPorts } from './ports.ts';

/** The format this program writes; every older one is brought into it (`backups/upgrade.ts`). */
export const FORMAT = 1;

/** What `lectern.json` says: whose library this is, and how it is written. */
export interface Nameplate {
  readonly format: number;
  readonly library: string;
  /** Names the one journal in `annotations/` that this device writes. */
  readonly device: string;
}

export interface ReadNameplate {
  readonly nameplate: Nameplate;
  readonly notices: readonly LibraryFailure[];
}

/** Reads the nameplate; undefined where the folder holds no library yet. Writes nothing. */
export async function readNameplate(
  ports: LibraryPorts,
  folder: string,
): Promise<Result<Nameplate | 'none' | 'damaged', StoreFailure | LibraryFailure>> {
  const read = await ports.store.read(LIBRARY_FILE);
  if (!read.ok) return read;
  if (read.value === undefined) return succeeded('none');
  const raw = parse(new TextDecoder().decode(read.value));
  if (raw === undefined) return succeeded('damaged');
  const { digest, ...plate } = raw;
  if (isWhole(ports, plate, digest)) {
    return plate.format > FORMAT ? newer(folder, plate.format) : succeeded(plate);
  }
  // The number itself may be what was damaged: then the digest is true for the format this program knows.
  const known = { ...plate, format: FORMAT };
  if (isWhole(ports, known, digest)) return succeeded('damaged');
  return plate.format > FORMAT ? newer(folder, plate.format) : succeeded('damaged');
}

/** The nameplate of a library that is to be written to: made where there is none, made again where it is damaged. */
export async function ensureNameplate(
  ports: LibraryPorts,
  folder: string,
): Promise<Result<ReadNameplate, StoreFailure | LibraryFailure>> {
  const read = await readNameplate(ports, folder);
  if (!read.ok) return read;
  if (typeof read.value === 'object') return succeeded({ nameplate: read.value, notices: [] });
  const device = await onlyDevice(ports);
  if (!device.ok) return device;
  const nameplate = { format: FORMAT, library: ports.newId(), device: device.value ?? ports.newId() };
  const written = await writeNameplate(ports, nameplate);
  if (!written.ok) return written;
  const catalogue = await ports.store.size(CATALOGUE_FILE);
  if (!catalogue.ok) return catalogue;
  const lost = read.value === 'damaged' || catalogue.value !== undefined;
  return succeeded({ nameplate, notices: lost ? [{ code: 'journal-damaged', file: LIBRARY_FILE, lines: 1 }] : [] });
}

export function writeNameplate(ports: LibraryPorts, nameplate: Nameplate): Promise<Result<null, StoreFailure>> {
  return ports.store.replace(LIBRARY_FILE, nameplateBytes(ports, nameplate));
}

/** The nameplate as it is written. */
export function nameplateBytes({ digest }: LibraryPorts, nameplate: Nameplate): Uint8Array {
  const text = canonicalJson({ ...nameplate, digest: digest.sha256(canonicalJson(nameplate)) });
  return new TextEncoder().encode(`${text}\n`);
}

function newer(folder: string, found: number): Result<never, LibraryFailure> {
  return failed({ code: 'library-newer', folder, found, known: FORMAT });
}

function isWhole({ digest }: LibraryPorts, plate: Nameplate, stated: string): boolean {
  return digest.sha256(canonicalJson(plate)) === stated;
}

function parse(text: string): (Nameplate & { digest: string }) | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof raw !== 'object' || raw === null) return undefined;
  const plate = raw as Partial<Record<keyof Nameplate | 'digest', unknown>>;
  if (typeof plate.format !== 'number' || typeof plate.library !== 'string') return undefined;
  // Whatever a later format adds is under its digest too, so it stays in what is checked.
  const { device = '', digest = '' } = plate;
  if (typeof device !== 'string' || typeof digest !== 'string') return undefined;
  return { ...raw, format: plate.format, library: plate.library, device, digest };
}

/** The device whose journal lies in the folder, where it is the only one: its name is lost with the nameplate. */
async function onlyDevice({ store }: LibraryPorts): Promise<Result<string | undefined, StoreFailure>> {
  const listed = await store.list('annotations');
  if (!listed.ok) return listed;
  const devices = listed.value.filter((name) => name.endsWith('.jsonl'));
  return succeeded(devices.length === 1 ? devices[0]?.slice(0, -'.jsonl'.length) : undefined);
}
