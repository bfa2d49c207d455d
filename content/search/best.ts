/** The `limit` best of the numbers from 0 to `count` - 1, best first: a heap, because of 100,000 documents 20 are shown. */
export function best(count: number, limit: number, compare: (a: number, b: number) => number): number[] {
  const heap: number[] = [];
  const sink = (from: number): void => {
    for (let at = from; ;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && compare(heap[child]!, heap[worst]!) > 0) worst = child;
      }
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
      at = worst;
    }
  };
  for (let one = 0; one < count; one++) {
    if (heap.length < limit) {
      heap.push(one);
      if (heap.length === limit) for (let at = limit >> 1; at >= 0; at--) sink(at);
    } else if (limit > 0 && compare(one, heap[0]!) < 0) {
      heap[0] = one;
      sink(0);
    }
  }
  return heap.sort(compare);
}
