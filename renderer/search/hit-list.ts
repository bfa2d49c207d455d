import { localized } from '@lit/localize';
import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { succeeded } from '#content/base';
import type { Passage, SearchAnswer, SearchHit, SearchQuestion } from '#content/search';
import type { SearchView } from '../app/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/search.ts';
import { RowList, type FetchRows } from '../lists/index.ts';
import { drawHit, emptyHit, hitStyles } from './hit.ts';

/** A hit by which it is known: its document's id. */
type ListedHit = SearchHit & { readonly id: string };

/** Hits asked for at once: their passages are read from the documents, which takes longer than rows of the shelf. */
export const HITS_AT_ONCE = 40;
/** Passages of a hit: as many as a row has lines for. */
const PASSAGES = 2;

type Fetch = FetchRows<SearchView, ListedHit>;

/**
 * The hits of a search as a list of any length. Left and right go from one passage of a hit to the next.
 * @fires hit-opened - a hit, at one of its passages
 */
@customElement('lectern-hit-list')
@localized()
export class LecternHitList extends RowList<SearchView, ListedHit> {
  static override styles: CSSResultGroup = [
    RowList.styles,
    hitStyles,
    css`
      :host {
        --row: var(--hit-row);
      }
    `,
  ];

  /** The answer that has the first hits: they are not asked for again. */
  @property({ attribute: false }) answer: SearchAnswer | undefined;
  /** Which passage of the current hit Enter leads to. */
  @state() private passage = 0;
  @state() private told = '';

  constructor() {
    super();
    this.addEventListener('selection-changed', () => {
      this.passage = 0;
      this.told = '';
    });
  }

  protected override async fetchRows(...[view, { offset, limit }]: Parameters<Fetch>): ReturnType<Fetch> {
    const { answer } = this;
    if (offset === 0 && answer !== undefined) return succeeded({ total: answer.total, rows: answer.hits.map(listed) });
    const reply = await this.reader.ask('search.query', questionOf(view, offset, limit));
    if (!reply.ok) return reply;
    return succeeded({ total: reply.value.total, rows: reply.value.hits.map(listed) });
  }

  protected override listLabel(): string {
    return words.hits();
  }

  protected override drawRow(hit: ListedHit | undefined, isCurrent: boolean): TemplateResult {
    return hit === undefined ? emptyHit() : drawHit(hit, isCurrent ? this.passage : undefined);
  }

  protected override render(): TemplateResult {
    return html`${super.render()}
      <p class="unseen" role="status">${this.told}</p>`;
  }

  protected override get isChoosable(): boolean {
    return false;
  }

  protected override get windowSize(): number {
    return HITS_AT_ONCE;
  }

  protected override openRow(hit: ListedHit): void {
    this.openAt(hit, hit.passages[this.passage]);
  }

  protected override openPart(hit: ListedHit, part: string | undefined): boolean {
    const passage = part === undefined ? undefined : hit.passages[Number(part)];
    if (passage === undefined) return false;
    this.openAt(hit, passage);
    return true;
  }

  protected override act(key: string): boolean {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const hit = this.currentRow;
    if (by === undefined || hit === undefined) return false;
    this.passage = Math.max(0, Math.min(hit.passages.length - 1, this.passage + by));
    const passage = hit.passages[this.passage];
    if (passage !== undefined) this.told = words.passageOf(formatNumber(this.passage + 1), passage.excerpt);
    return true;
  }

  private openAt(hit: ListedHit, passage: Passage | undefined): void {
    this.dispatchEvent(new CustomEvent<OpenedHit>('hit-opened', { detail: { hit, passage } }));
  }
}

/** A hit that is to be opened, and where. */
export interface OpenedHit {
  readonly hit: SearchHit;
  readonly passage: Passage | undefined;
}

/** What is asked of the library for some hits of a view. */
export function questionOf({ query, only, sort }: SearchView, offset: number, limit: number): SearchQuestion {
  return { query, only, sort, offset, limit, passages: PASSAGES };
}

function listed(hit: SearchHit): ListedHit {
  return { ...hit, id: hit.document.id };
}

declare global {
  interface HTMLElementTagNameMap {
    'lectern-hit-list': LecternHitList;
  }
  interface HTMLElementEventMap {
    'hit-opened': CustomEvent<OpenedHit>;
  }
}
