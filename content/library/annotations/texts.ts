import { succeeded, type Result } from '#content/base';
import { addressesOf, canonicalText, type AddressedBlock, type LecternDocument } from '#content/document';

/** The text that annotations of a document are measured in. */
export interface DocumentText {
  readonly revision: string;
  readonly text: string;
  readonly addresses: readonly AddressedBlock[];
}

/** Texts held at once: the document that is read, and a few that its annotations lead to. */
const KEPT = 4;

/** Hands out the text of documents' newest revisions; of those asked for last it still has it. */
export class DocumentTexts<Failure> {
  private readonly revisionOf: (id: string) => Result<string, Failure>;
  private readonly read: (id: string) => Promise<Result<LecternDocument, Failure>>;
  private readonly kept = new Map<string, DocumentText>();

  constructor(
    revisionOf: (id: string) => Result<string, Failure>,
    read: (id: string) => Promise<Result<LecternDocument, Failure>>,
  ) {
    this.revisionOf = revisionOf;
    this.read = read;
  }

  async of(id: string): Promise<Result<DocumentText, Failure>> {
    const revision = this.revisionOf(id);
    if (!revision.ok) return revision;
    const known = this.kept.get(id);
    this.kept.delete(id);
    const text = known?.revision === revision.value ? succeeded(known) : await this.open(id, revision.value);
    if (!text.ok) return text;
    this.kept.set(id, text.value);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(oldest);
    }
    return text;
  }

  private async open(id: string, revision: string): Promise<Result<DocumentText, Failure>> {
    const read = await this.read(id);
    if (!read.ok) return read;
    const { blocks } = read.value;
    return succeeded({ revision, text: canonicalText(blocks), addresses: addressesOf(blocks) });
  }
}
