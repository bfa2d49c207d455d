/** Rows with their columns under each other. A Chinese character is two columns wide on a terminal. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const width = (text: string): number =>
    [...text].reduce((sum, character) => sum + (/\p{sc=Han}|[，、（）：]/u.test(character) ? 2 : 1), 0);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell))))
      .join('  ')
      .trimEnd(),
  );
}
