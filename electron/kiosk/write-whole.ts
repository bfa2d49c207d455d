import { open, rename, rm } from 'node:fs/promises';

/** Writes a file that is whole or not there, and leaves nothing half beside it: a stick is full, or pulled out whenever somebody likes. */
export async function writeWhole(file: string, content: string): Promise<void> {
  const unfinished = `${file}.part`;
  try {
    const handle = await open(unfinished, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined); // what is read-only or gone holds nothing of ours
    throw error;
  }
}
