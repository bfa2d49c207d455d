import type { Collection } from '#content/library';
import { wish, type PageCommand, type ShelfView } from '../app/index.ts';
import * as leaving from '../i18n/messages/leaving.ts';
import * as words from '../i18n/messages/shelf.ts';

/** What a view of the shelf is called. */
export function shelfHeading(view: ShelfView, collections: readonly Collection[]): string {
  const named = view.creator ?? view.source;
  if (named !== undefined) return words.documentsOf(named);
  if (view.collection !== undefined) {
    return collections.find(({ id }) => id === view.collection)?.name ?? words.collections();
  }
  if (view.tag !== undefined) return `# ${view.tag}`;
  switch (view.state) {
    case 'begun':
      return words.begun();
    case 'new':
      return words.fresh();
    case 'read':
      return words.read();
    case undefined:
    default:
      return words.all();
  }
}

/** A collection leaves as it is shown; a pack is looked at in place of any. */
export function leavingCommands(
  shelf: EventTarget & { readonly view: ShelfView },
  title: string,
): readonly PageCommand[] {
  const leave = (kind: 'export' | 'pack'): void => {
    const { collection } = shelf.view;
    if (collection !== undefined) wish(shelf, 'leaving-wished', { kind, chosen: { collection }, title }); // prettier-ignore
  };
  const ofCollection: readonly PageCommand[] = [
      { label: leaving.exportIt(), run: () => { leave('export'); } },
      { label: leaving.makePack(), run: () => { leave('pack'); } },
    ]; // prettier-ignore
  const look = { label: leaving.lookAtPack(), run: () => { wish(shelf, 'visit-wished', null); } }; // prettier-ignore
  return [...(shelf.view.collection === undefined ? [] : ofCollection), look];
}
