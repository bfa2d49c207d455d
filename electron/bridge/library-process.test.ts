import { describe, expect, it } from 'vitest';
import type { FromLibrary, LibraryQuestion } from '#content/contract';
import { LibraryProcess, type Child } from './library-process.ts';

/** A process that answers nothing until it is told to, and ends when it is told to. */
class PuppetChild implements Child {
  readonly asked: LibraryQuestion[] = [];
  wasEnded = false;
  #hear: (message: FromLibrary) => void = () => undefined;
  readonly #ended: (() => void)[] = [];

  post(message: unknown): void {
    this.asked.push(message as LibraryQuestion);
  }
  hear(listener: (message: FromLibrary) => void): void {
    this.#hear = listener;
  }
  ended(listener: () => void): void {
    this.#ended.push(listener);
  }
  end(): void {
    this.wasEnded = true;
    this.die();
  }

  say(message: FromLibrary): void {
    this.#hear(message);
  }
  die(): void {
    for (const ended of this.#ended.splice(0)) ended();
  }
}

function started(): {
  library: LibraryProcess;
  children: PuppetChild[];
  newest: () => PuppetChild;
  pass: (ms: number) => void;
} {
  const children: PuppetChild[] = [];
  let now = 0;
  const library = new LibraryProcess(
    () => {
      const child = new PuppetChild();
      children.push(child);
      return child;
    },
    () => now,
  );
  library.begin();
  const newest = (): PuppetChild => {
    const child = children.at(-1);
    if (child === undefined) throw new Error('no process was started');
    return child;
  };
  return { library, children, newest, pass: (ms) => (now += ms) };
}

const ended = (name: string): string => JSON.stringify({ ok: false, failure: { code: 'process-ended', name } });

describe("the library's process", () => {
  it('gives each question its own answer, in whatever order they come', async () => {
    const { library, newest } = started();
    const first = library.ask('shelf.overview', null);
    const second = library.ask('document.open', { id: 'a1' });
    const [one, two] = newest().asked;
    newest().say({ id: two?.id ?? 0, reply: 'second' });
    newest().say({ id: one?.id ?? 0, reply: 'first' });
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
  });

  it('answers with a failure what a process had not answered when it died, and asks the next one again', async () => {
    const { library, children, newest } = started();
    const lost = library.ask('shelf.overview', null);
    newest().die();
    expect(await lost).toBe(ended('shelf.overview'));
    const found = library.ask('shelf.overview', null);
    newest().say({ id: newest().asked[0]?.id ?? 0, reply: 'found' });
    expect(await found).toBe('found');
    expect(children).toHaveLength(2);
  });

  it('passes events on, and tells that the library is gone when its process dies', () => {
    const { library, newest } = started();
    const told: unknown[] = [];
    library.listen((event) => told.push(event));
    newest().say({ event: 'library.changed', value: { version: 3 } });
    newest().die();
    expect(told).toEqual([
      { event: 'library.changed', value: { version: 3 } },
      { event: 'library.status', value: { state: 'refused' } },
    ]);
  });

  it('is not started again and again when it cannot run, until a minute has passed', async () => {
    const { library, children, newest, pass } = started();
    for (let times = 0; times < 5; times += 1) newest().die();
    expect(children).toHaveLength(5);
    expect(await library.ask('shelf.overview', null)).toBe(ended('shelf.overview'));
    expect(children).toHaveLength(5);
    pass(60_001);
    void library.ask('shelf.overview', null);
    expect(children).toHaveLength(6);
  });

  it('keeps questions until another library is in its place, whatever became of putting it there', async () => {
    const { library, children, newest } = started();
    const told: unknown[] = [];
    library.listen((event) => told.push(event));
    for (const [outcome, number] of [
      ['moved', 2],
      [new Error('no disk'), 3],
    ] as const) {
      const moved = library.startAnew(() => {
        expect(newest().wasEnded).toBe(true);
        return typeof outcome === 'string' ? Promise.resolve(outcome) : Promise.reject(outcome);
      });
      const asked = library.ask('shelf.overview', null);
      await moved.then(
        (value) => {
          expect(value).toBe(outcome);
        },
        (error: unknown) => {
          expect(error).toBe(outcome);
        },
      );
      expect(children).toHaveLength(number);
      newest().say({ id: newest().asked[0]?.id ?? 0, reply: 'from there' });
      expect(await asked).toBe('from there');
    }
    expect(told).toHaveLength(2);
  });

  it('is not started again once it was closed', async () => {
    const { library, children, newest } = started();
    await library.close();
    expect(newest().wasEnded).toBe(true);
    expect(children).toHaveLength(1);
  });
});
