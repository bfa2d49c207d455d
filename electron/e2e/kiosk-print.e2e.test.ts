import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPin } from '#content/kiosk';
import { PrintServer } from '../kiosk/print-server.testing.ts';
import { nodeScrypt } from '../platform/node-scrypt.ts';
import { KioskScreen } from './kiosk-screen.ts';

const PIN = '480193';

/** A real queue of the system's own kind, and a document that is longer than may be printed. */
describe('printing at a kiosk', () => {
  let server: PrintServer;
  let screen: KioskScreen;
  const before = process.env['CUPS_SERVER'];

  beforeAll(async () => {
    server = await PrintServer.open();
    process.env['CUPS_SERVER'] = server.address;
    const pin = await hashPin(PIN, nodeScrypt);
    if (!pin.ok) throw new Error(pin.failure.code);
    screen = await KioskScreen.open({
      print: { allowed: 'staff', printer: 'hall', pages: 2 },
      staff: { staffPin: pin.value },
    });
    await screen.page.mouse.click(400, 400);
    await screen.until('visit');
  });
  afterAll(async () => {
    await screen.close();
    if (before === undefined) delete process.env['CUPS_SERVER'];
    else process.env['CUPS_SERVER'] = before;
    await server.close();
  });

  it('takes a PIN of staff where it is set so', async () => {
    await screen.page.locator('button.featured').click();
    await screen.page.locator('button.home').first().waitFor();
    const home = await screen.ask('kiosk.home', null);
    const document = (home.ok ? home.value.chosen[0]?.id : undefined) ?? '';
    const refused = { ok: false, failure: { code: 'staff-only' } };
    expect(await screen.ask('kiosk.print', { document })).toEqual(refused);
    expect(await screen.ask('kiosk.print', { document, pin: '480194' })).toEqual(refused);
    expect(server.waiting()).toEqual([]);
    expect(await screen.ask('kiosk.print', { document, pin: PIN })).toEqual({ ok: true, value: null });
  });

  it('prints the document without the controls around it, and of its pages no more than are allowed', () => {
    const [paper = ''] = server.spooled();
    expect(execFileSync('pdfinfo', [paper], { encoding: 'utf8' })).toMatch(/^Pages: +2$/mu);
    const text = execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' });
    // Above the title stands nothing of the page's bars.
    expect(text.trimStart()).toMatch(/^书案使用指南\n/u);
    expect(text).not.toMatch(/适老化$|回首页/mu);
  });

  it('takes what is not printed yet out of the queue when the visit ends', async () => {
    expect(server.waiting()).toHaveLength(1);
    await screen.ask('kiosk.visitor', { kind: 'finished' });
    await expect.poll(() => server.waiting(), { timeout: 10_000 }).toEqual([]);
    expect(server.spooled()).toEqual([]);
    expect(screen.log()).not.toMatch(/fault|print:/u);
  });
});
