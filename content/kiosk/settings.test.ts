import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from './configuration.ts';
import schema from './kiosk.schema.json' with { type: 'json' };

/** A schema, as far as it is walked here. */
interface Rule {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Rule>>;
  readonly items?: Rule;
}

const definitions = schema.$defs as unknown as Readonly<Record<string, Rule>>;
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Every key that a value can be given to, `home.featured.until`; the periods of a day are one value. */
function keysOf(rule: Rule, path: readonly string[] = []): readonly string[] {
  const { type, properties = {}, items } = resolved(rule);
  const inside = Object.entries(items === undefined ? properties : (resolved(items).properties ?? {}));
  const isLeaf = inside.length === 0 || inside.some(([name]) => DAYS.includes(name) || name === 'from' && path.includes('periods')); // prettier-ignore
  const own = type === 'array' || isLeaf ? [path.join('.')] : [];
  return isLeaf ? own : [...own, ...inside.flatMap(([name, inner]) => keysOf(inner, [...path, name]))];
}

function resolved(rule: Rule): Rule {
  return rule.$ref === undefined ? rule : (definitions[rule.$ref.split('/').at(-1) ?? ''] ?? {});
}

const { $schema: _, devices: __, ...sections } = schema.properties;
const KEYS = keysOf({ properties: sections });

describe('the settings of a kiosk', () => {
  it('are each told of in docs/kiosk-settings.md, with the default they have, and no other', () => {
    const rows = [...readFileSync('docs/kiosk-settings.md', 'utf8').matchAll(/^\| `([^`]+)` +\| (.*?) +\|/gmu)];
    expect(rows.map(([, key]) => key).sort()).toEqual([...KEYS].sort());
    const told = rows.flatMap(([, key = '', value = '']) => (value.trim() === '' ? [] : [[key, value.trim()]]));
    expect(told).toEqual(told.map(([key = '']) => [key, `\`${JSON.stringify(defaultOf(key))}\``]));
  });

  it('are each looked at by something that is no test and not the configuration itself', () => {
    const sources = ['content/kiosk', 'content/contract', 'electron/kiosk', 'renderer/kiosk']
      .flatMap((room) => globSync(`${room}/**/*.ts`))
      .filter((file) => !/test(?:ing)?\.ts$|\/configuration\.ts$/u.test(file))
      .map((file) => readFileSync(file, 'utf8'));
    const uses = (key: string): boolean => {
      const name = key.split('.').at(-1) ?? '';
      // Read from something (`rules.name`, `rules['name']`) or taken out of it (`{ name }`, `{ name: other }`).
      const use = new RegExp(`[.?]\\b${name}\\b|[{,]\\s*${name}\\b\\s*(?=[,}:=])`, 'u');
      return sources.some((source) => use.test(source));
    };
    expect(KEYS.filter((key) => !uses(key))).toEqual([]);
  });
});

function defaultOf(key: string): unknown {
  return key.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], DEFAULTS);
}
