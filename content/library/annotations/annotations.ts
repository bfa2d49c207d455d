import { failed, succeeded, type Result, type StoreFailure } from '#content/base';
import {
  changesBetween,
  tagsOf,
  type Annotation,
  type AnnotationSet,
  type KeptAnnotation,
  type Stamp,
  type Target,
} from '#content/annotations';
import type { LibraryFailure } from '../failures.ts';
import { byPlace, placed } from './anchored.ts';
import { Anchors, type OlderText } from './anchors.ts';
import type { AnnotationJournal, Unstamped } from './annotation-journal.ts';
import { arriving } from './arriving.ts';
import { ByDocument } from './by-document.ts';
import type { DocumentTexts } from './texts.ts';
import type {
  DocumentAnnotations,
  AnchoredAnnotation,
  TakenIn,
  WishedAnnotation,
  WishedAttachment,
  WishedChange,
} from './wishes.ts';

type Failure = StoreFailure | LibraryFailure;

/** What annotations need of the library around them. */
export interface AnnotationSurroundings {
  readonly texts: DocumentTexts<Failure>;
  readonly olderText: OlderText;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 32 random hexadecimal digits. */
  readonly newId: () => string;
}

/**
 * What a person has added to the documents. Every change is on the disk before it is answered, and changes happen one
 * after another. Nothing is ever lost: what is removed can be put back, and what has no place any more is kept.
 */
export class Annotations {
  readonly journal: AnnotationJournal;
  readonly anchors: Anchors;
  readonly byDocument: ByDocument;
  private readonly around: AnnotationSurroundings;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(journal: AnnotationJournal, around: AnnotationSurroundings) {
    this.journal = journal;
    this.around = around;
    this.anchors = new Anchors(around.olderText);
    this.byDocument = new ByDocument(() => journal.known);
    journal.listen((ids, set) => {
      this.byDocument.place(set, ids);
    });
  }

  /** Calls `listener` after every change with the documents whose annotations are others now; the answer ends it. */
  listen(listener: (documents: readonly string[]) => void): () => void {
    return this.journal.listen((ids, _set, isNew) => {
      if (!isNew) return;
      listener([...new Set(ids.flatMap((id) => this.byDocument.documentOf(id) ?? []))]);
    });
  }

  /** Every annotation there is; what is not read yet is read before this answers (`journal.whole` lets others in between). */
  get all(): AnnotationSet {
    return this.journal.annotations;
  }

  /** The annotations of a document in its newest revision. */
  async of(document: string): Promise<Result<DocumentAnnotations, Failure>> {
    const text = await this.around.texts.of(document);
    if (!text.ok) return text;
    await this.journal.whole();
    const kept = this.byDocument.of(document).flatMap((id) => this.all.get(id) ?? []);
    const anchors = await this.anchors.of(
      kept.map(({ annotation }) => annotation),
      text.value,
    );
    const annotations = kept.map((each) => placed(each, anchors.get(each.annotation.id))).sort(byPlace);
    return succeeded({ document, revision: text.value.revision, annotations });
  }

  make(wished: WishedAnnotation): Promise<Result<AnchoredAnnotation, Failure>> {
    return this.inTurn(async () => {
      const id = wished.id ?? urnOf(this.around.newId());
      // Asked for again after an answer that was lost: it is made already.
      if (this.all.get(id) !== undefined) return this.placedNow(id);
      const { motivation, body, target } = wished;
      const mistaken = await this.mistakeIn(target);
      if (mistaken !== undefined) return failed(mistaken);
      const created = new Date(this.around.now()).toISOString();
      return this.recordOn(id, { kind: 'made', annotation: { id, motivation, created, body, target } });
    });
  }

  change({ id, seen, changes: wished }: WishedChange): Promise<Result<AnchoredAnnotation, Failure>> {
    return this.inTurn(async () => {
      const base = this.asSeen(id, seen);
      if (!base.ok) return base;
      const { annotation, seen: after } = base.value;
      const changes = changesBetween(annotation, wished);
      if (changes === undefined) return this.placedNow(id);
      return this.recordOn(id, { kind: 'changed', id, after, changes });
    });
  }

  /** Sets an annotation on a passage: another range, or the one chosen for an orphan. */
  attach({ id, seen, target }: WishedAttachment): Promise<Result<AnchoredAnnotation, Failure>> {
    return this.inTurn(async () => {
      const base = this.asSeen(id, seen);
      if (!base.ok) return base;
      const mistaken = await this.mistakeIn(target);
      if (mistaken !== undefined) return failed(mistaken);
      return this.recordOn(id, { kind: 'attached', id, after: base.value.seen, target });
    });
  }

  /** Takes annotations away, and whatever answers them out of sight; `putBack` undoes it, at any time. */
  remove(ids: readonly string[]): Promise<Result<null, Failure>> {
    return this.each(ids, ({ annotation: { id }, seen, removed }) =>
      removed ? undefined : { kind: 'removed', id, after: seen },
    );
  }

  putBack(ids: readonly string[]): Promise<Result<null, Failure>> {
    return this.each(ids, ({ annotation: { id }, seen, removed }) =>
      removed ? { kind: 'returned', id, after: seen } : undefined,
    );
  }

  tag(ids: readonly string[], add: readonly string[], remove: readonly string[]): Promise<Result<null, Failure>> {
    return this.each(ids, ({ annotation, seen }) => {
      const tags = tagsOf(annotation);
      const changes = {
        add: add.filter((tag) => !tags.includes(tag)),
        remove: remove.filter((tag) => tags.includes(tag)),
      };
      if (changes.add.length + changes.remove.length === 0) return undefined;
      return { kind: 'changed', id: annotation.id, after: seen, changes: { tags: changes } };
    });
  }

  /** Takes in annotations made elsewhere, under their own ids; of those that are here already the newer wording counts. */
  takeIn(arrivals: readonly Annotation[]): Promise<Result<TakenIn, Failure>> {
    return this.inTurn(async () => {
      const wanted = new Map<string, Unstamped[]>();
      for (const arrival of arrivals) {
        const operations = arriving(arrival, this.all.get(arrival.id));
        if (operations.length > 0 && !wanted.has(arrival.id)) wanted.set(arrival.id, operations);
      }
      const written = await this.journal.record([...wanted.values()].flat());
      if (!written.ok) return written;
      const counts = await this.placesOf([...wanted.keys()]);
      return succeeded({ imported: wanted.size, ...counts, unchanged: arrivals.length - wanted.size });
    });
  }

  /** Waits for all that was asked for. */
  async settle(): Promise<void> {
    await this.turn;
  }

  /** How many of some annotations have another place than they were made at, and how many have none. */
  private async placesOf(ids: readonly string[]): Promise<Pick<TakenIn, 'reanchored' | 'orphaned'>> {
    const byDocument = new Map<string | undefined, string[]>();
    for (const id of ids) {
      if (this.all.get(id)?.annotation.target.kind === 'annotation') continue;
      const document = this.byDocument.documentOf(id);
      const those = byDocument.get(document);
      if (those === undefined) byDocument.set(document, [id]);
      else those.push(id);
    }
    const counts = { reanchored: 0, orphaned: 0 };
    for (const [document, those] of byDocument) {
      const here = document === undefined ? undefined : await this.of(document);
      const places = new Map(here?.ok === true ? here.value.annotations.map((each) => [each.annotation.id, each]) : []);
      for (const id of those) {
        const place = places.get(id);
        if (place === undefined || (place.anchor !== undefined && place.anchor.state !== 'placed'))
          counts.orphaned += 1;
        else if (here?.ok === true && isElsewhere(place.annotation.target, here.value.revision)) counts.reanchored += 1;
      }
    }
    return counts;
  }

  private kept(id: string): Result<KeptAnnotation, LibraryFailure> {
    const kept = this.all.get(id);
    return kept === undefined ? failed({ code: 'no-such-annotation', id }) : succeeded(kept);
  }

  private each(
    ids: readonly string[],
    act: (kept: KeptAnnotation) => Unstamped | undefined,
  ): Promise<Result<null, Failure>> {
    return this.inTurn(async () => {
      const wanted: Unstamped[] = [];
      for (const id of new Set(ids)) {
        const kept = this.kept(id);
        if (!kept.ok) return kept;
        const operation = act(kept.value);
        if (operation !== undefined) wanted.push(operation);
      }
      return this.journal.record(wanted);
    });
  }

  private async recordOn(id: string, operation: Unstamped): Promise<Result<AnchoredAnnotation, Failure>> {
    const written = await this.journal.record([operation]);
    return written.ok ? this.placedNow(id) : written;
  }

  private async placedNow(id: string): Promise<Result<AnchoredAnnotation, Failure>> {
    const kept = this.kept(id);
    if (!kept.ok) return kept;
    const { target } = kept.value.annotation;
    if (target.kind !== 'passage') return succeeded(placed(kept.value, undefined));
    const text = await this.around.texts.of(target.source);
    // It is written; where its document is not to be read it has no place, which is nothing against it.
    if (!text.ok) return succeeded(placed(kept.value, { state: 'orphan' }));
    const anchors = await this.anchors.of([kept.value.annotation], text.value);
    return succeeded(placed(kept.value, anchors.get(id)));
  }

  /** An annotation as the person saw it: what other devices have done to it since does not count as known. */
  private asSeen(id: string, seen: readonly Stamp[] | undefined): Result<KeptAnnotation, LibraryFailure> {
    const kept = this.kept(id);
    if (!kept.ok || seen === undefined) return kept;
    const then = this.all.asOf(id, seen);
    return succeeded(then === undefined ? kept.value : { ...then, seen });
  }

  /** What is wrong with a target. A passage of an older revision is looked for like any other, so nothing is. */
  private async mistakeIn(target: Target): Promise<Failure | undefined> {
    if (target.kind === 'annotation') {
      const answered = this.kept(target.annotation);
      return answered.ok ? undefined : answered.failure;
    }
    const found = await this.around.texts.of(target.source);
    if (!found.ok) return found.failure;
    if (target.kind !== 'passage' || target.revision !== found.value.revision) return undefined;
    const { position, quote } = target.selector;
    if (position === undefined) return undefined;
    const stands = found.value.text.slice(position.start, position.end) === quote.exact;
    return stands ? undefined : { code: 'passage-outside', id: target.source };
  }

  private inTurn<Answer>(task: () => Promise<Answer>): Promise<Answer> {
    const done = this.turn.then(async () => {
      await this.journal.whole();
      return task();
    });
    this.turn = done.catch(() => undefined);
    return done;
  }
}

/** Whether a passage was measured in another revision than this one. */
function isElsewhere(target: Target, revision: string): boolean {
  return target.kind === 'passage' && target.revision !== revision;
}

function urnOf(hexadecimal: string): string {
  const id = hexadecimal.padStart(32, '0');
  const parts = [id.slice(0, 8), id.slice(8, 12), `4${id.slice(13, 16)}`, `a${id.slice(17, 20)}`, id.slice(20, 32)];
  return `urn:uuid:${parts.join('-')}`;
}
