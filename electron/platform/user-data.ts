import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chosenLibrary } from './library-place.ts';
import { portableFolder } from './portable.ts';

/**
 * Where the window keeps the person's own things, worked out without Electron: the system's place for the name Lectern,
 * or beside a program that is portable.
 */
export function userDataFolder(
  platform = process.platform,
  environment = process.env,
  home = homedir(),
  portable = portableFolder(),
): string {
  if (portable !== undefined) return join(portable, 'settings');
  switch (platform) {
    case 'win32':
      return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Lectern');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Lectern');
    default:
      return join(environment['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Lectern');
  }
}

/** Where the library of these settings lies unless the person has another place for it. */
export function usualLibrary(userData = userDataFolder(), portable = portableFolder()): string {
  return join(portable ?? userData, 'library');
}

/** The library of the window: a stick's is always on the stick. */
export function libraryFolder(userData = userDataFolder(), portable = portableFolder()): string {
  const chosen = portable === undefined ? chosenLibrary(userData) : undefined;
  return chosen ?? usualLibrary(userData, portable);
}
