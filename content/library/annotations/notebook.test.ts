import { beforeAll, describe, expect, it } from 'vitest';
import type { Annotation, NotebookPage, NotebookQuery } from '#content/annotations';
import { MemoryFileStore, memoryPorts } from '../../testing/index.ts';
import { openLibrary, type Library } from '../index.ts';

const COUNT = 1500;
const NEWEST: NotebookQuery = { sort: 'created', descending: true, offset: 0, limit: 50 };

const store = new MemoryFileStore();

async function open(from: MemoryFileStore = store.copy()): Promise<Library> {
  const opened = await openLibrary(memoryPorts(from), '/library');
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

function annotation(index: number): Annotation {
  return {
    id: `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    motivation: 'commenting',
    created: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
    body: [{ purpose: 'commenting', value: `第${String(index)}条` }],
    target: { kind: 'document', source: 'https://example.org/a' },
  };
}

async function soFar(library: Library, query: Partial<NotebookQuery> = {}): Promise<NotebookPage> {
  const page = await library.notebook.pageSoFar({ ...NEWEST, ...query });
  if (!page.ok) throw new Error(page.failure.code);
  return page.value;
}

function notesOf({ rows }: NotebookPage): readonly string[] {
  return rows.map(({ annotation: { body } }) => body.map((one) => ('value' in one ? one.value : '')).join());
}

beforeAll(async () => {
  const library = await open(store);
  const taken = await library.annotations.takeIn(Array.from({ length: COUNT }, (_, index) => annotation(index)));
  expect(taken).toMatchObject({ ok: true });
  await library.annotations.remove([annotation(COUNT - 1).id]);
});

describe('The notebook of many annotations, right after a start', () => {
  it('lists the newest at once, says that it is reading, and then has them all', async () => {
    const library = await open();
    const whole = new Promise<void>((told) => library.notebook.listen(told));
    const first = await soFar(library);
    expect(first).toMatchObject({ isReading: true, facets: { motivations: [], documents: [] } });
    expect(first.rows).toHaveLength(50);
    expect(notesOf(first)[0]).toBe(`第${String(COUNT - 2)}条`);
    expect(library.annotations.journal.unreadLines).toBeGreaterThan(0);
    await whole;
    const page = await soFar(library);
    expect(page).not.toHaveProperty('isReading');
    expect(page.total).toBe(COUNT - 1);
    expect(notesOf(page)).toEqual(notesOf(first));
    expect(page.facets.motivations).toEqual([{ value: 'commenting', count: COUNT - 1 }]);
  });

  it('lists nothing in an order that only all of them have, and finds among the newest', async () => {
    const library = await open();
    expect(await soFar(library, { descending: false })).toMatchObject({ isReading: true, rows: [] });
    expect(notesOf(await soFar(library, { text: `第${String(COUNT - 3)}条` }))).toEqual([`第${String(COUNT - 3)}条`]);
  });

  it('answers what counts or acts on all only when all have been read', async () => {
    const library = await open();
    const ids = await library.notebook.ids(NEWEST);
    expect(ids).toMatchObject({ ok: true });
    expect(ids.ok && ids.value.length).toBe(COUNT - 1);
    expect(await library.notebook.page({ ...NEWEST, descending: false })).toMatchObject({
      value: { total: COUNT - 1 },
    });
  });

  it('takes a change while it is reading, and shows it', async () => {
    const library = await open();
    await soFar(library);
    const id = annotation(COUNT - 2).id;
    const changed = await library.annotations.change({
      id,
      changes: { body: [{ purpose: 'commenting', value: '改过的' }] },
    });
    expect(changed).toMatchObject({ ok: true });
    expect(notesOf(await soFar(library))[0]).toBe('改过的');
  });
});
