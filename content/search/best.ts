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

/** Steps that scores are sorted into before any two of them are compared. */
const STEPS = 1024;

/**
 * The places of the `limit` highest scores above 0, the highest first; of equal ones that which `compare` puts first. How many
 * scores lie on each of so many steps is counted, and only those from that step on are compared on which the last wanted one lies.
 */
export function highest(scores: Float64Array, limit: number, compare: (a: number, b: number) => number): number[] {
  let most = 0;
  for (let at = 0; at < scores.length; at++) most = Math.max(most, scores[at]!);
  if (most === 0) return [];
  // Those without a score lie on the lowest step with others: what each lies on is not asked but counted.
  const scale = STEPS / most;
  const counts = new Uint32Array(STEPS + 1);
  for (let at = 0; at < scores.length; at++) counts[(scores[at]! * scale) | 0]!++;
  let bar = STEPS;
  for (let above = counts[bar]!; above < limit && bar > 0;) above += counts[--bar]!;
  const places: number[] = [];
  for (let at = 0; at < scores.length; at++) if (((scores[at]! * scale) | 0) >= bar && scores[at]! > 0) places.push(at);
  const order = best(
    places.length,
    limit,
    (a, b) => scores[places[b]!]! - scores[places[a]!]! || compare(places[a]!, places[b]!),
  );
  return order.map((at) => places[at]!);
}
