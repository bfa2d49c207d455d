import { describe, expect, it } from 'vitest';
import { checkConfiguration } from './check-configuration.ts';
import type { ConfigurationFault } from './configuration-faults.ts';
import { DEFAULTS } from './configuration.ts';
import schema from './kiosk.schema.json' with { type: 'json' };

function faults(text: string): readonly ConfigurationFault[] {
  const checked = checkConfiguration(text);
  return checked.ok ? [] : checked.failure;
}

describe('a kiosk configuration', () => {
  it('works when it is empty: every key has a default', () => {
    const checked = checkConfiguration('{}');
    expect(checked.ok && checked.value.forDevice()).toEqual(DEFAULTS);
  });

  it('has a default for each section of the schema, and the defaults obey the schema', () => {
    const { $schema, devices, ...sections } = schema.properties;
    expect([typeof $schema, typeof devices]).toEqual(['object', 'object']);
    expect(Object.keys(DEFAULTS).sort()).toEqual(Object.keys(sections).sort());
    expect(faults(JSON.stringify(DEFAULTS))).toEqual([]);
  });

  it('is refused with the line of a value of the wrong kind', () => {
    const text = '{\n  "idle": {\n    "warningAfterSeconds": "soon"\n  }\n}\n';
    expect(faults(text)).toEqual([
      {
        line: 3,
        column: 5,
        key: 'idle.warningAfterSeconds',
        code: 'configuration-wrong-kind',
        wanted: 'integer',
        found: 'string',
      },
    ]);
  });

  it('tells a key that it does not know as an error, in every section and on every device', () => {
    const text = '{\n"idel": {},\n"idle": {"warnAfter": 60},\n"devices": {"hall-1":\n {"idle": {"x": 1}}}\n}';
    expect(faults(text).map(({ code, line, key }) => [code, line, key])).toEqual([
      ['configuration-key-unknown', 2, 'idel'],
      ['configuration-key-unknown', 3, 'idle.warnAfter'],
      ['configuration-key-unknown', 5, 'devices.hall-1.idle.x'],
    ]);
  });

  it('tells what a number may be, and what a word may be', () => {
    expect(faults('{"idle":{"countdownSeconds":4},"reading":{"textSize":"huge"}}')).toMatchObject([
      { code: 'configuration-out-of-range', least: 5, most: 60 },
      { code: 'configuration-not-a-choice', choices: 'small | medium | large' },
    ]);
  });

  it('tells the form of a time, a date and a PIN’s hash by an example, and takes no PIN that is written out', () => {
    const text = JSON.stringify({
      staff: { staffPin: '123456' },
      hours: { week: { monday: [{ from: '9:00', to: '17:00' }] } },
      appearance: { mourning: ['2026-02-30'] },
    });
    expect(faults(text)).toMatchObject([
      { key: 'staff.staffPin', code: 'configuration-wrong-form', form: 'scrypt$32768$8$3$…$…' },
      { key: 'hours.week.monday.0.from', code: 'configuration-wrong-form', form: '08:30' },
      { key: 'appearance.mourning.0', code: 'configuration-wrong-form', form: '2026-12-13' },
    ]);
  });

  it('tells a key that is missing, and one that stands twice', () => {
    expect(faults('{"home":{"featured":[{"until":"2026-01-01"}]}}')).toMatchObject([
      { key: 'home.featured.0', code: 'configuration-key-missing', missing: 'document' },
    ]);
    expect(faults('{"idle":{},\n"home":{},\n"idle":{}}')).toMatchObject([
      { code: 'configuration-key-twice', line: 3, key: 'idle' },
    ]);
  });

  it('is refused where it is no JSON, with the place', () => {
    expect(faults('')).toMatchObject([{ code: 'configuration-not-json', line: 1 }]);
    expect(faults('{\n  "idle": {\n}')).toMatchObject([{ code: 'configuration-not-json', line: 3 }]);
    expect(faults('{} // all defaults')).toMatchObject([{ code: 'configuration-not-json', line: 1, column: 4 }]);
    expect(faults('[]')).toMatchObject([{ code: 'configuration-wrong-kind', wanted: 'object', found: 'array' }]);
    expect(faults(`"${'x'.repeat(1_000_001)}"`)).toMatchObject([{ code: 'configuration-too-long' }]);
  });

  it('lays a device’s own sections over those for all, key by key, and replaces lists whole', () => {
    const checked = checkConfiguration(
      JSON.stringify({
        idle: { warningAfterSeconds: 90 },
        home: { pinned: ['a', 'b'], title: '学习园地' },
        devices: { 'hall-1': { idle: { countdownSeconds: 30 }, home: { pinned: ['c'] } } },
      }),
    );
    if (!checked.ok) throw new Error('refused');
    const hall = checked.value.forDevice('hall-1');
    expect(hall.idle).toEqual({ ...DEFAULTS.idle, warningAfterSeconds: 90, countdownSeconds: 30 });
    expect(hall.home).toMatchObject({ pinned: ['c'], title: '学习园地' });
    expect(checked.value.forDevice('hall-2').home.pinned).toEqual(['a', 'b']);
    expect(checked.value.devices).toEqual(['hall-1']);
    expect(checked.value.forDevice('__proto__').idle.warningAfterSeconds).toBe(90);
  });
});
