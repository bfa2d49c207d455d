/** So few are sorted by putting each where it belongs. */
const FEW = 48;

/** In which order documents of several parts come: each part's are ascending, and no document is there twice. Its room is used again. */
export class MergeOrder {
  /** A bit for each document, zero in between; and where it is in the list. */
  private readonly marks: Uint32Array;
  private readonly places: Uint32Array;
  private order = new Uint32Array(64);

  /** `of` is more than any document. */
  constructor(of: number) {
    this.marks = new Uint32Array((of >>> 5) + 1);
    this.places = new Uint32Array(of);
  }

  /** The places of the first `count` documents in ascending order, valid until the next; undefined where they are so already. */
  of(documents: Uint32Array, count: number): Uint32Array | undefined {
    if (isAscending(documents, count)) return undefined;
    if (count > this.order.length) this.order = new Uint32Array(count * 2);
    if (count <= FEW) this.putEach(documents, count);
    else this.walkMarks(documents, count);
    return this.order;
  }

  private putEach(documents: Uint32Array, count: number): void {
    const { order } = this;
    for (let at = 0; at < count; at++) {
      const document = documents[at]!;
      let to = at;
      for (; to > 0 && documents[order[to - 1]!]! > document; to--) order[to] = order[to - 1]!;
      order[to] = at;
    }
  }

  private walkMarks(documents: Uint32Array, count: number): void {
    const { marks, places, order } = this;
    let first = marks.length;
    for (let at = 0; at < count; at++) {
      const document = documents[at]!;
      const word = document >>> 5;
      marks[word]! |= 1 << (document & 31);
      places[document] = at;
      if (word < first) first = word;
    }
    for (let word = first, at = 0; at < count; word++) {
      let rest = marks[word]!;
      marks[word] = 0;
      for (; rest !== 0; rest &= rest - 1) order[at++] = places[word * 32 + 31 - Math.clz32(rest & -rest)]!;
    }
  }
}

function isAscending(documents: Uint32Array, count: number): boolean {
  for (let at = 1; at < count; at++) if (documents[at - 1]! >= documents[at]!) return false;
  return true;
}
