import type { Image, Inline } from '#content/document';

type Frame =
  | { readonly kind: 'emphasis' | 'strong' | 'sub' | 'sup' | 'code' }
  | { readonly kind: 'link'; readonly target: string }
  | { readonly kind: 'reference'; readonly to: { readonly footnote: string } | { readonly address: string } };

/** Inlines nested deeper than this lie flat: nobody marks words seventeen times over on purpose. */
const MAX_FRAMES = 16;

/** The scripts that are written without spaces: a line break of the source between two of their characters is none. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;
/** What is not as it will be: blanks at an edge, runs of them, and those that are no space. */
const BLANK_RUNS = /([ \t\n\r\f]{2,}|[\t\n\r\f]|^ | $)/u;
/** Blanks of the ideographic indent and other spaces that stand for one at a paragraph's edge. */
const EDGE_BLANKS = /^[\u00a0\u2002\u2003\u3000\ufeff\u200b]+/u;

/** Gathers the inlines of one line of text and treats blanks as a browser does: a run is one space, none at the edges. */
export class InlineBuilder {
  private readonly frames: Frame[] = [];
  private readonly lists: Inline[][] = [[]];
  private text = '';
  /** A run of blanks not written yet: it is dropped at an edge. */
  private pending: 'none' | 'space' | 'line-feed' = 'none';
  private last = '';
  private begun = false;
  private breaks = 0;

  /** Line breaks written since the last text, in a line with no inline open. */
  get openBreaks(): number {
    return this.frames.length === 0 ? this.breaks : 0;
  }

  write(value: string): void {
    value.split(BLANK_RUNS).forEach((piece, index) => {
      if (index % 2 === 0) this.word(piece);
      else this.blank(piece);
    });
  }

  /** Text whose blanks count. */
  writeExactly(value: string): void {
    if (value === '') return;
    this.writeBlank();
    this.text += value;
    this.begun = true;
    this.last = value.slice(-1);
    this.breaks = 0;
  }

  /** A space if there is text before and after: between blocks that must share a line. */
  space(): void {
    if (this.pending === 'none') this.pending = 'space';
  }

  break(): void {
    if (!this.begun) return;
    this.pending = 'none';
    this.flushText();
    this.here.push({ kind: 'break' });
    this.breaks += 1;
    this.last = '\n';
  }

  image(image: Image): void {
    this.writeBlank();
    this.flushText();
    this.here.push(image);
    this.last = '';
    this.breaks = 0;
  }

  ruby(base: string, annotation: string): void {
    if (base.trim() === '') return;
    if (annotation.trim() === '') {
      this.write(base);
      return;
    }
    this.writeBlank();
    this.flushText();
    this.here.push({ kind: 'ruby', base: base.trim(), annotation: annotation.trim() });
    this.begun = true;
    this.last = base.slice(-1);
    this.breaks = 0;
  }

  /** Opens an inline around what `write` writes. */
  within(frame: Frame, write: () => void): void {
    if (this.frames.length >= MAX_FRAMES || this.frames.some(({ kind }) => kind === frame.kind)) {
      write();
      return;
    }
    if (this.pending !== 'none' && this.begun && this.last !== '\n') this.writeBlank();
    this.flushText();
    this.frames.push(frame);
    this.lists.push([]);
    write();
    this.flushText();
    this.frames.pop();
    const inlines = this.lists.pop() ?? [];
    if (inlines.length === 0) return;
    // A link or an emphasis that holds no text holds an image or a break, which need neither.
    if (inlines.every((inline) => typeof inline !== 'string' && (inline.kind === 'image' || inline.kind === 'break'))) {
      this.here.push(...inlines);
    } else this.here.push({ ...frame, inlines });
  }

  /** The line, without breaks and blanks at its end. The builder is empty again. */
  finish(): Inline[] {
    this.flushText();
    const inlines = this.lists[0] ?? [];
    this.lists[0] = [];
    this.pending = 'none';
    this.last = '';
    this.begun = false;
    this.breaks = 0;
    trimEnd(inlines);
    return inlines;
  }

  private word(word: string): void {
    const value = this.begun ? word : word.replace(EDGE_BLANKS, '');
    if (value === '') return;
    if (this.pending === 'line-feed' && UNSPACED.test(this.last) && UNSPACED.test(value[0] ?? ''))
      this.pending = 'none';
    this.writeExactly(value);
  }

  private blank(run: string): void {
    if (this.pending !== 'space') this.pending = run.includes('\n') ? 'line-feed' : 'space';
  }

  private writeBlank(): void {
    if (this.pending !== 'none' && this.begun && this.last !== '\n' && this.last !== ' ') {
      this.text += ' ';
      this.last = ' ';
    }
    this.pending = 'none';
  }

  private get here(): Inline[] {
    const list = this.lists.at(-1);
    if (list === undefined) throw new Error('The outermost list of inlines is never closed.');
    return list;
  }

  private flushText(): void {
    if (this.text === '') return;
    this.here.push(this.text);
    this.text = '';
  }
}

/** Takes blanks and breaks off the end of a line, inside its inlines too. */
function trimEnd(inlines: Inline[]): void {
  for (let last = inlines.at(-1); last !== undefined; last = inlines.at(-1)) {
    if (typeof last === 'string') {
      const trimmed = last.trimEnd();
      if (trimmed === last) return;
      inlines.pop();
      if (trimmed !== '') {
        inlines.push(trimmed);
        return;
      }
    } else if (last.kind === 'break') inlines.pop();
    else if (last.kind === 'image' || last.kind === 'ruby') return;
    else {
      const inner = [...last.inlines];
      trimEnd(inner);
      inlines.pop();
      if (inner.length > 0) {
        inlines.push({ ...last, inlines: inner });
        return;
      }
    }
  }
}
