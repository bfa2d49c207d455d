/** What a search index takes as a library grows. */
export interface Growth {
  readonly documents: number;
  readonly buildSeconds: number;
  readonly megabytes: number;
  readonly resident: number;
}

const WIDTH = 640;
const HEIGHT = 320;
const MARGIN = 60;

/** Time, size and memory against the number of documents, both axes logarithmic: a straight line rises in proportion. */
export function growthChart(rows: readonly Growth[]): string {
  const series = [
    { name: 'build, s', colour: '#8a2b1f', of: (row: Growth) => row.buildSeconds },
    { name: 'index, MB', colour: '#1f5c8a', of: (row: Growth) => row.megabytes },
    { name: 'memory, MB', colour: '#3f7a2b', of: (row: Growth) => row.resident },
  ];
  const powers = (values: readonly number[]): readonly [number, number] => [
    Math.floor(Math.log10(Math.max(0.01, Math.min(...values)))),
    Math.ceil(Math.log10(Math.max(...values))),
  ];
  const [left, right] = powers(rows.map(({ documents }) => documents));
  const [bottom, top] = powers(rows.flatMap((row) => series.map(({ of }) => of(row))));
  const x = (value: number): number =>
    MARGIN + ((Math.log10(value) - left) / Math.max(1, right - left)) * (WIDTH - 2 * MARGIN);
  const y = (value: number): number =>
    HEIGHT -
    MARGIN -
    ((Math.log10(Math.max(value, 0.01)) - bottom) / Math.max(1, top - bottom)) * (HEIGHT - 2 * MARGIN);
  const parts: string[] = [];
  for (let power = left; power <= right; power++) {
    const at = x(10 ** power).toFixed(1);
    parts.push(`<line x1="${at}" y1="${String(MARGIN)}" x2="${at}" y2="${String(HEIGHT - MARGIN)}" stroke="#ddd"/>`);
    parts.push(
      `<text x="${at}" y="${String(HEIGHT - MARGIN + 18)}" text-anchor="middle">${(10 ** power).toLocaleString('en')}</text>`,
    );
  }
  for (let power = bottom; power <= top; power++) {
    const at = y(10 ** power).toFixed(1);
    parts.push(`<line x1="${String(MARGIN)}" y1="${at}" x2="${String(WIDTH - MARGIN)}" y2="${at}" stroke="#ddd"/>`);
    parts.push(`<text x="${String(MARGIN - 8)}" y="${at}" text-anchor="end">${String(10 ** power)}</text>`);
  }
  series.forEach(({ name, colour, of }, index) => {
    const points = rows.map((row) => `${x(row.documents).toFixed(1)},${y(of(row)).toFixed(1)}`);
    parts.push(`<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`);
    parts.push(
      `<text x="${String(MARGIN + 10 + index * 130)}" y="${String(MARGIN - 20)}" fill="${colour}">${name}</text>`,
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" font-family="sans-serif" font-size="12">
<title>Search: time to build, size and memory as a library grows</title>
<rect width="100%" height="100%" fill="#fff"/>
${parts.join('\n')}
<text x="${String(WIDTH / 2)}" y="${String(HEIGHT - 12)}" text-anchor="middle">documents</text>
</svg>
`;
}
