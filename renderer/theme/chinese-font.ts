/** Two Han characters that no font draws alike: 一 and 龘. */
const HAN = [0x4e00, 0x9f98] as const;

/** Whether this machine can draw Chinese: without a font for it, every character is the same box. */
export function hasChineseFont(draw: (character: string) => string = drawn): boolean {
  const [first, second] = HAN.map((character) => draw(String.fromCodePoint(character)));
  return first !== second;
}

function drawn(character: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 24;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) return character;
  pen.font = '20px sans-serif';
  pen.fillText(character, 2, 20);
  return pen.getImageData(0, 0, 24, 24).data.join();
}
