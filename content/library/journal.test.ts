import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryFileStore, plainDigest } from '#content/testing';
import { openJournal } from './journal.ts';
import { readJournal } from './journal-lines.ts';

const FILE = 'catalog.jsonl';
const OPERATIONS = ['建设', '先进', '组工', '文化'].map((title, index) => ({ kind: 'added', title, index }));

async function opened(store: MemoryFileStore) {
  const result = await openJournal(store, plainDigest, FILE);
  if (!result.ok) throw new Error(result.failure.code);
  const { journal, notices, operations } = result.value;
  return { journal, notices, operations: operations.map((line) => line.value()) };
}

async function written(): Promise<MemoryFileStore> {
  const store = new MemoryFileStore();
  const { journal } = await opened(store);
  await journal.append(OPERATIONS.slice(0, 2));
  await journal.append(OPERATIONS.slice(2));
  return store;
}

function change(store: MemoryFileStore, edit: (bytes: Uint8Array) => Uint8Array): void {
  store.files.set(FILE, edit(store.files.get(FILE)?.slice() ?? new Uint8Array()));
}

describe('A journal', () => {
  it('says on opening what was appended, in order, each line chained to the one before', async () => {
    const { operations, notices } = await opened(await written());
    expect(operations).toEqual(OPERATIONS);
    expect(notices).toEqual([]);
  });

  it('cuts off a torn last line, says so once, and goes on where the whole lines end', async () => {
    const store = await written();
    change(store, (bytes) => bytes.slice(0, -10));
    const { journal, operations, notices } = await opened(store);
    expect(operations).toEqual(OPERATIONS.slice(0, 3));
    expect(notices).toMatchObject([{ code: 'journal-cut', file: FILE }]);
    await journal.append([{ kind: 'added', title: '四化' }]);
    const again = await opened(store);
    expect(again.notices).toEqual([]);
    expect(again.operations.at(-1)).toEqual({ kind: 'added', title: '四化' });
  });

  it('sets a damaged line in the middle aside, tells it once, and reads the rest', async () => {
    const store = await written();
    const damaged = new TextDecoder().decode(store.files.get(FILE)).replace('先进', '先逬');
    store.files.set(FILE, new TextEncoder().encode(damaged));
    const { operations, notices } = await opened(store);
    expect(operations).toEqual([OPERATIONS[0], OPERATIONS[2], OPERATIONS[3]]);
    expect(notices).toEqual([{ code: 'journal-damaged', file: FILE, lines: 1 }]);
    expect([...store.files.keys()].some((path) => path.startsWith('quarantine/damaged/'))).toBe(true);
    expect((await opened(store)).notices).toEqual([]);
  });

  it('notices a line that is gone without a trace', async () => {
    const store = await written();
    const lines = new TextDecoder().decode(store.files.get(FILE)).split('\n');
    store.files.set(FILE, new TextEncoder().encode([lines[0], lines[2], lines[3], ''].join('\n')));
    const { operations, notices } = await opened(store);
    expect(operations).toHaveLength(3);
    expect(notices).toEqual([{ code: 'journal-damaged', file: FILE, lines: 1 }]);
  });

  it('loses no line when only the line feed after it is damaged', async () => {
    const store = await written();
    change(store, (bytes) => bytes.map((byte, index) => (byte === 10 && index < bytes.length - 1 ? 0x20 : byte)));
    expect((await opened(store)).operations).toEqual(OPERATIONS);
    change(store, (bytes) => bytes.with(bytes.length - 1, 0x0b));
    expect((await opened(store)).operations).toEqual(OPERATIONS);
  });

  it('cuts what a failed append may have left before it appends again', async () => {
    const store = await written();
    const { journal } = await opened(store);
    store.failFrom(0, { code: 'disk-full' });
    expect(await journal.append([{ kind: 'lost' }])).toMatchObject({ ok: false, failure: { code: 'disk-full' } });
    store.heal();
    change(store, (bytes) => new Uint8Array([...bytes, 0x7b, 0x22]));
    await journal.append([{ kind: 'kept' }]);
    const { operations, notices } = await opened(store);
    expect(operations).toEqual([...OPERATIONS, { kind: 'kept' }]);
    expect(notices).toEqual([]);
  });

  it('shows, after any one byte is changed, only operations that were written, and never keeps silent', async () => {
    const store = await written();
    const bytes = store.files.get(FILE) ?? new Uint8Array();
    const known = new Set(OPERATIONS.map((operation) => JSON.stringify(operation)));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const reading = readJournal(bytes.with(at, (bytes[at] ?? 0) ^ flip), plainDigest);
        for (const line of reading.operations) expect(known.has(JSON.stringify(line.value()))).toBe(true);
        expect(reading.operations.length).toBeGreaterThanOrEqual(OPERATIONS.length - 1);
        const noticed = reading.damaged.length + reading.gaps.length + (bytes.length - reading.length);
        if (reading.operations.length < OPERATIONS.length) expect(noticed).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
