import { describe, expect, it } from 'vitest';
import type { Failure, LibraryStatus, Reply } from '#content/contract';
import { LibraryProcess, type Child } from './library-process.ts';
import { libraryStatus } from './library-status.ts';

const PROGRAM = { version: '1.2.3', electron: '45.4.1' };

/** A process that answers every question with the same reply, or ends at the first. */
function processThat(answers: Reply<'library.status'> | 'ends'): LibraryProcess {
  const start = (): Child => {
    let hear: Parameters<Child['hear']>[0] = () => undefined;
    let ended = (): void => undefined;
    return {
      post: (message) => {
        const { id } = message as { readonly id: number };
        if (answers === 'ends') ended();
        else hear({ id, reply: JSON.stringify(answers) });
      },
      hear: (listener) => (hear = listener),
      ended: (listener) => (ended = listener),
      end: () => undefined,
    };
  };
  const library = new LibraryProcess(start, () => 0);
  library.begin();
  return library;
}

async function statusOf(library: LibraryProcess, notices: Failure[] = []): Promise<LibraryStatus> {
  const host = { folder: '/desk/library', program: PROGRAM, takeNotices: () => notices.splice(0) };
  const reply = JSON.parse(await libraryStatus(library, host)(null)) as Reply<'library.status'>;
  if (!reply.ok) throw new Error(reply.failure.code);
  return reply.value;
}

describe("the library's state, as the page is told it", () => {
  it('is what its process says, with what befell the window, and the program as the host knows it', async () => {
    const cut: Failure = { code: 'journal-cut', file: 'catalog.jsonl', bytes: 12 };
    const value: LibraryStatus = { state: 'open', notices: [cut], folder: '/desk/library', program: { version: '?' } };
    const page: Failure = { code: 'process-ended', name: 'page' };
    expect(await statusOf(processThat({ ok: true, value }), [page])).toEqual({
      ...value,
      notices: [cut, page],
      program: PROGRAM,
    });
  });

  it('is that it opens, while the shelf as it was left is shown and no process has been started', async () => {
    const library = new LibraryProcess(() => {
      throw new Error('The page asked only how the library is');
    }, Date.now);
    expect(await statusOf(library)).toMatchObject({ state: 'opening', folder: '/desk/library' });
  });

  it('is refused, with the reason, where the process cannot be kept running', async () => {
    expect(await statusOf(processThat('ends'))).toEqual({
      state: 'refused',
      failure: { code: 'process-ended', name: 'library.status' },
      notices: [],
      folder: '/desk/library',
      program: PROGRAM,
    });
  });
});
