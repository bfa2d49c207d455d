import { describe, expect, it } from 'vitest';
import { DEFAULTS } from './configuration.ts';
import { counted, countsAsCsv, shownCounts, type UsageCounts, type UsageEvent } from './statistics.ts';

const withWords = { ...DEFAULTS.statistics, searchWords: true };

function count(events: readonly UsageEvent[], rules = DEFAULTS.statistics, day = '2026-11-22'): UsageCounts {
  return events.reduce<UsageCounts>((counts, event) => counted(counts, event, day, rules), {});
}
const searched = (text: string, hits = 1): UsageEvent => ({ kind: 'searched', text, hits });

describe('usage counts', () => {
  it('are sums a day: sessions, openings and seconds a document, searches that found nothing', () => {
    const counts = count([
      { kind: 'session' },
      { kind: 'opened', document: 'a' },
      { kind: 'read', document: 'a', seconds: 40.4 },
      { kind: 'read', document: 'a', seconds: 99_999 },
      searched('组织部', 3),
      searched('組只部', 0),
    ]);
    expect(counts['2026-11-22']).toMatchObject({
      sessions: 1,
      searches: 2,
      searchesWithoutHit: 1,
      documents: { a: { opens: 1, seconds: 3640 } },
    });
  });

  it('hold no searched word unless asked to, and show none that fewer than five searched for', () => {
    expect(JSON.stringify(count([searched('我的名字')]))).not.toContain('我的名字');
    const counts = count([...Array<UsageEvent>(5).fill(searched('组织部')), searched('我的名字')], withWords);
    expect(shownCounts(counts)['2026-11-22']?.words).toEqual({ 组织部: 5 });
    expect(countsAsCsv(counts, new Map())).not.toContain('我的名字');
  });

  it('are kept for 400 days, and not at all where they are switched off', () => {
    const old = count([{ kind: 'session' }], DEFAULTS.statistics, '2025-10-18');
    expect(Object.keys(counted(old, { kind: 'session' }, '2026-11-21', DEFAULTS.statistics))).toHaveLength(2);
    expect(Object.keys(counted(old, { kind: 'session' }, '2026-11-22', DEFAULTS.statistics))).toHaveLength(1);
    expect(count([{ kind: 'session' }], { ...DEFAULTS.statistics, enabled: false })).toEqual({});
  });

  it('leave as a table whose titles no spreadsheet takes for a formula', () => {
    const table = countsAsCsv(count([{ kind: 'opened', document: 'a' }]), new Map([['a', '=HYPERLINK("x"),一']]));
    expect(table.split('\r\n')).toContain(`2026-11-22,opens,a,"'=HYPERLINK(""x""),一",1`);
    expect(table.startsWith('\uFEFFdate,what,document,title,number\r\n')).toBe(true);
  });
});
