import type { Annotation, AnnotationSet } from '#content/annotations';

/** Which annotations belong to which document, replies with what they answer. */
export class ByDocument {
  private readonly set: () => AnnotationSet;
  /** Ids by the document they are on, or by the annotation they answer. */
  private readonly under = new Map<string, Set<string>>();
  private readonly parents = new Map<string, string>();

  /** @param set The annotations that have been placed so far. */
  constructor(set: () => AnnotationSet) {
    this.set = set;
  }

  /** To be called with annotations that are new or have changed. */
  place(set: AnnotationSet, ids: readonly string[]): void {
    for (const id of ids) {
      const annotation = set.get(id)?.annotation;
      if (annotation === undefined) continue;
      const parent = parentOf(annotation);
      const before = this.parents.get(id);
      if (before === parent) continue;
      if (before !== undefined) this.under.get(before)?.delete(id);
      this.parents.set(id, parent);
      const those = this.under.get(parent);
      if (those === undefined) this.under.set(parent, new Set([id]));
      else those.add(id);
    }
  }

  /** Annotations of a document that are not removed, in the order they arrived, each reply after what it answers. */
  of(document: string): readonly string[] {
    const set = this.set();
    const found = new Set<string>();
    const waiting = [document];
    for (let parent = waiting.shift(); parent !== undefined; parent = waiting.shift()) {
      for (const id of this.under.get(parent) ?? []) {
        if (found.has(id) || set.get(id)?.removed !== false) continue;
        found.add(id);
        waiting.push(id);
      }
    }
    return [...found];
  }

  /** The document an annotation is on; of a reply that of the first word. Undefined where that has not arrived. */
  documentOf(id: string): string | undefined {
    const set = this.set();
    const passed = new Set<string>();
    for (let at = id; !passed.has(at);) {
      passed.add(at);
      const target = set.get(at)?.annotation.target;
      if (target === undefined) return undefined;
      if (target.kind !== 'annotation') return target.source;
      at = target.annotation;
    }
    return undefined; // two that answer each other
  }
}

function parentOf({ target }: Annotation): string {
  return target.kind === 'annotation' ? target.annotation : target.source;
}
