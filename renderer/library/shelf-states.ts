import { html, type TemplateResult } from 'lit';
import { wish, type ShelfView } from '../app/index.ts';
import * as words from '../i18n/messages/shelf.ts';
import { isFiltered, unfiltered } from './shelf-filters.ts';

/**
 * In place of the list: nothing matches and the way back, a part that is empty, or a library that has nothing yet.
 * @param importFrom Asks for files, or for a folder, to import.
 */
export function drawEmptyShelf(
  view: ShelfView,
  importFrom: (kind: 'files' | 'folder') => Promise<void>,
): TemplateResult {
  if (isFiltered(view)) {
    return html`<lectern-full-page
      picture="search"
      heading=${words.nothingFound()}
      sentence=${words.nothingFoundMeans()}
      ><button
        class="framed"
        @click=${({ currentTarget }: Event) => {
          if (currentTarget !== null) wish(currentTarget, 'page-wished', { page: 'shelf', view: unfiltered(view) });
        }}
      >
        ${words.clearFilters()}
      </button></lectern-full-page
    >`;
  }
  if (view.collection !== undefined || view.tag !== undefined || view.state !== undefined) {
    return html`<lectern-full-page
      picture="inbox"
      heading=${words.nothingHere()}
      sentence=${words.nothingHereMeans()}
    ></lectern-full-page>`;
  }
  return html`<lectern-full-page picture="library" heading=${words.emptyShelf()} sentence=${words.emptyShelfMeans()}>
    <button class="primary" @click=${() => void importFrom('files')}>${words.importFiles()}</button>
    <button class="framed" @click=${() => void importFrom('folder')}>${words.importFolder()}</button>
  </lectern-full-page>`;
}

/** Said only when it takes long: most libraries open before it can be read. */
export function drawWaiting(): TemplateResult {
  return html`<lectern-full-page
    class="waiting"
    role="status"
    picture="hourglass"
    heading=${words.openingLibrary()}
  ></lectern-full-page>`;
}
