import { writeFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';

/** Everything a picture should show has been drawn: the fonts are there, and two frames have gone by. */
const DRAWN = `document.fonts.ready.then(
  () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null)))),
)`;

/** Writes what the window shows into a PNG file. */
export async function takePicture(window: BrowserWindow, file: string): Promise<void> {
  await window.webContents.executeJavaScript(DRAWN);
  const picture = await window.webContents.capturePage();
  await writeFile(file, picture.toPNG());
}
