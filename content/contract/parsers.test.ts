import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RIGHT_INPUTS, wrongInputs } from '../testing/requests.ts';
import { DEFAULT_SETTINGS, parsers, type RequestName } from './index.ts';

const names = Object.keys(RIGHT_INPUTS) as RequestName[];

describe.each(names)('the door of %s', (name) => {
  const parse = parsers[name] as (raw: unknown) => unknown;
  const right = RIGHT_INPUTS[name];

  it('lets the right input through as it is', () => {
    expect(parse(JSON.parse(JSON.stringify(right)))).toEqual(right);
  });

  it('lets none of 10,000 wrong inputs through', () => {
    const accepted = wrongInputs(right, 10_000).filter((text) => parse(JSON.parse(text)) !== undefined);
    expect(accepted).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('makes anything it lets through anew: a plain object it would let through again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), mixed(right)), (raw) => {
        const made = parse(raw);
        if (made === undefined || made === null) return;
        expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
        expect(parse(made)).toEqual(made);
      }),
      { numRuns: 500 },
    );
  });
});

/** A right input with some of its fields replaced. */
function mixed(right: unknown): fc.Arbitrary<unknown> {
  const fields = Object.entries((right ?? {}) as Record<string, unknown>);
  return fc
    .tuple(...fields.map(([, value]) => fc.oneof(fc.constant(value), fc.jsonValue())))
    .map((values) => Object.fromEntries(fields.map(([name], at) => [name, values[at]])));
}

describe('the doors together', () => {
  it('are one for each request and no more', () => {
    expect(Object.keys(parsers).sort()).toEqual([...names].sort());
  });

  it('take every setting, and each only within its bounds', () => {
    expect(parsers['settings.change'](DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
    expect(parsers['settings.change']({ textSize: 13.9 })).toBeUndefined();
    expect(parsers['settings.change']({ leading: Number.NaN })).toBeUndefined();
    expect(parsers['settings.change']({ theme: 'Night' })).toBeUndefined();
  });

  it('take a date to the precision known, and nothing that is no date', () => {
    const published = (date: string): unknown =>
      parsers['document.correct']({ id: 'a', correction: { published: date } })?.correction.published;
    expect(['2011', '2011-11', '2011-11-16', '2011-11-16T10:47', '2024-10-03T18:23:24'].map(published)).not.toContain(
      undefined,
    );
    expect(published('2011-11-16T10')).toBeUndefined();
    expect(published('16.11.2011')).toBeUndefined();
  });

  it('take no id that could name another folder', () => {
    for (const id of ['..', '.', 'a/b', 'a\\b', '', 'a\0', 'a'.repeat(101), '../../etc/passwd']) {
      expect(parsers['document.open']({ id })).toBeUndefined();
    }
  });

  it('answer undefined, and do not throw, for objects that resist', () => {
    const hostile = new Proxy({}, { ownKeys: () => ['id'], getOwnPropertyDescriptor: () => undefined });
    expect(parsers['document.open'](hostile)).toBeUndefined();
    expect(parsers['document.open'](Object.create({ id: 'inherited' }))).toBeUndefined();
    expect(parsers['document.remove']({ ids: { length: 1, 0: 'a' } })).toBeUndefined();
  });
});
