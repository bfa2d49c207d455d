import { html, type TemplateResult } from 'lit';
import { wish, WHOLE_SHELF, type NotebookView, type Wishes } from '../app/index.ts';
import * as words from '../i18n/messages/annotations.ts';

/** What is asked for may be among those that are not read yet: the page fills by itself. */
export function drawNotebookReading(): TemplateResult {
  return html`<lectern-full-page
    role="status"
    picture="hourglass"
    heading=${words.notebookReading()}
    sentence=${words.notebookReadingMeans()}
  ></lectern-full-page>`;
}

/** In place of the list: nothing matches, and the way back to all of them; or nothing was written yet, and where to begin. */
export function drawNotebookEmpty({ sort, descending, ...narrowing }: NotebookView): TemplateResult {
  if (Object.keys(narrowing).length > 0) {
    return html`<lectern-full-page
      picture="search"
      heading=${words.nothingFound()}
      sentence=${words.nothingFoundMeans()}
      ><button class="framed" @click=${goTo({ page: 'notebook', view: { sort, descending } })}>
        ${words.clearFilters()}
      </button></lectern-full-page
    >`;
  }
  return html`<lectern-full-page
    picture="notebook-pen"
    heading=${words.notebookEmpty()}
    sentence=${words.notebookEmptyMeans()}
    ><button class="framed" @click=${goTo({ page: 'shelf', view: WHOLE_SHELF })}>
      ${words.backToShelf()}
    </button></lectern-full-page
  >`;
}

function goTo(page: Wishes['page-wished']): (event: Event) => void {
  return ({ currentTarget }) => {
    if (currentTarget !== null) wish(currentTarget, 'page-wished', page);
  };
}
