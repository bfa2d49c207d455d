import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/**
 * Where the window keeps the person's own things, worked out without Electron: what its `userData` is for the name
 * Lectern on each system.
 */
export function userDataFolder(platform = process.platform, environment = process.env, home = homedir()): string {
  switch (platform) {
    case 'win32':
      return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Lectern');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Lectern');
    default:
      return join(environment['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Lectern');
  }
}

/** The library of the window. */
export function libraryFolder(): string {
  return join(userDataFolder(), 'library');
}
