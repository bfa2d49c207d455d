export { addressesOf, offsetOfAddress, type AddressedBlock } from './addresses.ts';
export type {
  Block,
  CodeBlock,
  Divider,
  Figure,
  Footnote,
  Heading,
  Image,
  Inline,
  List,
  ListItem,
  Paragraph,
  Preformatted,
  Quotation,
  Table,
  TableCell,
  Verse,
} from './blocks.ts';
export type { Creator, Evidence, Metadata, MetadataField, Repost } from './metadata.ts';
export type {
  Asset,
  DecidedCorrection,
  LecternDocument,
  Original,
  OutlineEntry,
  Receipt,
  Removal,
} from './lectern-document.ts';
export { canonicalText, inlineLines, inlineText, textLines, type TextLine } from './canonical-text.ts';
export { outlineOf } from './outline.ts';
export { offsetOfPage, pageAt, type PageStart } from './pages.ts';
export { parseBlocks, parseDocument } from './parse-document.ts';
export { blocksHtml, documentHtml, escapeHtml, type Aside, type Drawing, type Mark } from './document-html.ts';
export { mapLines } from './map-lines.ts';
