import { localized } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { OutlineEntry } from '#content/document';
import { withFullWidthMarks } from '../drawing/index.ts';
import { icon } from '../elements/index.ts';
import * as words from '../i18n/messages/reading.ts';
import { wishInside } from './events.ts';
import { outlineRows, shownRows, type OutlineRow } from './outline-rows.ts';
import { outlineStyles } from './styles/outline-styles.ts';

/** Sections with more points than fit a window together start folded but for the current one. */
const MANY_ROWS = 60;

/**
 * The outline as a tree, with the current place marked.
 *
 * Native elements and not the library's tree: its items are elements with shadow roots of their own, which for the
 * outline of a long document (thousands of entries) is a task of seconds; see README.md.
 * @fires place-wished - an entry was chosen.
 */
@customElement('lectern-outline')
@localized()
export class LecternOutline extends LitElement {
  static override styles = outlineStyles;

  @property({ attribute: false }) outline: readonly OutlineEntry[] = [];
  /** The entries the reader is in: a section and, inside it, a point. */
  @property({ attribute: false }) here: readonly OutlineEntry[] = [];
  /** BCP 47, of the document. */
  @property() language = '';
  /** Shows half-width punctuation between Chinese full width. */
  @property({ type: Boolean }) fullWidthMarks = false;

  @state() private folded: ReadonlySet<number> = new Set();
  /** Index of the one row that the Tab key stops at. */
  @state() private stop = 0;
  private rows: readonly OutlineRow[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('outline')) {
      this.rows = outlineRows(this.outline);
      const parents = this.rows.filter((row) => row.children > 0).map((row) => row.index);
      this.folded = new Set(this.rows.length > MANY_ROWS ? parents : []);
      this.stop = 0;
    }
    if (changed.has('here')) this.showHere();
  }

  protected override render(): TemplateResult {
    const shown = shownRows(this.rows, this.folded);
    return html`<div role="tree" aria-label=${words.outline()} lang=${this.language}>
      ${repeat(
        shown,
        (row) => row.index,
        (row) => this.drawRow(row),
      )}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('here')) return;
    const rows = this.renderRoot.querySelectorAll('.here');
    rows[rows.length - 1]?.scrollIntoView({ block: 'nearest' });
  }

  private drawRow(row: OutlineRow): TemplateResult {
    const { entry, index, depth } = row;
    const here = this.here.includes(entry);
    const expanded = row.children === 0 ? nothing : String(!this.folded.has(index));
    return html`<div
      role="treeitem"
      class="row ${entry.kind} ${here ? 'here' : ''}"
      .style=${`--depth: ${depth - 1}`}
      data-index=${index}
      tabindex=${index === this.stop ? 0 : -1}
      aria-level=${depth}
      aria-expanded=${expanded}
      aria-current=${here ? 'location' : nothing}
      aria-selected=${here ? 'true' : 'false'}
      aria-label=${this.wordsOf(entry)}
      @click=${() => {
        this.choose(row);
      }}
      @keydown=${this.move}
    >
      <span class="words">${this.wordsOf(entry)}</span>
      ${row.children === 0 ? nothing : this.drawTwist(row)}
    </div>`;
  }

  private wordsOf(entry: OutlineEntry): string {
    const text = entryWords(entry);
    return this.fullWidthMarks ? withFullWidthMarks(text) : text;
  }

  /** The pointer's way to fold; the keyboard has the arrow keys, and a screen reader the row's own state. */
  private drawTwist(row: OutlineRow): TemplateResult {
    const twist = (event: Event): void => {
      event.stopPropagation();
      this.turn(row, !this.folded.has(row.index));
    };
    return html`<span class="twist" aria-hidden="true" @click=${twist}>${icon('chevron-right')}</span>`;
  }

  /** Unfolds what the current place lies in. */
  private showHere(): void {
    const row = this.rows.find(({ entry }) => entry === this.here.at(-1));
    if (row === undefined) return;
    this.stop = row.index;
    const unfolded = new Set(this.folded);
    for (let above = row.parent; above !== undefined; above = this.rows[above]?.parent) unfolded.delete(above);
    if (unfolded.size !== this.folded.size) this.folded = unfolded;
  }

  private choose(row: OutlineRow): void {
    this.stop = row.index;
    wishInside(this, 'place-wished', { offset: row.entry.start });
  }

  private turn(row: OutlineRow, fold: boolean): void {
    const folded = new Set(this.folded);
    if (fold) folded.add(row.index);
    else folded.delete(row.index);
    this.folded = folded;
  }

  private readonly move = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const shown = shownRows(this.rows, this.folded);
    const at = shown.findIndex((row) => row.index === this.stop);
    const row = shown[at];
    if (row === undefined) return;
    const handled = this.act(event.key, row, shown, at);
    if (handled) event.preventDefault();
  };

  /** The keys of the tree pattern (ARIA Authoring Practices). */
  private act(key: string, row: OutlineRow, shown: readonly OutlineRow[], at: number): boolean {
    const open = row.children > 0 && !this.folded.has(row.index);
    if (key === 'Enter' || key === ' ') this.choose(row);
    else if (key === 'ArrowDown') this.focusRow(shown[at + 1]);
    else if (key === 'ArrowUp') this.focusRow(shown[at - 1]);
    else if (key === 'Home') this.focusRow(shown[0]);
    else if (key === 'End') this.focusRow(shown.at(-1));
    else if (key === 'ArrowRight' && open) this.focusRow(shown[at + 1]);
    else if (key === 'ArrowRight' && row.children > 0) this.turn(row, false);
    else if (key === 'ArrowLeft' && open) this.turn(row, true);
    else if (key === 'ArrowLeft' && row.parent !== undefined) this.focusRow(this.rows[row.parent]);
    else return false;
    return true;
  }

  private focusRow(row: OutlineRow | undefined): void {
    if (row === undefined) return;
    this.stop = row.index;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(`[data-index='${row.index}']`)?.focus();
    });
  }
}

/** An entry as it is read: 第三章 and its title are parted by a space, 一、 and （一） from theirs are not. */
function entryWords({ label, text }: OutlineEntry): string {
  return /[\p{L}\p{N}.]$/u.test(label) && !/^[一二三四五六七八九十]/u.test(label) ? `${label} ${text}` : label + text;
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-outline': LecternOutline;
  }
}
