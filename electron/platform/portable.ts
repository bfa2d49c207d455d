import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';

/**
 * The folder that a program on a USB stick keeps to: the one it lies in, where somebody made a folder `library` beside
 * the program. Undefined for an ordinary start, and always in a checkout.
 */
export function portableFolder(
  executable = process.execPath,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  if (/^(?:node|electron)(?:\.exe)?$/iu.test(basename(executable))) return undefined;
  const folder = folderOfProgram(executable, environment);
  return existsSync(join(folder, 'library')) ? folder : undefined;
}

/** Where the person sees the program: what runs may lie inside it, or have been unpacked out of it. */
function folderOfProgram(executable: string, environment: NodeJS.ProcessEnv): string {
  const { APPIMAGE: image, PORTABLE_EXECUTABLE_DIR: unpackedFrom } = environment;
  if (unpackedFrom !== undefined) return unpackedFrom;
  if (image !== undefined) return dirname(image);
  const bundle = executable.indexOf('.app/Contents/');
  return dirname(bundle === -1 ? executable : executable.slice(0, bundle));
}
