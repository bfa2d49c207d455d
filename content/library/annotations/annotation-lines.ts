import { succeeded, type Digest, type FileStore, type Result, type StoreFailure } from '#content/base';
import type { LibraryFailure } from '../failures.ts';
import type { JournalOperation } from '../journal-lines.ts';
import { openJournal } from '../journal.ts';
import { copyPath, devicePath, DEVICES_FOLDER, JOURNALS_FOLDER } from '../layout.ts';
import type { SignedLine } from '../sharing/index.ts';
import { isAboutAnnotation, type AnnotationLine } from './annotation-journal.ts';

export interface AnnotationLines {
  /** Of each device by itself, in the order it wrote them. */
  readonly sources: readonly (readonly AnnotationLine[])[];
  /** Places and states that this library wrote under the names it had. */
  readonly readings: readonly JournalOperation[];
  readonly notices: readonly LibraryFailure[];
}

/**
 * The lines about annotations that others wrote than this device now: what it was called before it was restored, and
 * this library's copies of what other devices wrote.
 */
export async function linesOfOthers(
  ports: { readonly store: FileStore; readonly digest: Digest },
  device: string,
): Promise<Result<AnnotationLines, StoreFailure>> {
  const [former, copied] = [await ports.store.list(JOURNALS_FOLDER), await ports.store.list(DEVICES_FOLDER)];
  if (!former.ok) return former;
  if (!copied.ok) return copied;
  const sources: (readonly AnnotationLine[])[] = [];
  const readings: JournalOperation[] = [];
  const notices: LibraryFailure[] = [];
  const own = devicePath(device);
  for (const path of named(former.value, devicePath).filter((path) => path !== own)) {
    const opened = await openJournal(ports.store, ports.digest, path);
    if (!opened.ok) return opened;
    sources.push(opened.value.operations.filter(isAboutAnnotation));
    for (const line of opened.value.operations) if (!isAboutAnnotation(line)) readings.push(line);
    notices.push(...opened.value.notices);
  }
  for (const path of named(copied.value, copyPath)) {
    const opened = await openJournal(ports.store, ports.digest, path);
    if (!opened.ok) return opened;
    sources.push(opened.value.operations.map((line) => new CopiedLine(line)));
    notices.push(...opened.value.notices);
  }
  return succeeded({ sources, readings, notices });
}

const EXTENSION = '.jsonl';

function named(names: readonly string[], pathOf: (device: string) => string): string[] {
  return names.flatMap((name) => (name.endsWith(EXTENSION) ? pathOf(name.slice(0, -EXTENSION.length)) : []));
}

/** A line as another device signed it, checked when it was copied. */
class CopiedLine implements AnnotationLine {
  private readonly line: JournalOperation;

  constructor(line: JournalOperation) {
    this.line = line;
  }

  value(): unknown {
    const signed = this.line.value() as Partial<SignedLine> | undefined;
    try {
      return JSON.parse(signed?.text ?? '');
    } catch {
      return undefined; // not written by this program
    }
  }
}
