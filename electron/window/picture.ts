import { writeFile } from 'node:fs/promises';
import type { BrowserWindow, NativeImage } from 'electron';

/** What a picture should show is there: the fonts, two frames, and a moment in which the page had nothing to do. */
const DRAWN = `document.fonts.ready.then(() => new Promise((drawn) =>
  requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => drawn(null), { timeout: 1000 }))),
))`;

/** Pictures taken at most until two are alike. Something that always moves does not hold the picture up. */
const TRIES = 10;

/** Writes what the window shows into a PNG file, once it has come to rest. */
export async function takePicture(window: BrowserWindow, file: string): Promise<void> {
  let picture = await look(window);
  for (let tries = 1; tries < TRIES; tries += 1) {
    const next = await look(window);
    const atRest = next.toBitmap().equals(picture.toBitmap());
    picture = next;
    if (atRest) break;
  }
  await writeFile(file, picture.toPNG());
}

async function look(window: BrowserWindow): Promise<NativeImage> {
  await window.webContents.executeJavaScript(DRAWN);
  return window.webContents.capturePage();
}
