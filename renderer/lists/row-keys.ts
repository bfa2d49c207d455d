/**
 * The row that a key leads to from another; undefined for a key that leads to none. It may lie before the first row or after the last.
 * @param screen Rows that fill a screen.
 */
export function rowByKey(key: string, from: number, screen: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from - 1;
    case 'PageDown':
      return from + screen;
    case 'PageUp':
      return from - screen;
    case 'Home':
      return 0;
    case 'End':
      return Infinity;
    default:
      return undefined;
  }
}
