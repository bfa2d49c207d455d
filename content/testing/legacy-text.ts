/** Encodes text in a two-byte encoding by turning its decoder around: no platform has an encoder for one. */
export function encodeAs(encoding: 'gb18030' | 'big5', text: string): Uint8Array {
  const table = tables[encoding] ?? (tables[encoding] = tableOf(encoding));
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const pair = code < 0x80 ? [code] : table.get(character);
    if (pair === undefined) throw new Error(`${encoding} has no ${character}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

const tables: Partial<Record<string, ReadonlyMap<string, readonly number[]>>> = {};

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd' && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  return table;
}
