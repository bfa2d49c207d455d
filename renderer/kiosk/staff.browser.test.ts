import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { AuditEntry, Failure, KioskReport, Reader } from '#content/contract';
import { PROTECTIONS } from '#content/contract';
import type { UsageCounts } from '#content/kiosk';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { THREE_FILES } from '../port/tab-files.testing.ts';
import { KioskScreen } from './kiosk.testing.ts';
import { missingParts } from './missing-parts.ts';
import { faults } from './page-faults.testing.ts';

/** Where the suite keeps its pictures: made anew at each run, for people to look at. */
const FOLDER = '../../.cache/pictures';
const SCREENS = [
  ['portrait', 1080, 1920],
  ['landscape', 1920, 1080],
] as const;
const LANGUAGES = ['zh-Hans', 'en'] as const;

let screen: KioskScreen;
afterEach(() => {
  screen.close();
});

/** What a kiosk tells on a day on which much wants looking after. */
async function busyDay(reader: Reader): Promise<Partial<KioskReport>> {
  const shelf = await reader.ask('shelf.page', { sort: 'title', descending: false, offset: 0, limit: 3 });
  const ids = shelf.ok ? shelf.value.rows.map(({ id }) => id) : [];
  const day = (number: number): UsageCounts[string] => ({
    sessions: (number * 37) % 60,
    resets: 0,
    crashes: 0,
    minutesUp: 600,
    searches: (number * 13) % 20,
    searchesWithoutHit: number % 4,
    documents: Object.fromEntries(
      ids.map((id, place) => [id, { opens: (number + place) % 9, seconds: 240 * place + 60 }]),
    ),
    words: {},
  });
  const dates = Array.from({ length: 30 }, (_, index) =>
    new Date(Date.UTC(2026, 9, 24 + index)).toISOString().slice(0, 10),
  );
  const audit = PROTECTIONS.map((protection, place): AuditEntry => {
    const state = place === 8 ? 'off' : place % 7 === 6 ? 'cannot-be-checked' : 'on';
    return { protection, state };
  });
  const notices: readonly Failure[] = [
    { code: 'clock-doubtful', shows: '2026-01-03', before: '2026-11-22' },
    { code: 'disk-nearly-full', bytes: 730_000_000 },
    { code: 'stick-read-only', folder: '/media/lectern/KINGSTON' },
  ];
  return {
    audit,
    statistics: Object.fromEntries(dates.map((date, index) => [date, day(index + 1)])),
    update: {
      installed: { title: '学习园地', version: 41 },
      previous: { title: '学习园地', version: 40 },
      staged: {
        title: '学习园地',
        version: 42,
        added: ['关于加强基层党建工作的几点意见', '暖泉镇打树花'],
        removed: ['二〇二五年工作安排'],
        changed: ['乡镇干部谈心谈话制度的几点做法'],
        approved: false,
      },
      refused: [{ file: '学习园地-39.epub', failure: { code: 'update-not-newer', version: 39, installed: 41 } }],
    },
    health: { version: '1.0.0', device: 'hall-1', hoursUp: 73, freeBytes: 730_000_000, faultsToday: 1, notices },
  };
}

async function enterAs(pin: string): Promise<void> {
  for (let tap = 0; tap < 5; tap += 1)
    window.dispatchEvent(new PointerEvent('pointerdown', { clientX: innerWidth - 20, clientY: 20, isPrimary: true }));
  await screen.find('.pad button', '1');
  for (const digit of pin) await screen.touch('.pad button', digit);
  await screen.touch('.pad .primary');
  await screen.find('.panels h2');
}

/** Controls of staff that are smaller than a finger. */
function small(): readonly string[] {
  const shown = screen
    .all('kiosk-staff, kiosk-new-pin')
    .flatMap((host) => [...(host.shadowRoot?.querySelectorAll('button') ?? [])]);
  expect(shown.length).toBeGreaterThan(2);
  return shown.flatMap((button) => {
    const { width, height } = button.getBoundingClientRect();
    return width < 59.5 || height < 59.5 ? [`${button.textContent.trim()} ${String(width)} × ${String(height)}`] : [];
  });
}

describe.each(SCREENS)('the pages of staff on a %s screen', (name, width, height) => {
  it.each(LANGUAGES)(
    'are kept in pictures, and have no control too small and no fault that axe finds, in %s',
    async (language) => {
      await page.viewport(width, height);
      const reader = await inMemoryReader(THREE_FILES);
      const hours = {
        exceptions: [{ date: new Date().toISOString().slice(0, 10), periods: [], note: '馆内设备检修' }],
      };
      const institution = { name: '蔚县图书馆' };
      screen = await KioskScreen.open(reader, { institution, hours, reading: { language } }, await busyDay(reader));
      const keep = async (shown: string): Promise<void> => {
        for (let frame = 0; frame < 30; frame += 1) await screen.settle();
        expect(await faults(screen), shown).toEqual([]);
        await page.screenshot({ path: `${FOLDER}/kiosk-${name}-${shown}-${language}.png` });
      };
      await screen.touch('.whole');
      await enterAs('975310');
      expect(small()).toEqual([]);
      await keep('staff-page');
      screen.all('.content').forEach((content) => {
        content.scrollTop = content.scrollHeight;
      });
      await keep('staff-audit');
      await screen.touch('[data-act=shut-down]');
      await keep('staff-sure');
      await screen.touch('[data-pin=staff]');
      await screen.find('.pad button');
      await keep('staff-pin');
      screen.host.happen({ kind: 'cleaning-asked' });
      await screen.find('.overlay.dark h2');
      await keep('cleaning');
      screen.host.happen({ kind: 'closed' });
      await screen.find('.overlay.dark p', '蔚县图书馆');
      await keep('closed');
    },
  );
});

describe('staff', () => {
  async function begin(pin: string): Promise<void> {
    await page.viewport(1080, 1920);
    const reader = await inMemoryReader(THREE_FILES);
    screen = await KioskScreen.open(reader, {}, await busyDay(reader));
    await screen.touch('.whole');
    await enterAs(pin);
  }

  it('find what needs them before all else, with what to do about it', async () => {
    await begin('246813');
    const first = (await screen.find('.notices')).textContent.replaceAll(/\s+/gu, ' ');
    expect(first).toMatch(/有 3 件事需要处理.*2026-01-03.*请校准.*730.*请腾出空间.*KINGSTON.*写保护/u);
  });

  it('see why a pack was not taken, and what one changes before they say yes', async () => {
    await begin('246813');
    expect((await screen.find('.refused li')).textContent).toMatch(/学习园地-39\.epub[^]*第 39 版[^]*第 41 版/u);
    expect(screen.all('.changes li').map((item) => item.textContent.trim())).toEqual([
      '新增 关于加强基层党建工作的几点意见',
      '新增 暖泉镇打树花',
      '修改 乡镇干部谈心谈话制度的几点做法',
      '移除 二〇二五年工作安排',
    ]);
    await screen.find('.approved', '等待您同意');
  });

  it('have no audit, no PINs and no way out unless they are administrators', async () => {
    await begin('246813');
    expect(screen.all('[data-act=exit], [data-pin], .audit')).toEqual([]);
    await screen.find('[data-act=shut-down]');
  });

  it('press twice what takes the screen from visitors, and are told what it comes to between', async () => {
    await begin('975310');
    await screen.touch('[data-act=shut-down]');
    await screen.find('.told', '电源键');
    await screen.find('[data-act=shut-down]', '确认关机');
    await screen.touch('[data-act=exit]');
    await screen.find('.told', '交给系统');
    await screen.find('[data-act=shut-down]', '关机');
    expect(screen.all('button.primary').map((button) => button.dataset['act'])).toEqual(['exit']);
  });

  it('change a PIN by typing it twice', async () => {
    await begin('975310');
    await screen.touch('[data-pin=staff]');
    const type = async (pin: string): Promise<void> => {
      for (const digit of pin) await screen.touch('.pad button', digit);
      await screen.touch('.pad .primary');
    };
    await type('482915');
    await screen.find('p', '再输入一次');
    await type('482916');
    await screen.find('.told', '不一样');
    await type('482915');
    await type('482915');
    await screen.find('.told', '口令已更改');
    expect(screen.all('kiosk-new-pin')).toEqual([]);
  });

  it('are told of a dictionary that is not there, which visitors only have fewer words of', async () => {
    screen = await KioskScreen.open(await inMemoryReader(THREE_FILES));
    const failure = { code: 'dictionary-missing' } as const;
    expect(await missingParts([{ failure, load: () => Promise.reject(new Error('gone')) }])).toEqual([failure]);
    expect(await missingParts()).toEqual([]);
  });
});
