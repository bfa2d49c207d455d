import * as words from '../i18n/messages/annotations.ts';
import type { AnnotatingHost, AnnotatingState } from './annotating-host.ts';
import { steppedRange, type RangeStep } from './range-steps.ts';
import { neighbourSentence, sentenceAt } from './sentences.ts';
import type { Span } from './span-index.ts';

/** A range that is changed key by key is kept once no key has come for so long, in milliseconds: one step to undo. */
const REST = 600;

/** Changing ranges: of what is selected, and of the annotation that is chosen. */
export class RangeEditing {
  /** The range of the chosen annotation as it is being changed. */
  span: Span | undefined;
  private readonly host: AnnotatingHost;
  private readonly annotating: AnnotatingState;
  private changing: string | undefined;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: AnnotatingHost, annotating: AnnotatingState) {
    this.host = host;
    this.annotating = annotating;
  }

  /** A key: the selection is changed where there is one, else the chosen annotation's range, else a selection begins. */
  step(step: RangeStep): void {
    const words = this.annotating.page?.text.words;
    if (words === undefined) return;
    const selection = this.changing === undefined ? this.host.selection() : undefined;
    const current = this.annotating.current;
    if (selection === undefined && current?.span !== undefined && current.span.end > current.span.start) {
      this.changing = current.id;
      this.show(steppedRange(words, this.span ?? current.span, step));
      clearTimeout(this.rest);
      this.rest = setTimeout(() => {
        this.settle();
      }, REST);
    } else if (selection === undefined) this.sentence(1);
    else this.choose(steppedRange(words, selection, step));
  }

  /** Selects the sentence after the selection, or before it; the one at the place where nothing is selected. */
  sentence(by: 1 | -1): void {
    const words = this.annotating.page?.text.words;
    if (words === undefined) return;
    this.annotating.select(undefined);
    const selection = this.host.selection();
    const place = this.annotating.position;
    this.choose(selection === undefined ? sentenceAt(words, place) : neighbourSentence(words, selection, by));
  }

  /** Keeps the range as it has been changed by now. */
  settle(): void {
    clearTimeout(this.rest);
    const { changing, span } = this;
    this.changing = undefined;
    this.span = undefined;
    if (changing === undefined || span === undefined) return;
    this.host.select(undefined);
    void this.annotating.annotations?.attach(changing, span, words.changedRange());
  }

  /** A handle is dragged. */
  readonly preview = (event: CustomEvent<Span>): void => {
    this.changing = this.annotating.selected;
    this.show(event.detail);
  };

  /** A handle was let go. */
  readonly drop = (event: CustomEvent<Span>): void => {
    this.changing = this.annotating.selected;
    this.span = event.detail;
    this.settle();
  };

  private show(span: Span): void {
    this.span = span;
    this.host.select(span);
    this.host.requestUpdate();
  }

  private choose(span: Span | undefined): void {
    if (span === undefined) return;
    this.host.select(span);
    this.host.reveal(span);
  }
}
