export { RowList } from './row-list.ts';
export type { FetchRows } from './row-windows.ts';
