import type { Library } from '#content/library';

/** What `annotate-repeatedly.testing.ts` said was done, added up. */
export class Acknowledged {
  private readonly values = new Map<string, number>();
  private readonly removed = new Set<string>();
  private draft = -1;
  /** Codes of the failures it was told, in their order. */
  readonly refused: string[] = [];

  /** Takes what a process wrote; its last line may be torn. */
  hear(output: string): void {
    for (const line of output.split('\n').slice(0, -1)) {
      const [act, id, value] = JSON.parse(line) as readonly [string, string, number];
      if (act === 'wrote') this.values.set(id, value);
      if (act === 'removed') this.removed.add(id);
      if (act === 'drafted') this.draft = value;
      if (act === 'refused') this.refused.push(id);
    }
  }

  get size(): number {
    return this.values.size;
  }

  /** What a library that came back lacks of it, or shows otherwise, in words. A later wording is one that was not yet told. */
  async lostIn({ annotations, drafts }: Library): Promise<readonly string[]> {
    const lost: string[] = [];
    const read = await drafts.read();
    const draft = read.ok ? Number(read.value[0]?.text ?? -1) : -1;
    if (draft < this.draft) lost.push(`the draft says ${String(draft)}, not ${String(this.draft)}`);
    for (const [id, value] of this.values) {
      const kept = annotations.all.get(id);
      const written = kept?.annotation.body.flatMap((body) => ('value' in body ? body.value : ''));
      if (kept === undefined) lost.push(`${id} is gone`);
      else if (written?.length !== 1 || numberIn(written[0]) < value)
        lost.push(`${id} says ${String(written)}, not ${String(value)}`);
      else if (this.removed.has(id) && !kept.removed) lost.push(`${id} was removed and is back`);
    }
    return lost;
  }
}

function numberIn(note = ''): number {
  return Number(/^第(\d+)稿$/u.exec(note)?.[1]);
}
