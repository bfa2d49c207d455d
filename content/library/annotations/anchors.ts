import type { Anchor, Annotation, PassageTarget, Selector } from '#content/annotations';
import type { DocumentText } from './texts.ts';

/** Where annotations stand in the newest revision of their document; of each revision it is found once. */
export class Anchors {
  private readonly found = new WeakMap<Selector, { readonly revision: string; readonly anchor: Anchor }>();

  /** The anchor of each annotation of a passage of this document; of other annotations there is none. */
  of(annotations: readonly Annotation[], document: DocumentText): ReadonlyMap<string, Anchor> {
    const anchors = new Map<string, Anchor>();
    const wanted: { readonly id: string; readonly selector: Selector }[] = [];
    for (const { id, target } of annotations) {
      if (target.kind !== 'passage') continue;
      const anchor = this.known(target, document.revision) ?? unmoved(target, document);
      if (anchor === undefined) wanted.push({ id, selector: target.selector });
      else anchors.set(id, anchor);
    }
    if (wanted.length === 0) return anchors;
    for (const { id, selector } of wanted) {
      const anchor = inPlace(selector, document.text) ?? { state: 'orphan' };
      this.found.set(selector, { revision: document.revision, anchor });
      anchors.set(id, anchor);
    }
    return anchors;
  }

  /** What is known without the text: found before, or made on this very revision. */
  known(target: PassageTarget, revision: string): Anchor | undefined {
    const found = this.found.get(target.selector);
    return found?.revision === revision ? found.anchor : undefined;
  }
}

/** Made on this very revision: there is nothing to look for. */
function unmoved({ revision, selector }: PassageTarget, document: DocumentText): Anchor | undefined {
  return revision === document.revision ? inPlace(selector, document.text) : undefined;
}

function inPlace({ position, quote }: Selector, text: string): Anchor | undefined {
  if (position === undefined) return undefined;
  const { start, end } = position;
  return text.slice(start, end) === quote.exact ? { state: 'placed', start, end, score: 1 } : undefined;
}
