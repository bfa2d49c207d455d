import { failed, succeeded, type Result, type StoreFailure } from '#content/base';
import { FIELDS } from './document-fields.ts';
import { LivePart } from './index-part.ts';
import type { IndexPorts } from './index-ports.ts';
import { readManifest, segmentPath, writeManifest } from './manifest.ts';
import { Segment } from './segment.ts';
import type { SegmentFailure } from './segment-source.ts';
import { segmentName } from './segment-format.ts';

/** What was found wrong with an index on opening it. Its documents are indexed again. */
export type IndexNotice =
  | { readonly code: 'index-damaged'; readonly segments: number }
  | { readonly code: 'index-older'; readonly segments: number };

/**
 * Where an index lies: segments named by their digest, and one list that says which of them are the index. A segment is
 * on the disk before the list names it, and goes after the list no longer does; so at any moment there is a whole index.
 */
export class IndexStorage {
  private readonly ports: IndexPorts;
  /** The names in the list on the disk; undefined where something is wrong with it or with them. */
  private listed: readonly string[] | undefined = [];

  constructor(ports: IndexPorts) {
    this.ports = ports;
  }

  /** The segments there are. One that is damaged or of another format is left out, and the notices say so. */
  async read(): Promise<
    Result<{ readonly parts: readonly LivePart[]; readonly notices: readonly IndexNotice[] }, StoreFailure>
  > {
    const manifest = await readManifest(this.ports.store);
    if (!manifest.ok) return manifest;
    const parts: LivePart[] = [];
    let damaged = manifest.value.damaged ? 1 : 0;
    let older = 0;
    for (const name of manifest.value.segments) {
      const opened = this.open(name);
      if (opened.ok && sameFields(opened.value.fields)) parts.push(new LivePart(name, opened.value, true));
      else if (opened.ok || opened.failure.code === 'segment-version') older++;
      else damaged++;
    }
    const notices: IndexNotice[] = [];
    if (damaged > 0) notices.push({ code: 'index-damaged', segments: damaged });
    if (older > 0) notices.push({ code: 'index-older', segments: older });
    this.listed = notices.length > 0 ? undefined : manifest.value.segments;
    return succeeded({ parts, notices });
  }

  /** To be called when a segment turned out to be damaged: the next save writes all that is not whole. */
  distrust(): void {
    this.listed = undefined;
  }

  /** A segment just built, in memory. */
  part(bytes: Uint8Array): LivePart {
    const source = {
      length: bytes.length,
      read: (start: number, length: number) => bytes.subarray(start, start + length),
    };
    const opened = Segment.open(source, this.ports.digest);
    if (!opened.ok) throw new Error(`A segment just built does not open: ${opened.failure.code}`);
    return new LivePart(segmentName(bytes), opened.value, false);
  }

  /** A segment that is a file already, though in no list yet; undefined where it is not there or not whole. */
  savedPart(name: string): LivePart | undefined {
    const opened = this.open(name);
    return opened.ok ? new LivePart(name, opened.value, true) : undefined;
  }

  /** Makes these the index on the disk: writes what is only in memory, then the list, then removes what it names no more. */
  async save(parts: readonly LivePart[]): Promise<Result<null, StoreFailure>> {
    const names = parts.map((part) => part.name);
    const { listed: before } = this;
    if (before?.length === names.length && names.every((name) => before.includes(name))) return succeeded(null);
    const unsaved = parts.filter((part) => !part.isSaved);
    for (const part of unsaved) {
      const written = await this.ports.store.replace(segmentPath(part.name), part.segment.bytes());
      if (!written.ok) return written;
      const opened = this.open(part.name);
      if (opened.ok) part.saved(opened.value);
    }
    const listed = await writeManifest(this.ports.store, names);
    if (!listed.ok) return listed;
    this.listed = names;
    return this.sweep(names);
  }

  private async sweep(names: readonly string[]): Promise<Result<null, StoreFailure>> {
    const files = await this.ports.store.list('index');
    if (!files.ok) return files;
    const kept = new Set(names.map(segmentPath));
    for (const file of files.value) {
      if (!file.endsWith('.segment') || kept.has(`index/${file}`)) continue;
      const removed = await this.ports.store.remove(`index/${file}`);
      if (!removed.ok) return removed;
    }
    return succeeded(null);
  }

  private open(name: string): Result<Segment, SegmentFailure> {
    const source = this.ports.files.openSource(segmentPath(name));
    return source === undefined ? failed({ code: 'not-a-segment' }) : Segment.open(source, this.ports.digest);
  }
}

function sameFields(fields: readonly string[]): boolean {
  return fields.length === FIELDS.length && FIELDS.every((field, index) => fields[index] === field);
}
