import { html, type TemplateResult } from 'lit';
import type { NotebookOrder } from '#content/annotations';
import { wish, type NotebookView } from '../app/index.ts';
import { icon } from '../elements/index.ts';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/annotations.ts';

const SORTS: readonly (readonly [order: NotebookOrder, descending: boolean, label: () => string])[] = [
  ['created', true, words.newestFirst],
  ['created', false, words.oldestFirst],
  ['modified', true, words.changedFirst],
  ['document', false, words.byDocument],
  ['place', false, words.byPlace],
  ['colour', false, words.byColour],
];

/** What the bar asks of the page it stands on. */
export interface BarActs {
  /** Shows what narrows the list down, where there is no room for it beside. */
  readonly toggleSide: () => void;
  /** The words that are looked for have changed. */
  readonly type: (view: NotebookView) => void;
  readonly goToRows: () => void;
}

/** Above the annotations: how many there are, what is looked for in them, and in what order they stand. */
export function drawNotebookBar(
  view: NotebookView,
  heading: string,
  exporting: TemplateResult,
  acts: BarActs,
): TemplateResult {
  const type = (event: InputEvent | CompositionEvent): void => {
    // What is only being composed by an input method is not looked for.
    if ('isComposing' in event && event.isComposing) return;
    const { text: _before, ...rest } = view;
    const { value } = event.currentTarget as HTMLInputElement;
    acts.type(value.trim() === '' ? rest : { ...rest, text: value });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
    event.preventDefault();
    acts.goToRows();
  };
  const order = (event: Event): void => {
    const select = event.currentTarget as HTMLSelectElement;
    const [sort, descending] = SORTS[Number(select.value)] ?? [view.sort, view.descending];
    wish(select, 'page-wished', { page: 'notebook', view: { ...view, sort, descending } });
  };
  return html`<div class="bar">
    <button class="parts" aria-label=${words.showFilters()} @click=${acts.toggleSide}>${icon('list-filter')}</button>
    <h1><span role="status">${heading}</span></h1>
    <input
      type="search"
      aria-label=${words.find()}
      placeholder=${words.find()}
      autocomplete="off"
      spellcheck="false"
      .value=${view.text ?? ''}
      @input=${type}
      @compositionend=${type}
      @keydown=${press}
    />
    <select aria-label=${words.sortBy()} @change=${order}>
      ${SORTS.map(
        ([sort, down, label], index) =>
          html`<option value=${index} ?selected=${sort === view.sort && down === view.descending}>${label()}</option>`,
      )}
    </select>
    ${exporting}
  </div>`;
}

/** What can be done to the annotations that are chosen. */
export interface ChoiceActs {
  readonly chooseAll: () => void;
  readonly tag: () => void;
  readonly remove: () => void;
  readonly clear: () => void;
}

/** In the bar's place while any are chosen. */
export function drawNotebookChoice(chosen: number, exporting: TemplateResult, acts: ChoiceActs): TemplateResult {
  return html`<div class="bar" role="toolbar" aria-label=${words.acts()}>
    <h1><span role="status">${words.chosen(formatNumber(chosen))}</span></h1>
    <button @click=${acts.chooseAll}>${words.chooseAll()}</button>
    <button @click=${acts.tag}>${icon('tag')}${words.tagThem()}</button>
    ${exporting}
    <button @click=${acts.remove}>${icon('trash-2')}${words.remove()}</button>
    <button @click=${acts.clear}>${words.clearChoice()}</button>
  </div>`;
}
