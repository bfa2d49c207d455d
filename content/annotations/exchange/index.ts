export { EXPORT_WORDS, type Annotated, type ExportWords } from './annotated.ts';
export { base64 } from './base64.ts';
export {
  applyCorrections,
  correctionsOf,
  type Corrected,
  type Correction,
  type CorrectionFailure,
} from './corrections.ts';
export {
  DOCUMENT_FILE_EXTENSION,
  isDocumentFile,
  readDocumentFile,
  writeDocumentFile,
  type DocumentFile,
  type DocumentFileFailure,
} from './document-file.ts';
export { writeEmail } from './email.ts';
export { readAnnotations } from './read-annotations.ts';
export { readHypothesis } from './read-hypothesis.ts';
export { readW3c } from './read-w3c.ts';
export {
  MOST_ANNOTATIONS,
  type ReadAnnotations,
  type Reading,
  type ReadingFailure,
  type ReadingNote,
  type TextOf,
} from './reading.ts';
export { readThorium, writeThorium, type LeftOut } from './thorium.ts';
export { writeCorrections } from './write-corrections.ts';
export { writeCsv } from './write-csv.ts';
export { writeAnnotatedDocument } from './write-annotated-document.ts';
export { writeHtml } from './write-html.ts';
export { writeMarkdown } from './write-markdown.ts';
export { w3cOf, writeW3c } from './write-w3c.ts';
