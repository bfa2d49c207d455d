/*
 * The words parsers are written in. Each makes a new value of what arrived, or answers undefined: nothing of the
 * arrived object itself is kept, so a planted prototype, getter or extra key has nowhere to go.
 */

export type Parser<Value> = (raw: unknown) => Value | undefined;

/** A field that may be left out. */
export interface Optional<Value> {
  readonly optional: Parser<Value>;
}

type Field = Parser<unknown> | Optional<unknown>;
type Parsed<Of> = Of extends Parser<infer Value> ? Value : never;
type OptionalNames<Fields> = {
  [Name in keyof Fields]: Fields[Name] extends Optional<unknown> ? Name : never;
}[keyof Fields];
type Shape<Fields> = {
  readonly [Name in Exclude<keyof Fields, OptionalNames<Fields>>]: Parsed<Fields[Name]>;
} & {
  readonly [Name in OptionalNames<Fields>]?: Fields[Name] extends Optional<infer Value> ? Value : never;
};

export function optional<Value>(parser: Parser<Value>): Optional<Value> {
  return { optional: parser };
}

/** Text of at most so many UTF-16 code units. */
export function text(longest: number, shortest = 0): Parser<string> {
  return (raw) => (typeof raw === 'string' && raw.length >= shortest && raw.length <= longest ? raw : undefined);
}

export function textLike(pattern: RegExp): Parser<string> {
  return (raw) => (typeof raw === 'string' && pattern.test(raw) ? raw : undefined);
}

export function oneOf<const Value extends string>(...values: readonly Value[]): Parser<Value> {
  return (raw) => values.find((value) => value === raw);
}

export function number(least: number, most: number): Parser<number> {
  return (raw) => (typeof raw === 'number' && raw >= least && raw <= most ? raw : undefined);
}

export function whole(least: number, most: number): Parser<number> {
  return (raw) => (Number.isSafeInteger(raw) ? number(least, most)(raw) : undefined);
}

export function yesOrNo(raw: unknown): boolean | undefined {
  return typeof raw === 'boolean' ? raw : undefined;
}

/** The input of a request that has none. */
export function nothing(raw: unknown): null | undefined {
  return raw === null ? null : undefined;
}

export function orNull<Value>(parser: Parser<Value>): Parser<Value | null> {
  return (raw) => (raw === null ? null : parser(raw));
}

export function list<Value>(parser: Parser<Value>, most: number): Parser<readonly Value[]> {
  return (raw) => {
    if (!Array.isArray(raw) || raw.length > most) return undefined;
    const values: Value[] = [];
    for (const one of raw) {
      const value = parser(one);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  };
}

/** An object with these fields and no other. */
export function shape<Fields extends Readonly<Record<string, Field>>>(fields: Fields): Parser<Shape<Fields>> {
  return (raw) => {
    if (!isPlain(raw) || !Object.keys(raw).every((name) => Object.hasOwn(fields, name))) return undefined;
    const made: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(fields)) {
      const given = Object.hasOwn(raw, name) ? raw[name] : undefined;
      if (given === undefined && typeof field === 'object') continue;
      const value = (typeof field === 'object' ? field.optional : field)(given);
      if (value === undefined) return undefined;
      made[name] = value;
    }
    return made as Shape<Fields>;
  };
}

function isPlain(raw: unknown): raw is Readonly<Record<string, unknown>> {
  if (typeof raw !== 'object' || raw === null) return false;
  const prototype: unknown = Object.getPrototypeOf(raw);
  return prototype === Object.prototype || prototype === null;
}
