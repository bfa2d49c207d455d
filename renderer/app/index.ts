// What a page gets from the shell. The shell itself (shell.ts) draws the pages and is not for them to import.
export {
  addressOf,
  NEW_SEARCH,
  WHOLE_SHELF,
  widened,
  type Found,
  type Route,
  type SearchView,
  type ShelfView,
} from './route.ts';
export { drawFailure } from './failure-page.ts';
export { WHOLE_NOTEBOOK, type NotebookView } from './notebook-route.ts';
export { wish, type LeavingWish, type Notice, type PageCommand, type PageDescription, type Wishes } from './wishes.ts';
export { ShortcutsOfRoom, type Shortcut, type ShortcutRoom } from './shortcuts.ts';
