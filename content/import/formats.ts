import type { Format } from './detect.ts';
import { docxImporter } from './docx/importer.ts';
import { epubImporter } from './epub/importer.ts';
import { htmlImporter } from './html/importer.ts';
import { markdownImporter } from './markdown/importer.ts';
import { mhtmlImporter } from './mhtml/importer.ts';
import type { Importer } from './importer.ts';
import { pdfImporter } from './pdf/importer.ts';
import { textImporter } from './text/importer.ts';

/** One importer for each form that detection can tell and that holds one document. */
export const FORMATS: Readonly<Record<Exclude<Format, 'zip'>, Importer>> = {
  text: textImporter,
  html: htmlImporter,
  markdown: markdownImporter,
  epub: epubImporter,
  mhtml: mhtmlImporter,
  docx: docxImporter,
  pdf: pdfImporter,
};
