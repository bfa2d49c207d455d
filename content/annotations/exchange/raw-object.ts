/** What a parsed file holds, looked at without trusting it: own properties only, each of the type asked for. */
export type RawObject = Readonly<Record<string, unknown>>;

export function objectOf(raw: unknown): RawObject | undefined {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as RawObject) : undefined;
}

export function property(raw: unknown, name: string): unknown {
  const object = objectOf(raw);
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}

export function textProperty(raw: unknown, name: string): string | undefined {
  const value = property(raw, name);
  return typeof value === 'string' ? value : undefined;
}

/** JSON-LD writes a single value without its list. */
export function listOf(raw: unknown): readonly unknown[] {
  if (raw === undefined || raw === null) return [];
  return Array.isArray(raw) ? (raw as readonly unknown[]) : [raw];
}

export function listProperty(raw: unknown, name: string): readonly unknown[] {
  return listOf(property(raw, name));
}
