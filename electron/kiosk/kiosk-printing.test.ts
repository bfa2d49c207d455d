import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { nodeFileStore } from '../platform/node-file-store.ts';
import { KioskPrinting, type PrintingParts } from './kiosk-printing.ts';
import { PrintServer } from './print-server.testing.ts';

/** A page of nothing: what is printed is the concern of the window, not of the queue. */
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n'); // prettier-ignore

describe('what a visit prints', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-printing-'));
  const store = nodeFileStore(folder);
  const asked: unknown[] = [];
  const page = {
    printToPDF: (options: unknown) => {
      asked.push(options);
      return Promise.resolve(PDF);
    },
  };
  const notes: string[] = [];
  let clock = 0;
  let server: PrintServer;
  const before = process.env['CUPS_SERVER'];

  beforeAll(async () => {
    server = await PrintServer.open();
    process.env['CUPS_SERVER'] = server.address;
  });
  afterEach(() => {
    clock += 3_600_000;
  });
  afterAll(async () => {
    if (before === undefined) delete process.env['CUPS_SERVER'];
    else process.env['CUPS_SERVER'] = before;
    await server.close();
    rmSync(folder, { recursive: true });
  });

  function open(rules: Partial<PrintingParts['rules']> = {}): Promise<KioskPrinting> {
    return KioskPrinting.open({
      rules: { allowed: 'everyone', printer: 'hall', pages: 3, perHour: 2, ...rules },
      store,
      now: () => clock,
      note: (what) => notes.push(what),
    });
  }

  async function printed(printing: KioskPrinting): Promise<string> {
    const job = await printing.print(page);
    if (!job.ok) throw new Error(job.failure.code);
    return job.value;
  }

  it('waits in the queue of the printer that is named, with no more pages than are allowed, and goes from it with the visit', async () => {
    const printing = await open();
    const [mine, another] = [await printed(printing), await printed(printing)];
    expect(asked).toMatchObject([{ pageRanges: '1-3' }, { pageRanges: '1-3' }]);
    expect(server.waiting()).toEqual([mine, another]);
    await printing.forget([mine]);
    expect(server.waiting()).toEqual([another]);
    await printing.forget([another]);
    expect(server.waiting()).toEqual([]);
    expect(server.spooled()).toEqual([]);
  });

  it('is so many an hour, whoever asks', async () => {
    const printing = await open();
    await printing.forget([await printed(printing), await printed(printing)]);
    expect(await printing.print(page)).toEqual({ ok: false, failure: { code: 'print-limit', perHour: 2 } });
    clock += 3_600_000;
    await printing.forget([await printed(printing)]);
  });

  it('is taken out of the queue by the next start where the program was ended in the middle of a visit', async () => {
    const job = await printed(await open());
    expect(server.waiting()).toEqual([job]);
    await open();
    await expect.poll(() => server.waiting()).toEqual([]);
    expect(server.spooled()).toEqual([]);
  });

  it('leaves no copy with the server once it is printed and the visit is over', async () => {
    const printing = await open();
    const job = await printed(printing);
    expect(server.spooled()).toHaveLength(1);
    server.refill();
    await expect.poll(() => server.waiting(), { timeout: 10_000 }).toEqual([]);
    await printing.forget([job]);
    await expect.poll(() => server.spooled()).toEqual([]);
    server.run('cupsdisable', '-r', 'out of paper', 'hall');
  });

  it('tells staff why the printer does not print, and a visitor only that nothing was printed', async () => {
    const stopped = { code: 'printer-stopped', printer: 'hall', reason: 'out of paper' };
    expect(await (await open()).notices()).toEqual([stopped]);
    expect(await (await open({ allowed: 'off' })).notices()).toEqual([]);
    const away = await open({ printer: 'attic' });
    expect(await away.print(page)).toEqual({ ok: false, failure: { code: 'print-failed' } });
    expect(notes.at(-1)).toMatch(/^print: lp: .*does not exist/su);
    expect(await away.notices()).toMatchObject([{ code: 'printer-stopped', printer: 'attic' }]);
    server.refill();
    expect(await (await open()).notices()).toEqual([]);
    expect(await (await open({ printer: '' })).notices()).toMatchObject([{ reason: 'no system default destination' }]);
    server.run('lpadmin', '-d', 'hall');
    expect(await (await open({ printer: '' })).notices()).toEqual([]);
  });
});
