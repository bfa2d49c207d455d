import { anchorAll, type Anchor, type Annotation, type PassageTarget, type Selector } from '#content/annotations';
import type { DocumentText } from './texts.ts';

/** The text of an older revision of a document; undefined where it is not to be read any more. */
export type OlderText = (document: string, revision: string) => Promise<string | undefined>;

/** Where annotations stand in the newest revision of their document; in each revision it is found once. */
export class Anchors {
  private readonly olderText: OlderText;
  private readonly found = new WeakMap<Selector, { readonly revision: string; readonly anchor: Anchor }>();

  constructor(olderText: OlderText) {
    this.olderText = olderText;
  }

  /** The anchor of each annotation of a passage of this document; of other annotations there is none. */
  async of(annotations: readonly Annotation[], document: DocumentText): Promise<ReadonlyMap<string, Anchor>> {
    const anchors = new Map<string, Anchor>();
    const wanted = new Map<string | undefined, { readonly id: string; readonly target: PassageTarget }[]>();
    for (const { id, target } of annotations) {
      if (target.kind !== 'passage') continue;
      const anchor = this.known(target, document.revision) ?? unmoved(target, document);
      if (anchor !== undefined) anchors.set(id, anchor);
      else {
        const those = wanted.get(target.revision);
        if (those === undefined) wanted.set(target.revision, [{ id, target }]);
        else those.push({ id, target });
      }
    }
    for (const [revision, those] of wanted) {
      const source = those[0]?.target.source;
      const measuredIn =
        revision === undefined || source === undefined ? undefined : await this.olderText(source, revision);
      const selectors = those.map(({ target }) => target.selector);
      const answers = anchorAll(selectors, document.text, measuredIn);
      for (const [index, { id, target }] of those.entries()) {
        const anchor = answers[index] ?? { state: 'orphan' };
        this.found.set(target.selector, { revision: document.revision, anchor });
        anchors.set(id, anchor);
      }
    }
    return anchors;
  }

  /** What is known without the text: found before in this revision. */
  known(target: PassageTarget, revision: string): Anchor | undefined {
    const found = this.found.get(target.selector);
    return found?.revision === revision ? found.anchor : undefined;
  }
}

/** Made on this very revision: there is nothing to look for. */
function unmoved({ revision, selector }: PassageTarget, document: DocumentText): Anchor | undefined {
  const { position, quote } = selector;
  if (revision !== document.revision || position === undefined) return undefined;
  const { start, end } = position;
  return document.text.slice(start, end) === quote.exact ? { state: 'placed', start, end, score: 1 } : undefined;
}
