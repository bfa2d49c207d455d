import type { Collection } from './summary.ts';

interface Entry {
  readonly id: string;
  name: string;
  parent: string | undefined;
  removed: boolean;
}

// Putting collections back can leave chains of parents, and a foreign journal could name a circle of them.
const MAX_STEPS = 8;

/**
 * The collections in their order. A removed one is kept, so that putting it back finds its documents and the
 * collections inside it as they were; while it is away those stand at the top.
 */
export class Collections {
  private entries: Entry[] = [];
  private readonly byId = new Map<string, Entry>();

  create(id: string, name: string, parent: string | undefined): void {
    if (this.byId.has(id)) return;
    const entry = { id, name, parent, removed: false };
    this.entries.push(entry);
    this.byId.set(id, entry);
  }

  rename(id: string, name: string): void {
    const entry = this.byId.get(id);
    if (entry !== undefined) entry.name = name;
  }

  setRemoved(id: string, removed: boolean): void {
    const entry = this.byId.get(id);
    if (entry !== undefined) entry.removed = removed;
  }

  move(id: string, parent: string | undefined, before: string | undefined): void {
    const entry = this.byId.get(id);
    if (entry === undefined) return;
    entry.parent = parent;
    this.entries = this.entries.filter((other) => other !== entry);
    const at = before === undefined ? -1 : this.entries.findIndex((other) => other.id === before);
    this.entries.splice(at === -1 ? this.entries.length : at, 0, entry);
  }

  /** The collection as it is to be shown; undefined where there is none or it is removed. */
  get(id: string | undefined): Collection | undefined {
    const entry = id === undefined ? undefined : this.byId.get(id);
    return entry === undefined || entry.removed ? undefined : this.shown(entry);
  }

  isRemoved(id: string): boolean {
    return this.byId.get(id)?.removed === true;
  }

  /** Whether `id` may stand inside `parent`: one level deep and no deeper, and not inside itself. */
  mayNest(id: string, parent: string): boolean {
    const above = this.get(parent);
    return above !== undefined && above.parent === undefined && parent !== id && this.inside(id).length === 0;
  }

  /** The collections that stand directly inside one. */
  inside(id: string): readonly Collection[] {
    return this.list().filter((collection) => collection.parent === id);
  }

  /** All that are not removed: each followed by those inside it. */
  list(): readonly Collection[] {
    const shown = this.entries.filter((entry) => !entry.removed).map((entry) => this.shown(entry));
    return shown
      .filter((collection) => collection.parent === undefined)
      .flatMap((top) => [top, ...shown.filter((inner) => inner.parent === top.id)]);
  }

  private shown(entry: Entry): Collection {
    const above = this.above(entry, MAX_STEPS);
    return { id: entry.id, name: entry.name, ...(above === undefined ? {} : { parent: above.id }) };
  }

  /** The collection it stands in: its parent, unless that is removed or itself stands in another. */
  private above(entry: Entry, steps: number): Entry | undefined {
    const parent = entry.parent === undefined ? undefined : this.byId.get(entry.parent);
    if (parent === undefined || parent.removed || steps === 0) return undefined;
    return this.above(parent, steps - 1) === undefined ? parent : undefined;
  }
}
