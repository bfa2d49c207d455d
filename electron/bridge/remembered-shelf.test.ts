import { describe, expect, it } from 'vitest';
import { MemoryFileStore } from '#content/testing';
import { RememberedShelf } from './remembered-shelf.ts';
import type { forwardTo } from './forwarding.ts';

const FIRST_ROWS = { sort: 'added', descending: true, offset: 0, limit: 100 } as const;

/** A library that answers how often it was asked. */
function counting(): ReturnType<typeof forwardTo> {
  let asked = 0;
  const answer = () => Promise.resolve(JSON.stringify({ ok: true, value: ++asked }));
  return { 'shelf.overview': answer, 'shelf.page': answer, 'document.open': answer } as unknown as ReturnType<
    typeof forwardTo
  >;
}

async function left(store: MemoryFileStore): Promise<void> {
  const shelf = await RememberedShelf.open(store, '/library');
  const services = shelf.over(counting());
  await services['shelf.overview'](null);
  await services['shelf.page'](FIRST_ROWS);
  await services['shelf.page']({ ...FIRST_ROWS, offset: 100 });
  await shelf.keep('/library');
}

describe('The shelf at the next start', () => {
  it('is shown as it was left until the library is up, and then as it is', async () => {
    const store = new MemoryFileStore();
    await left(store);
    const shelf = await RememberedShelf.open(store, '/library');
    const services = shelf.over(counting());
    expect(await services['shelf.overview'](null)).toBe('{"ok":true,"value":1}');
    expect(await services['shelf.page'](FIRST_ROWS)).toBe('{"ok":true,"value":2}');
    shelf.libraryIsUp();
    expect(await services['shelf.page'](FIRST_ROWS)).toBe('{"ok":true,"value":1}');
  });

  it('asks the library for everything else, and for other rows', async () => {
    const store = new MemoryFileStore();
    await left(store);
    const services = (await RememberedShelf.open(store, '/library')).over(counting());
    expect(await services['shelf.page']({ ...FIRST_ROWS, sort: 'title' })).toBe('{"ok":true,"value":1}');
    expect(await services['document.open']({ id: 'd' })).toBe('{"ok":true,"value":2}');
  });

  it('does not show what was remembered of another library, or a file that says something else', async () => {
    const store = new MemoryFileStore();
    await left(store);
    const other = (await RememberedShelf.open(store, '/other')).over(counting());
    expect(await other['shelf.overview'](null)).toBe('{"ok":true,"value":1}');
    for (const text of ['', '[]', '{"library":"/library","answers":[1,["a"]]}', 'no JSON']) {
      await store.replace('shelf.json', new TextEncoder().encode(text));
      const services = (await RememberedShelf.open(store, '/library')).over(counting());
      expect(await services['shelf.overview'](null)).toBe('{"ok":true,"value":1}');
    }
  });
});
