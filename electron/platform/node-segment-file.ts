import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { platform } from 'node:process';
import { SegmentUnwritten, type SegmentFile } from '#content/search';
import { WAITING } from './node-file-store.ts';
import { errorCode, storeFailure } from './store-failure.ts';

/** Bytes put aside that are read back at once. */
const READ_BACK = 1 << 18;

/**
 * A segment that is written to the disk as it comes: what is put aside and the segment itself, each to a file where others of the
 * library wait until they are whole. What a crash leaves of them is swept away with those.
 */
export class NodeSegmentFile implements SegmentFile {
  private readonly root: string;
  private putAsideFile: WaitingFile | undefined;
  private file: WaitingFile | undefined;
  /** What was last read back. */
  private window = { start: 0, bytes: Buffer.alloc(0) };

  constructor(root: string) {
    this.root = root;
  }

  putAside(bytes: Uint8Array): void {
    attempt(WAITING, () => {
      this.putAsideFile ??= new WaitingFile(this.root);
      this.putAsideFile.append(bytes);
    });
  }

  aside(start: number, length: number): Uint8Array {
    const { window } = this;
    if (start < window.start || start + length > window.start + window.bytes.length) {
      const bytes = attempt(WAITING, () => this.putAsideFile?.read(start, Math.max(length, READ_BACK)));
      this.window = { start, bytes: bytes ?? Buffer.alloc(0) };
    }
    return this.window.bytes.subarray(start - this.window.start, start - this.window.start + length);
  }

  begin(): void {
    attempt(WAITING, () => {
      this.file = new WaitingFile(this.root);
    });
  }

  write(bytes: Uint8Array): void {
    attempt(WAITING, () => this.file?.append(bytes));
  }

  keep(path: string): void {
    attempt(path, () => {
      const kept = join(this.root, path);
      const made = mkdirSync(dirname(kept), { recursive: true });
      this.file?.becomes(kept);
      this.file = undefined;
      syncFolder(dirname(kept));
      if (made !== undefined) syncFolder(dirname(made));
    });
  }

  discard(): void {
    this.putAsideFile?.remove();
    this.file?.remove();
    this.putAsideFile = this.file = undefined;
  }
}

/** A file that has no name of its own yet. */
class WaitingFile {
  private readonly path: string;
  private readonly file: number;
  private isOpen = true;

  constructor(root: string) {
    mkdirSync(join(root, WAITING), { recursive: true });
    this.path = join(root, WAITING, randomBytes(12).toString('hex'));
    this.file = openSync(this.path, 'wx+');
  }

  append(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) at += writeSync(this.file, bytes, at);
  }

  /** Fewer where the file ends before. */
  read(start: number, length: number): Buffer<ArrayBuffer> {
    const bytes = Buffer.allocUnsafeSlow(length);
    let read = 0;
    for (let more = -1; more !== 0 && read < length; read += more) {
      more = readSync(this.file, bytes, read, length - read, start + read);
    }
    return bytes.subarray(0, read);
  }

  becomes(path: string): void {
    fsyncSync(this.file);
    this.close();
    renameSync(this.path, path);
  }

  remove(): void {
    this.close();
    rmSync(this.path, { force: true });
  }

  private close(): void {
    if (this.isOpen) closeSync(this.file);
    this.isOpen = false;
  }
}

/** Makes the names in a folder durable. Windows has no such call: there the names are in the journal of NTFS. */
function syncFolder(path: string): void {
  if (platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function attempt<Value>(path: string, act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    throw new SegmentUnwritten(storeFailure(error, path));
  }
}
