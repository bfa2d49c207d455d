import type { Json } from './annotation.ts';

/** Values inside one another. */
const DEEPEST = 32;

/**
 * Plain JSON made anew from any value, or undefined where it holds what JSON has not, is deeper than 32 or longer than
 * `longest` UTF-16 code units. Names that reach an object's prototype are refused with the whole.
 */
export function parseJson(raw: unknown, longest: number): Json | undefined {
  let left = longest;
  const copy = (value: unknown, depth: number): Json | undefined => {
    left -= typeof value === 'string' ? value.length + 2 : 4;
    if (left < 0 || depth > DEEPEST) return undefined;
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
    if (Array.isArray(value)) {
      const made: Json[] = [];
      for (const one of value) {
        const json = copy(one, depth + 1);
        if (json === undefined) return undefined;
        made.push(json);
      }
      return made;
    }
    if (typeof value !== 'object') return undefined;
    const made: Record<string, Json> = {};
    for (const [name, one] of Object.entries(value)) {
      left -= name.length + 2;
      if (name === '__proto__' || name === 'constructor' || name === 'prototype') return undefined;
      const json = copy(one, depth + 1);
      if (json === undefined) return undefined;
      made[name] = json;
    }
    return made;
  };
  return copy(raw, 0);
}
