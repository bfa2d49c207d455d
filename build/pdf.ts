import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './vite/bundle.ts';

/** What pdf.js reads beside its code: the character maps of Chinese, Japanese and Korean PDFs, and stand-ins for fonts. */
const FOLDERS = ['cmaps', 'standard_fonts'];

/** Copies it into the build. The programs read it as their own files; nothing of node_modules is needed at run time. */
export async function copyPdfData(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of FOLDERS) {
    await cp(join(projectFolder, 'node_modules/pdfjs-dist', name), join(folder, name), { recursive: true });
  }
}
