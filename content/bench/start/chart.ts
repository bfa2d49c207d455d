/** A figure of ours beside the empty window's, with the unit of both. */
export interface Pair {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly empty: number;
  readonly times: number;
}

const ROW = 64;
const LEFT = 150;
const WIDTH = 640;
/** The empty window's bar; ours is so many times as long. */
const ONE = 190;

/** Bars of both, each pair in its own scale, as SVG; colours that stand on white and on black. */
export function startChart(pairs: readonly Pair[]): string {
  const bars = pairs.map(({ name, unit, ours, empty, times }, row) => {
    const top = 20 + row * ROW;
    const bar = (at: number, length: number, colour: string, label: string): string =>
      `<rect x="${String(LEFT)}" y="${String(at)}" width="${length.toFixed(0)}" height="18" fill="${colour}"/>` +
      `<text x="${(LEFT + length + 6).toFixed(0)}" y="${String(at + 14)}">${label}</text>`;
    return [
      `<text x="8" y="${String(top + 26)}">${name}</text>`,
      bar(top, ONE * times, '#a8321f', `Lectern ${ours.toFixed(0)} ${unit} (${times.toFixed(2)}×)`),
      bar(top + 22, ONE, '#8f8574', `empty window ${empty.toFixed(0)} ${unit}`),
    ].join('');
  });
  const height = String(20 + pairs.length * ROW);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${height}" font-family="sans-serif" font-size="13" fill="#8f8574">${bars.join('')}</svg>\n`;
}
