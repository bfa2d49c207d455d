import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Reader } from '#content/contract';
import { controls } from '../elements/index.ts';
import { leavePlace, takePlace } from './last-places.ts';
import { rowByKey } from './row-keys.ts';
import { rowListStyles } from './row-list-styles.ts';
import { RowWindows, WINDOW, type FetchRows } from './row-windows.ts';
import { RowsInSight } from './rows-in-sight.ts';
import {
  cleared,
  extended,
  moved,
  NOTHING_SELECTED,
  rangeTo,
  subjects,
  toggled,
  type Identified,
  type Selection,
} from './selection.ts';

/**
 * The answers to one question as a list of any length: only the rows in sight are drawn, all of one height.
 * @fires row-opened - the person wants to read it
 * @fires selection-changed - what is chosen, or the row the keyboard stands on, is another
 * @fires details-wished - the person wants to know more of a row
 * @fires rows-changed - rows have arrived; `total` says how many match
 * @fires rows-left - the person went up from the first row
 */
export abstract class RowList<Question, Row extends Identified> extends LitElement {
  static override styles: CSSResultGroup = [controls, rowListStyles];

  @property({ attribute: false }) reader!: Reader;
  @property({ attribute: false }) question!: Question;
  @property({ type: Boolean, reflect: true }) choosing = false;

  @state() private selection: Selection<Row> = NOTHING_SELECTED;
  @query('.rows') private readonly rows!: HTMLElement | null;

  private windows!: RowWindows<Question, Row>;
  private readonly sight = new RowsInSight(this, () => this.rows);

  /** Rows that match; undefined while the first answer is awaited. */
  get total(): number | undefined {
    return this.windows.total;
  }

  get failure(): RowWindows<Question, Row>['failure'] {
    return this.windows.failure;
  }

  /** What an act is done to. */
  get subjects(): readonly Row[] {
    return subjects(this.selection, this.windows.row(this.selection.current));
  }

  get chosen(): number {
    return this.selection.chosen.size;
  }

  /** Asks for the rows in sight anew. */
  refresh(): void {
    const { first, count } = this.sight;
    this.windows.refresh(first, first + count);
  }

  /** Gives the keys to the rows. */
  focusRows(): void {
    this.rows?.focus({ preventScroll: true });
  }

  clearSelection(): void {
    this.select(cleared(this.selection));
  }

  async selectAll(): Promise<void> {
    const rows = await this.windows.between(0, (this.windows.total ?? 0) - 1);
    if (rows !== undefined) this.select(extended({ ...this.selection, anchor: 0 }, this.selection.current, rows));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.rows !== null) leavePlace(this.localName, this, { top: this.sight.top, row: this.selection.current });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) {
      this.windows = new RowWindows(
        (question, window) => this.fetchRows(question, window),
        this.question,
        () => {
          this.requestUpdate();
          this.dispatchEvent(new CustomEvent('rows-changed'));
          void this.returnToPlace();
        },
        this.windowSize,
      );
    }
    if (changed.has('question')) {
      this.windows.ask(this.question);
      if (this.hasUpdated) this.startOver();
    }
    const { first, count, passing } = this.sight;
    if (!passing) this.windows.want(first, first + count);
  }

  protected override firstUpdated(): void {
    this.sight.begin();
  }

  protected override render(): TemplateResult {
    const total = this.windows.total ?? 0;
    const { first, count, rowHeight } = this.sight;
    const last = Math.min(total, first + count);
    // A row keeps its place among the elements while it is in sight: scrolling by one changes one of them, not all.
    const drawn = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
    drawn.sort((one, other) => (one % count) - (other % count));
    return html`<div
      class="rows"
      role="listbox"
      aria-multiselectable=${this.isChoosable ? 'true' : nothing}
      aria-label=${this.listLabel()}
      aria-activedescendant=${drawn.includes(this.selection.current) ? `row-${this.selection.current}` : nothing}
      tabindex="0"
      @scroll=${this.sight.follow}
      @keydown=${this.press}
      @click=${this.clickRow}
      @dragstart=${(event: DragEvent) => {
        this.drag(event);
      }}
    >
      <div class="all" role="presentation" .style=${`block-size: ${total * rowHeight}px`}>
        ${drawn.map((index) => this.row(index, total))}
      </div>
    </div>`;
  }

  /** Whether `total` is of all that match; where it is not, nobody is told how many there are. */
  protected isWhole(): boolean {
    return true;
  }

  private row(index: number, total: number): TemplateResult {
    const row = this.sight.passing ? undefined : this.windows.row(index);
    return html`<div
      class=${index === this.selection.current ? 'row current' : 'row'}
      id="row-${index}"
      role="option"
      aria-setsize=${this.isWhole() ? total : -1}
      aria-posinset=${index + 1}
      aria-selected=${this.isChoosable ? row !== undefined && this.selection.chosen.has(row.id) : index === this.selection.current}
      aria-busy=${row === undefined}
      draggable=${this.isDraggable ? 'true' : nothing}
      data-row=${index}
      .style=${`transform: translateY(${index * this.sight.rowHeight}px)`}
    >
      ${this.drawRow(row, index === this.selection.current)}
    </div>`;
  }

  /** Back from a document, the shelf stands where it was left. */
  private async returnToPlace(): Promise<void> {
    if (this.total === undefined) return;
    const place = takePlace(this.localName, this);
    if (place === undefined) return;
    this.select(moved(this.selection, Math.min(place.row, Math.max(0, this.total - 1))));
    await this.updateComplete;
    this.sight.scrollTo(place.top);
    // Who is typing meanwhile goes on typing.
    if (document.activeElement === null || document.activeElement === document.body) this.focusRows();
  }

  private startOver(): void {
    this.select(NOTHING_SELECTED);
    this.sight.startOver();
  }

  private select(selection: Selection<Row>): void {
    this.selection = selection;
    this.choosing = selection.chosen.size > 0;
    this.dispatchEvent(new CustomEvent('selection-changed'));
  }

  private readonly press = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const { current } = this.selection;
    const target = rowByKey(event.key, current, this.sight.screen);
    if (event.key === 'ArrowUp' && current === 0) this.dispatchEvent(new CustomEvent('rows-left'));
    if (target !== undefined) void this.moveTo(target, event.shiftKey, event.ctrlKey);
    else if (event.key === 'Enter') this.open(current);
    else if (event.key === ' ' && this.isChoosable) this.toggle(current);
    else if (!this.act(event.key)) return;
    event.preventDefault();
  };

  private async moveTo(target: number, extend: boolean, keep: boolean): Promise<void> {
    const row = Math.max(0, Math.min((this.windows.total ?? 1) - 1, target));
    this.sight.reveal(row);
    if (!extend || !this.isChoosable) {
      this.select(keep ? { ...this.selection, current: row } : moved(this.selection, row));
      return;
    }
    this.select({ ...this.selection, current: row });
    await this.extendTo(row);
  }

  private async extendTo(row: number): Promise<void> {
    const [first, last] = rangeTo(this.selection, row);
    const rows = await this.windows.between(first, last);
    if (rows !== undefined) this.select(extended(this.selection, row, rows));
  }

  private toggle(row: number): void {
    const one = this.windows.row(row);
    if (one !== undefined) this.select(toggled(this.selection, row, one));
  }

  private open(row: number): void {
    const one = this.windows.row(row);
    if (one !== undefined) this.openRow(one);
  }

  protected openRow(row: Row): void {
    this.dispatchEvent(new CustomEvent('row-opened', { detail: row }));
  }

  /** The row the keyboard stands on, where it has arrived. */
  protected get currentRow(): Row | undefined {
    return this.windows.row(this.selection.current);
  }

  private readonly clickRow = (event: MouseEvent): void => {
    const at = rowUnder(event);
    if (at === undefined) return;
    const { row, part } = at;
    const one = this.windows.row(row);
    if (!this.isChoosable) {
      this.select(moved(this.selection, row));
      if (one !== undefined && !this.openPart(one, part)) this.openRow(one);
    } else if (event.shiftKey) void this.extendTo(row);
    else if (event.ctrlKey || event.metaKey || part === 'choose') this.toggle(row);
    else {
      this.select(moved(this.selection, row));
      if (part === 'about') this.dispatchEvent(new CustomEvent('details-wished'));
      else this.open(row);
    }
  };

  /** The row a drag began on, with the others that are chosen where it is one of them. */
  protected rowsDragged(event: DragEvent): readonly Row[] {
    const at = rowUnder(event);
    const row = at === undefined ? undefined : this.windows.row(at.row);
    if (row === undefined) return [];
    return this.selection.chosen.has(row.id) ? [...this.selection.chosen.values()] : [row];
  }

  /** Rows can be chosen, one and many, for something to be done to them. */
  protected get isChoosable(): boolean {
    return true;
  }

  /** Rows asked for at once. */
  protected get windowSize(): number {
    return WINDOW;
  }

  /** What a further key does with the current row; answers whether it is one. */
  protected act(_key: string): boolean {
    return false;
  }

  /** Opens what of a row was pressed, by its `data-part`; answers whether that is something by itself. */
  protected openPart(_row: Row, _part: string | undefined): boolean {
    return false;
  }

  /** Rows can be dragged; `drag` then says what they carry. */
  protected get isDraggable(): boolean {
    return false;
  }

  protected drag(_event: DragEvent): void {
    return;
  }

  protected abstract fetchRows(...asked: Parameters<FetchRows<Question, Row>>): ReturnType<FetchRows<Question, Row>>;
  /** What the list is called. */
  protected abstract listLabel(): string;
  /** A row, or the place of one that has not arrived. */
  protected abstract drawRow(row: Row | undefined, isCurrent: boolean): TemplateResult;
}

function rowUnder(event: Event): { readonly row: number; readonly part: string | undefined } | undefined {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return undefined;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const part = target.closest<HTMLElement>('[data-part]')?.dataset['part'];
  return row === undefined ? undefined : { row: Number(row), part };
}
