import { css, unsafeCSS, type CSSResult } from 'lit';
import { COLOURS, type Style } from '#content/annotations';
import type { Mark } from './threads.ts';
import type { MeasuredText } from './measured-text.ts';
import { overlapsOf } from './overlaps.ts';
import type { Span, SpanIndex } from './span-index.ts';

/** The variable of `tokens.css` each colour of the palette is drawn in. */
export const TINTS = { red: 'mark-1', yellow: 'mark-2', green: 'mark-3', blue: 'mark-4', purple: 'mark-5' } as const;

/** Chunks on either side of the place whose passages are marked: more than any window shows. */
const NEAR_CHUNKS = 2;

const DRAWINGS = ['background', 'underline'] as const;
const FOCUSED = 'note-focused';
const CORRECTION = 'note-correction';
const OVERLAP = 'note-overlap';
const NAMES = [...COLOURS.flatMap((colour) => DRAWINGS.map((drawing) => nameOf({ colour, drawing }))), CORRECTION];

function nameOf({ colour, drawing }: Style): string {
  return `note-${colour}-${drawing}`;
}

/**
 * Marks the annotated passages near the place, without changing the page: one highlight a look, whose ranges are those
 * of the chunks around the window alone. So a document with ten thousand of them costs what the few hundred near cost.
 */
export class Marks {
  private readonly text: MeasuredText;
  private readonly highlights = new Map(NAMES.map((name) => [name, new Highlight()]));
  private readonly overlapping = new Highlight();
  private readonly focused = new Highlight();
  private index: SpanIndex<Mark> | undefined;
  private ranges = new Map<string, { readonly mark: Mark; readonly name: string; readonly range: AbstractRange }>();
  /** Where marks lie over one another, by where that begins and ends. */
  private overlaps = new Map<string, AbstractRange>();
  private near: Span = { start: 0, end: 0 };
  private focusedId: string | undefined;

  constructor(text: MeasuredText) {
    this.text = text;
    for (const [name, highlight] of this.highlights) CSS.highlights.set(name, highlight);
    CSS.highlights.set(OVERLAP, this.overlapping);
    this.focused.priority = 1;
    CSS.highlights.set(FOCUSED, this.focused);
  }

  /** Marks what an index has near the place: what is as it was keeps its range. */
  show(index: SpanIndex<Mark>): void {
    this.index = index;
    this.refresh();
    this.focus(this.focusedId);
  }

  /** The person is at an offset: what is near it is marked. */
  follow(offset: number): void {
    const near = this.text.around(offset, NEAR_CHUNKS);
    if (near.start === this.near.start && near.end === this.near.end) return;
    this.near = near;
    this.refresh();
    this.focus(this.focusedId);
  }

  /** Forgets every range: the text has been drawn anew. */
  redraw(): void {
    this.forget();
    this.refresh();
    this.focus(this.focusedId);
  }

  /** Marks one apart from the others. */
  focus(id: string | undefined): void {
    this.focusedId = id;
    this.focused.clear();
    const marked = id === undefined ? undefined : this.ranges.get(id);
    if (marked !== undefined) this.focused.add(marked.range);
  }

  end(): void {
    this.forget();
    for (const name of [...NAMES, OVERLAP, FOCUSED]) CSS.highlights.delete(name);
  }

  private refresh(): void {
    // Of a mark that is longer than what is near only that part is drawn, which is another one further on.
    const wanted = new Map(this.index?.meeting(this.near).map((mark) => [mark.id, this.nearPartOf(mark)]));
    for (const [id, { mark, name, range }] of this.ranges) {
      if (isSame(wanted.get(id), mark)) continue;
      this.highlights.get(name)?.delete(range);
      this.ranges.delete(id);
    }
    for (const [id, mark] of wanted) {
      if (this.ranges.has(id) || mark.look === 'none') continue;
      const name = mark.look === 'correction' ? CORRECTION : nameOf(mark.look);
      const range = this.rangeOf(mark);
      this.highlights.get(name)?.add(range);
      this.ranges.set(id, { mark, name, range });
    }
    this.refreshOverlaps([...wanted.values()]);
  }

  /** Of two that are drawn alike the one on top hides where the other begins or ends: it shows where both are. */
  private refreshOverlaps(marks: readonly Mark[]): void {
    const overlaps = DRAWINGS.flatMap((drawing) =>
      overlapsOf(marks.filter(({ look }) => typeof look !== 'string' && look.drawing === drawing)),
    );
    const wanted = new Map(overlaps.map((overlap) => [`${overlap.start}-${overlap.end}`, overlap]));
    for (const [key, range] of this.overlaps) {
      if (wanted.has(key)) continue;
      this.overlapping.delete(range);
      this.overlaps.delete(key);
    }
    for (const [key, overlap] of wanted) {
      if (this.overlaps.has(key)) continue;
      const range = this.rangeOf(overlap);
      this.overlapping.add(range);
      this.overlaps.set(key, range);
    }
  }

  private nearPartOf(mark: Mark): Mark {
    const start = Math.max(mark.start, this.near.start);
    return { ...mark, start, end: Math.max(start, Math.min(mark.end, this.near.end)) };
  }

  /** Static, because a live range costs with every change of the page. */
  private rangeOf(span: Span): AbstractRange {
    return new StaticRange(this.text.rangeOf(span));
  }

  private forget(): void {
    for (const highlight of [...this.highlights.values(), this.overlapping, this.focused]) highlight.clear();
    this.ranges.clear();
    this.overlaps.clear();
  }
}

/** Whether a mark would be drawn just as one that is drawn already. */
function isSame(one: Mark | undefined, other: Mark): boolean {
  if (one === undefined || one.start !== other.start || one.end !== other.end) return false;
  if (typeof one.look === 'string' || typeof other.look === 'string') return one.look === other.look;
  return one.look.colour === other.look.colour && one.look.drawing === other.look.drawing;
}

const looks = COLOURS.map(
  (colour) => css`
    ::highlight(${unsafeCSS(nameOf({ colour, drawing: 'background' }))}) {
      background-color: var(--${unsafeCSS(TINTS[colour])});
    }
    ::highlight(${unsafeCSS(nameOf({ colour, drawing: 'underline' }))}) {
      text-decoration: underline 2px color-mix(in oklab, var(--${unsafeCSS(TINTS[colour])}) 55%, var(--ink));
    }
  `,
);

/** How marked passages look, for the styles of the element that has the text. */
export const markStyles: readonly CSSResult[] = [
  ...looks,
  css`
    ::highlight(note-correction) {
      text-decoration: underline wavy 1.5px var(--cinnabar);
    }
    ::highlight(note-overlap) {
      background-color: color-mix(in srgb, var(--ink) 9%, transparent);
    }
    ::highlight(note-focused) {
      background-color: var(--cinnabar-wash);
      text-decoration: underline 2px var(--cinnabar);
    }
  `,
];
