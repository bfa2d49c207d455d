import { canonicalText, type LecternDocument } from '#content/document';
import { metadataText, type SearchedDocument, type TextField } from './document-fields.ts';
import { foldText } from '#content/text/folding';
import type { SearchedFiles } from './index-ports.ts';
import { KeptLast } from './kept-last.ts';

/** Bytes of folded text kept for the next question, which is mostly the last one with a character more. */
const KEPT_TEXTS = 16_000_000;
/** Bytes of documents kept open that were read to look for something in them: those that have it are shown next. */
const KEPT_DOCUMENTS = 8_000_000;
/** What an open document takes, in bytes a unit of its text: its strings, and an object for each paragraph. */
const OPEN_BYTES = 8;

/** Opens stored revisions, and keeps what was asked for last. */
export class DocumentTexts {
  private readonly files: SearchedFiles;
  private readonly texts = new KeptLast<string>(KEPT_TEXTS);
  private readonly opened = new KeptLast<LecternDocument>(KEPT_DOCUMENTS);

  constructor(files: SearchedFiles) {
    this.files = files;
  }

  /** Undefined where the revision is gone or is no longer JSON. Whoever opens the document hears why. */
  document({ id, revision }: SearchedDocument): LecternDocument | undefined {
    const opened = this.opened.get(revision);
    if (opened !== undefined) return opened;
    const bytes = this.files.readRevision(id, revision);
    if (bytes === undefined) return undefined;
    try {
      return JSON.parse(utf8.decode(bytes)) as LecternDocument;
    } catch {
      return undefined;
    }
  }

  folded(searched: SearchedDocument, field: TextField): string | undefined {
    if (field !== 'body') return foldText(metadataText(searched, field));
    const known = this.texts.get(searched.revision);
    if (known !== undefined) return known;
    const document = this.document(searched);
    if (document === undefined) return undefined;
    const folded = foldText(canonicalText(document.blocks));
    this.opened.keep(searched.revision, document, OPEN_BYTES * folded.length);
    this.texts.keep(searched.revision, folded, 2 * folded.length);
    return folded;
  }
}

const utf8 = new TextDecoder();
