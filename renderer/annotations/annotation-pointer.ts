import type { AnnotatingHost, AnnotatingState } from './annotating-host.ts';
import { characterAt } from './pointing.ts';

/** What a pointer does to marked passages: it shows which one it is over, and chooses the one that is pressed. */
export class AnnotationPointer {
  /** The id of the annotation the pointer is over, on the page or beside it. */
  over: string | undefined;
  private readonly host: AnnotatingHost;
  private readonly annotating: AnnotatingState;
  /** Told what the pointer was over, and what it is over now. */
  private readonly moved: (before: string | undefined, now: string | undefined) => void;
  private asked: number | undefined;

  constructor(host: AnnotatingHost, annotating: AnnotatingState, moved: AnnotationPointer['moved']) {
    this.host = host;
    this.annotating = annotating;
    this.moved = moved;
  }

  /** A place of the page was pressed: a marked passage there is chosen, the next one under it if it was. */
  readonly press = (event: PointerEvent): void => {
    const { page, selected } = this.annotating;
    if (event.button !== 0 || this.host.selection() !== undefined || page === undefined) return;
    const [target] = event.composedPath();
    if (!(target instanceof Node) || !page.text.root.contains(target)) return;
    const under = this.under(event);
    const here = under.findIndex(({ id }) => id === selected);
    this.annotating.select(under[(here + 1) % Math.max(1, under.length)]?.id);
  };

  /** Shows which annotation the pointer is over, once a frame. */
  readonly point = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    this.asked ??= requestAnimationFrame(() => {
      this.asked = undefined;
      this.hover(this.under(event)[0]?.id);
    });
  };

  hover(id: string | undefined): void {
    if (id === this.over) return;
    const before = this.over;
    this.over = id;
    this.moved(before, id);
  }

  end(): void {
    if (this.asked !== undefined) cancelAnimationFrame(this.asked);
    this.asked = undefined;
  }

  private under(event: MouseEvent): readonly { readonly id: string }[] {
    const { page, annotations } = this.annotating;
    if (page === undefined || annotations === undefined) return [];
    const offset = characterAt(page.text, event.clientX, event.clientY);
    return offset === undefined ? [] : annotations.threads.marks.at(offset);
  }
}
