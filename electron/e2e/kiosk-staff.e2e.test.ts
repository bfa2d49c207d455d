import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KioskReport } from '#content/contract';
import { hashPin } from '#content/kiosk';
import { PackMaker } from '../kiosk/packs.testing.ts';
import { nodeScrypt } from '../platform/node-scrypt.ts';
import { KioskScreen, SHORT_TIMES } from './kiosk-screen.ts';

const STAFF_PIN = '482915';
const ADMINISTRATOR_PIN = '739204';
/** Where the pictures of the suite are. */
const PICTURES = join(import.meta.dirname, 'pictures');

/** A day of a kiosk's staff: content that comes by folder and by stick, with a visitor there, and what they press. */
describe('the staff of a kiosk', () => {
  const place = mkdtempSync(join(tmpdir(), 'lectern-staff-'));
  const [packs, sticks, commands] = ['packs', 'sticks', 'commands'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  const stick = join(sticks, 'KINGSTON');
  const maker = new PackMaker();
  const made = new Map<number, Uint8Array>();
  let configuration: object;
  let screen: KioskScreen;

  beforeAll(async () => {
    for (const folder of [packs, sticks, commands]) mkdirSync(folder);
    made.set(1, await maker.make({ 春望: '国破山河在，城春草木深。', 登高: '风急天高猿啸哀。' }, 1));
    made.set(2, await maker.make({ 春望: '国破山河在，城春草木深。感时花溅泪。', 登楼: '花近高楼伤客心。' }, 2));
    made.set(3, await maker.make({ 春望: '烽火连三月，家书抵万金。' }, 3));
    // The system's own commands for the power, which only write down what they were asked for.
    writeFileSync(join(commands, 'systemctl'), `#!/bin/sh\necho "$1" >> "${commands}/asked"\n[ "$1" = reboot ]\n`);
    chmodSync(join(commands, 'systemctl'), 0o755);
    process.env['PATH'] = `${commands}:${process.env['PATH'] ?? ''}`;
    const [staffPin, administratorPin] = await Promise.all(
      [STAFF_PIN, ADMINISTRATOR_PIN].map((pin) => hashPin(pin, nodeScrypt)),
    );
    configuration = {
      ...SHORT_TIMES,
      update: { trustedKeys: [maker.key.publicKey], folder: packs, stick: true, sticks },
      staff: {
        staffPin: staffPin?.ok === true ? staffPin.value : null,
        administratorPin: administratorPin?.ok === true ? administratorPin.value : null,
        shuffledDigits: false,
        timeoutSeconds: 600,
        cleaningSeconds: 30,
      },
      displays: ['reader', 'reader'],
    };
    screen = await KioskScreen.open(configuration);
  }, 120_000);
  afterAll(async () => {
    await screen.close();
    rmSync(place, { recursive: true, force: true });
  });

  const bring = (folder: string, version: number, name = `${String(version)}.epub`): void => {
    writeFileSync(join(folder, name), made.get(version) ?? '');
  };
  const titles = async (): Promise<readonly string[]> => {
    const page = await screen.ask('shelf.page', { sort: 'title', descending: false, offset: 0, limit: 50 });
    return page.ok ? page.value.rows.map(({ title }) => title).sort() : [];
  };
  const report = async (): Promise<KioskReport> => {
    const reply = await screen.ask('kiosk.report', null);
    if (!reply.ok) throw new Error(reply.failure.code);
    return reply.value;
  };
  const press = (act: string): Promise<void> => screen.page.locator(`[data-act=${act}]`).click();

  /** Comes in as staff do: five touches in the corner, and a PIN on the pad. */
  async function enter(pin: string): Promise<void> {
    const { width } = await screen.page.evaluate(() => ({ width: innerWidth }));
    for (let tap = 0; tap < 5; tap += 1) await screen.page.mouse.click(width - 20, 20);
    for (const digit of pin) await screen.page.locator('.pad button', { hasText: digit }).click();
    await screen.page.locator('.pad .primary').click();
    // What a visitor left goes with their page: staff have one of their own.
    await screen.until('staff');
    await expect.poll(() => screen.page.locator('.panels').count(), { timeout: 20_000 }).toBe(1);
  }

  it('have content out of a folder shown by itself while nobody is there, and under nobody’s hands', async () => {
    bring(packs, 1);
    await expect.poll(titles, { timeout: 40_000 }).toEqual(['春望', '登高']);
    await screen.until('attract');
    await screen.page.mouse.click(300, 600);
    await screen.until('visit');
    await screen.page.locator('button', { hasText: '春望' }).first().click();
    await screen.page.locator('article').waitFor();
    await screen.page.evaluate(() => {
      (globalThis as unknown as { isSame: boolean }).isSame = true;
    });
    bring(packs, 2);
    await expect.poll(() => screen.log().match(/update: staged/gu)?.length, { timeout: 30_000 }).toBe(2);
    expect(await titles()).toEqual(['春望', '登高']);
    await screen.page.mouse.wheel(0, 40);
    expect(await screen.page.evaluate(() => (globalThis as unknown as { isSame?: boolean }).isSame)).toBe(true);
    expect(await screen.page.locator('article').innerText()).toContain('城春草木深');
    await screen.until('attract', 60_000);
    await expect.poll(titles, { timeout: 30_000 }).toEqual(['春望', '登楼']);
  }, 180_000);

  it('find on the screen and on the stick why a pack was not taken, and what one changes before they say yes', async () => {
    mkdirSync(stick);
    const right = made.get(3) ?? new Uint8Array();
    const damaged = right.slice();
    damaged[300] = (damaged[300] ?? 0) ^ 1;
    writeFileSync(join(stick, 'damaged.epub'), damaged);
    writeFileSync(join(stick, 'cut.epub'), right.slice(0, 2000));
    writeFileSync(join(stick, 'stranger.epub'), await new PackMaker().make({ 春望: '国破。' }, 9));
    bring(stick, 1, 'older.epub');
    bring(stick, 3);
    await enter(STAFF_PIN);
    await expect.poll(async () => (await report()).update.staged?.version, { timeout: 40_000 }).toBe(3);
    await expect
      .poll(() => readdirSync(stick).filter((name) => name.endsWith('.refused.txt')), { timeout: 40_000 })
      .toHaveLength(3);
    const reasons = readdirSync(stick).filter((name) => name.endsWith('.refused.txt'));
    expect(reasons.sort()).toEqual(['cut.epub.refused.txt', 'damaged.epub.refused.txt', 'stranger.epub.refused.txt']);
    for (const name of reasons) expect(readFileSync(join(stick, name), 'utf8')).toMatch(/。[^]*\n.*\.\n/u);
    await press('cleaning');
    await screen.until('cleaning');
    await screen.page.mouse.click(400, 400);
    await screen.until('attract', 60_000);
    await enter(STAFF_PIN);
    await expect.poll(() => screen.page.locator('.refused').innerText()).toMatch(/stranger\.epub.*不信任/u);
    expect(await screen.page.locator('.changes').innerText()).toMatch(/修改 春望[^]*移除 登楼/u);
    expect(await screen.page.locator('[data-act=exit], [data-pin]').count()).toBe(0);
    await screen.page.screenshot({ path: join(PICTURES, 'kiosk-staff.png') });
    await press('install-update');
    await screen.page.locator('.approved', { hasText: '已同意' }).waitFor();
    expect(await titles()).toEqual(['春望', '登楼']);
    expect(screen.log()).not.toMatch(/worker-gone|safe-page/u);
  }, 180_000);

  it('lose nothing to a power cut: what was approved is shown whole after it', async () => {
    await screen.cutPower();
    screen = await KioskScreen.open(configuration, [], screen.folder);
    await expect.poll(titles, { timeout: 40_000 }).toEqual(['春望']);
    expect(screen.log()).toContain('program-gone');
  }, 120_000);

  it('go back to the version before, carry the counts away, and are told what the machine lacks', async () => {
    await screen.until('attract', 40_000);
    await enter(STAFF_PIN);
    await press('roll-back');
    await expect.poll(titles, { timeout: 40_000 }).toEqual(['春望', '登楼']);
    await press('export-statistics');
    await expect.poll(() => readdirSync(stick).filter((name) => /\.counts\.(?:csv|json)$/u.test(name))).toHaveLength(2);
    const csv = readdirSync(stick).find((name) => name.endsWith('.csv')) ?? '';
    expect(readFileSync(join(stick, csv), 'utf8')).toMatch(
      /^\uFEFFdate,what,document,title,number\r\n.*sessions,,,\d/u,
    );
    expect(JSON.parse(readFileSync(join(stick, csv.replace('.csv', '.json')), 'utf8'))).not.toEqual({});
    rmSync(stick, { recursive: true });
    await press('export-statistics');
    await screen.page.locator('[role=alert]', { hasText: '没有插入 U 盘' }).waitFor();
    const { notices } = (await report()).health;
    expect(notices.map(({ code }) => code)).toContain('display-missing');
    await expect.poll(() => screen.page.locator('.notices').innerText()).toMatch(/显示器中有 1 台没有响应/u);
  }, 120_000);

  it('have the system asked for the power, and its refusal in words', async () => {
    await press('restart-device');
    expect(existsSync(join(commands, 'asked'))).toBe(false);
    await press('restart-device');
    await expect.poll(() => existsSync(join(commands, 'asked'))).toBe(true);
    await press('shut-down');
    await press('shut-down');
    await screen.page.locator('[role=alert]', { hasText: '请使用电源键' }).waitFor();
    expect(readFileSync(join(commands, 'asked'), 'utf8')).toBe('reboot\npoweroff\n');
  });

  it('change a PIN, which holds over a restart, and are locked out after five wrong ones, over a restart too', async () => {
    await screen.ask('kiosk.lock', null);
    await screen.until('attract', 40_000);
    await enter(ADMINISTRATOR_PIN);
    await screen.page.locator('[data-pin=staff]').click();
    for (let again = 0; again < 2; again += 1) {
      for (const digit of '305817') await screen.page.locator('.pad button', { hasText: digit }).click();
      await screen.page.locator('.pad .primary').click();
    }
    await screen.page.locator('.told', { hasText: '口令已更改' }).waitFor();
    await screen.cutPower();
    screen = await KioskScreen.open(configuration, [], screen.folder);
    for (let wrong = 0; wrong < 5; wrong += 1)
      expect(await screen.ask('kiosk.unlock', { pin: STAFF_PIN })).toMatchObject({ ok: true });
    expect(await screen.ask('kiosk.unlock', { pin: '305817' })).toHaveProperty('value.wait');
    await screen.cutPower();
    screen = await KioskScreen.open(configuration, [], screen.folder);
    expect(await screen.ask('kiosk.unlock', { pin: '305817' })).toHaveProperty('value.wait');
    await expect
      .poll(() => screen.ask('kiosk.unlock', { pin: '305817' }), { timeout: 60_000, interval: 2000 })
      .toEqual({ ok: true, value: { role: 'staff' } });
  }, 180_000);
});
