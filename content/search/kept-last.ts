/** What a name and its place among the others take beside the value, in bytes, at least: many small values are not kept for nothing. */
const EACH = 256;

/** Keeps what was asked for last, up to so many bytes in all, reckoned and not measured. What is larger than that alone is not kept. */
export class KeptLast<Value> {
  private readonly most: number;
  private readonly kept = new Map<string, { readonly value: Value; readonly size: number }>();
  private sum = 0;

  constructor(most: number) {
    this.most = most;
  }

  get(name: string): Value | undefined {
    const known = this.kept.get(name);
    if (known === undefined) return undefined;
    this.kept.delete(name);
    this.kept.set(name, known);
    return known.value;
  }

  keep(name: string, value: Value, bytes: number): void {
    this.forget(name);
    const size = bytes + EACH;
    this.kept.set(name, { value, size });
    this.sum += size;
    for (const oldest of this.kept.keys()) {
      if (this.sum <= this.most) break;
      this.forget(oldest);
    }
  }

  private forget(name: string): void {
    const known = this.kept.get(name);
    if (known === undefined) return;
    this.kept.delete(name);
    this.sum -= known.size;
  }
}
