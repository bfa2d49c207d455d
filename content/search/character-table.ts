/** Numbers the characters of a segment being built in the order they are first met, from 1. */
export class CharacterTable {
  /** For each code unit its character's number. */
  private readonly units = new Uint32Array(0x10000);
  private readonly others = new Map<number, number>();
  private readonly points: number[] = [];

  /** How many characters there are. */
  get size(): number {
    return this.points.length;
  }

  number(point: number): number {
    const known = point < 0x10000 ? this.units[point]! : (this.others.get(point) ?? 0);
    if (known !== 0) return known;
    const number = this.points.push(point);
    if (point < 0x10000) this.units[point] = number;
    else this.others.set(point, number);
    return number;
  }

  /** The characters ascending by UTF-16 code unit, and for each number its rank among them, from 1. */
  sorted(): {
    readonly points: readonly number[];
    readonly ranks: Uint32Array;
  } {
    const points = [...this.points].sort((one, other) => unitOrder(one) - unitOrder(other));
    const ranks = new Uint32Array(points.length + 1);
    points.forEach((point, rank) => (ranks[this.number(point)] = rank + 1));
    return { points, ranks };
  }
}

/** A character's place in the order of code units, where those above U+FFFF come before U+E000. */
function unitOrder(point: number): number {
  if (point > 0xffff) return point - 0x2000;
  return point < 0xe000 ? point : point + 0x100000;
}
