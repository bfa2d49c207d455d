import { succeeded, type Result, type StoreFailure } from '#content/base';
import { AnnotationJournal, isAboutAnnotation } from './annotations/annotation-journal.ts';
import { linesOfOthers } from './annotations/annotation-lines.ts';
import { Catalogue } from './catalogue.ts';
import type { LibraryFailure } from './failures.ts';
import { ensureNameplate } from './format.ts';
import { ImportLog } from './import-log.ts';
import { openJournal } from './journal.ts';
import { CATALOGUE_FILE, devicePath, IMPORTS_FILE, REFUSALS_FILE } from './layout.ts';
import { Library } from './library.ts';
import { parseReadingOperation } from './parse-operation.ts';
import type { LibraryPorts } from './ports.ts';
import { Readings } from './reading.ts';
import { ReadingJournal } from './reading-journal.ts';
import { Refusals } from './refusals.ts';

/**
 * Opens the library in a store, or makes one where there is none. A library of a newer format is refused and left
 * as it is. Faults that could be mended or set aside are in the library's `notices`.
 * @param folder Where the store lies, to be named in failures.
 * @param earlier What is to be told of what was done before it could be opened.
 */
export async function openLibrary(
  ports: LibraryPorts,
  folder: string,
  earlier: readonly LibraryFailure[] = [],
): Promise<Result<Library, StoreFailure | LibraryFailure>> {
  const { store, digest, clock } = ports;
  const plate = await ensureNameplate(ports, folder);
  if (!plate.ok) return plate;
  const { nameplate } = plate.value;
  const [catalogueFile, deviceFile, refusalsFile, importsFile] = await Promise.all([
    openJournal(store, digest, CATALOGUE_FILE),
    openJournal(store, digest, devicePath(nameplate.device)),
    openJournal(store, digest, REFUSALS_FILE),
    openJournal(store, digest, IMPORTS_FILE),
  ]);
  if (!catalogueFile.ok) return catalogueFile;
  if (!deviceFile.ok) return deviceFile;
  if (!refusalsFile.ok) return refusalsFile;
  if (!importsFile.ok) return importsFile;

  const catalogue = new Catalogue();
  for (const line of catalogueFile.value.operations) catalogue.applyLine(line);
  const readings = new Readings();
  const others = await linesOfOthers(ports, nameplate.device);
  if (!others.ok) return others;
  const annotationLines = deviceFile.value.operations.filter(isAboutAnnotation);
  for (const line of [...others.value.readings, ...deviceFile.value.operations]) {
    if (isAboutAnnotation(line)) continue;
    const operation = parseReadingOperation(line.value());
    if (operation !== undefined) readings.apply(operation);
  }
  return succeeded(
    new Library({
      ports,
      nameplate,
      notices: [
        { notices: earlier },
        plate.value,
        catalogueFile.value,
        deviceFile.value,
        refusalsFile.value,
        importsFile.value,
        others.value,
      ].flatMap(({ notices }) => notices),
      catalogue,
      journal: catalogueFile.value.journal,
      readings: new ReadingJournal(deviceFile.value.journal, readings, clock),
      annotations: new AnnotationJournal(deviceFile.value.journal, { clock, device: nameplate.device }, [
        annotationLines,
        ...others.value.sources,
      ]),
      imports: new ImportLog(importsFile.value.journal, importsFile.value.operations),
      refusals: new Refusals(refusalsFile.value.journal, clock, refusalsFile.value.operations),
    }),
  );
}
