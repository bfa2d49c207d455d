import { canonicalText, type LecternDocument } from '#content/document';
import { metadataText, type SearchedDocument, type TextField } from './document-fields.ts';
import { foldText } from '#content/text/folding';
import type { SearchedFiles } from './index-ports.ts';

/** UTF-16 units of folded text kept for the next question, which is mostly the last one with a character more: 16 MB. */
const KEPT_UNITS = 8 * 1024 ** 2;

/** Opens stored revisions, and keeps the folded texts of those asked for last. */
export class DocumentTexts {
  private readonly files: SearchedFiles;
  private readonly kept = new Map<string, string>();
  private units = 0;

  constructor(files: SearchedFiles) {
    this.files = files;
  }

  /** Undefined where the revision is gone or is no longer JSON. Whoever opens the document hears why. */
  document({ id, revision }: SearchedDocument): LecternDocument | undefined {
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
    const known = this.kept.get(searched.revision);
    if (known !== undefined) {
      this.kept.delete(searched.revision);
      this.kept.set(searched.revision, known);
      return known;
    }
    const document = this.document(searched);
    if (document === undefined) return undefined;
    const folded = foldText(canonicalText(document.blocks));
    this.keep(searched.revision, folded);
    return folded;
  }

  private keep(revision: string, folded: string): void {
    this.kept.set(revision, folded);
    this.units += folded.length;
    for (const [oldest, text] of this.kept) {
      if (this.units <= KEPT_UNITS) break;
      this.kept.delete(oldest);
      this.units -= text.length;
    }
  }
}

const utf8 = new TextDecoder();
