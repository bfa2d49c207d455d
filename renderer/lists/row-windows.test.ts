import { describe, expect, it } from 'vitest';
import { failed } from '#content/base';
import type { Reader } from '#content/contract';
import type { ShelfQuery } from '#content/library';
import type { ShelfQuestion } from '../library/document-list.ts';
import { RowWindows } from './row-windows.ts';
import { manyDocuments, shelfOf } from '../library/shelf.testing.ts';

const documents = manyDocuments(1000);
const question: ShelfQuestion = { sort: 'added', descending: true };

/** Rows over a shelf, the questions that were put to it, and a way to wait until it has answered. */
function rowsOver(reader: Reader) {
  const asked: ShelfQuery[] = [];
  const listening: Reader = {
    ...reader,
    ask: (name, input) => {
      if (name === 'shelf.page') asked.push(input as ShelfQuery);
      return reader.ask(name, input);
    },
  };
  let heard = (): void => undefined;
  const rows = new RowWindows(
    (asking: ShelfQuestion, window) => listening.ask('shelf.page', { ...asking, ...window }),
    question,
    () => {
      heard();
    },
  );
  const answered = () => new Promise<void>((resolve) => (heard = resolve));
  return { rows, asked, answered };
}

describe('the rows of the shelf', () => {
  it('are asked for by windows, and each window once', async () => {
    const { rows, asked, answered } = rowsOver(shelfOf(documents));
    const first = answered();
    rows.ask(question);
    rows.want(0, 30);
    await first;
    expect(rows.total).toBe(1000);
    expect(rows.row(30)?.id).toBe('document-30');
    rows.want(0, 90);
    expect(asked.map(({ offset }) => offset)).toEqual([0]);
    const next = answered();
    rows.want(80, 130);
    await next;
    expect(rows.row(130)?.id).toBe('document-130');
    expect(asked.map(({ offset }) => offset)).toEqual([0, 100]);
  });

  it('stay in sight while the catalogue changes, until their successors come', async () => {
    const { rows, answered } = rowsOver(shelfOf(documents));
    const first = answered();
    rows.ask(question);
    await first;
    const again = answered();
    rows.refresh(0, 20);
    expect(rows.row(5)?.id).toBe('document-5');
    await again;
    expect(rows.row(5)?.id).toBe('document-5');
  });

  it('answer a late reply to an old question with silence', async () => {
    const shelf = shelfOf(documents);
    let release = (): void => undefined;
    const slow: Reader = {
      ...shelf,
      ask: async (name, input) => {
        if (name === 'shelf.page' && (input as ShelfQuery).text === '旧')
          await new Promise<void>((done) => (release = done));
        return shelf.ask(name, input);
      },
    };
    const { rows, answered } = rowsOver(slow);
    rows.ask({ ...question, text: '旧' });
    const now = answered();
    rows.ask({ ...question, text: '新' });
    await now;
    const total = rows.total;
    let told = false;
    void answered().then(() => (told = true));
    release();
    await new Promise((resolve) => setTimeout(resolve));
    expect(told).toBe(false);
    expect(rows.total).toBe(total);
  });

  it('reach over windows that were never in sight', async () => {
    const { rows, answered } = rowsOver(shelfOf(documents));
    const first = answered();
    rows.ask(question);
    await first;
    const range = await rows.between(95, 405);
    expect(range?.map(({ id }) => id)).toEqual(documents.slice(95, 406).map(({ id }) => id));
  });

  it('tell the failure, and ask again when they are wanted again', async () => {
    const shelf = shelfOf(documents);
    let broken = true;
    const { rows, answered } = rowsOver({
      ...shelf,
      ask: (name, input) =>
        broken ? Promise.resolve(failed({ code: 'process-ended', name: 'library' }) as never) : shelf.ask(name, input),
    });
    const first = answered();
    rows.ask(question);
    await first;
    expect(rows.failure?.code).toBe('process-ended');
    broken = false;
    const second = answered();
    rows.refresh(0, 10);
    await second;
    expect(rows.failure).toBeUndefined();
    expect(rows.row(3)?.id).toBe('document-3');
  });
});
