import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { parsePlace, writtenPlace, type WindowPlace } from './window-place.ts';

const FILE = 'window.json';

/** Where the window stood when it was last closed. */
export function rememberedPlace(folder: string): WindowPlace | undefined {
  try {
    return parsePlace(readFileSync(join(folder, FILE), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes down where the window stands when it closes. A place lost to a power cut is no loss: nothing waits for the disk. */
export function rememberPlace(window: BrowserWindow, folder: string): void {
  window.on('close', () => {
    const place = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileSync(join(folder, `${FILE}.new`), writtenPlace(place));
      renameSync(join(folder, `${FILE}.new`), join(folder, FILE));
    } catch {
      // The next window stands where a first one does.
    }
  });
}
