export type { PackFailure } from './failures.ts';
export { packVersion, validFrom } from './manifest.ts';
export type { PackManifest, PackedDocumentEntry, PackSignature } from './manifest.ts';
export { markdownOf, type MarkdownFile } from './markdown.ts';
export { pageOf } from './page.ts';
export { HTML_END, htmlArticle, htmlBegin } from './html-file.ts';
export { isPack, readPack, type Pack, type PackedDocument, type PackReading } from './read-pack.ts';
export { writePack, type CollectionToPack, type DocumentToPack, type PackKey } from './write-pack.ts';
