import { succeeded, type FileStore, type Result, type StoreFailure } from '#content/base';
import type { LibraryRequest } from './forwarding.ts';
import type { TextServices } from './serve.ts';

const FILE = 'shelf.json';

/** What the shelf asks before anything can be read on it. */
const ASKED_FIRST = ['shelf.overview', 'shelf.page'] as const;

/** Characters that are worth keeping of one answer: a first page of rows is some 50,000. */
const LONGEST_ANSWER = 200_000;

/**
 * The shelf as it was when the window was closed, shown until the library's process is up: that takes a quarter of a
 * second, and the person can read their titles in it. The process then tells that the library is open, and the page asks
 * again. Answers are kept as the JSON text they came in and are never looked into.
 */
export class RememberedShelf {
  private readonly store: FileStore;
  private readonly remembered: ReadonlyMap<string, string>;
  private readonly newest = new Map<string, string>();
  private isUp = false;

  private constructor(store: FileStore, remembered: ReadonlyMap<string, string>) {
    this.store = store;
    this.remembered = remembered;
  }

  /** @param library The library's folder: what is remembered of another is not shown. */
  static async open(store: FileStore, library: string): Promise<RememberedShelf> {
    const found = await store.read(FILE);
    const bytes = found.ok ? found.value : undefined;
    return new RememberedShelf(store, bytes === undefined ? new Map() : readAnswers(bytes, library));
  }

  /** Whether there is a shelf to show: then its painting need not share the machine with the library's start. */
  get isKnown(): boolean {
    return this.remembered.size > 0;
  }

  /** The library answers for itself from now on. */
  libraryIsUp(): void {
    this.isUp = true;
  }

  /** The same services, answered from memory while the library is not up. */
  over(services: Pick<TextServices, LibraryRequest>): Pick<TextServices, LibraryRequest> {
    const quick = ASKED_FIRST.map((name) => [name, this.service(name, services[name] as Service)]);
    return { ...services, ...(Object.fromEntries(quick) as Pick<TextServices, (typeof ASKED_FIRST)[number]>) };
  }

  /** Keeps the newest answers for the next start, if that is of the same library. */
  async keep(library: string): Promise<Result<null, StoreFailure>> {
    if (this.newest.size === 0) return succeeded(null);
    const text = JSON.stringify({ library, answers: [...this.newest] });
    return this.store.replace(FILE, new TextEncoder().encode(text));
  }

  private service(name: string, ask: Service): Service {
    return async (input) => {
      const question = `${name} ${JSON.stringify(input)}`;
      const remembered = this.isUp ? undefined : this.remembered.get(question);
      if (remembered !== undefined) return remembered;
      const reply = await ask(input);
      if (reply.startsWith('{"ok":true') && reply.length <= LONGEST_ANSWER) this.note(name, question, reply);
      return reply;
    };
  }

  /** One answer a request: of the pages of rows, the newest that begins the shelf. */
  private note(name: string, question: string, reply: string): void {
    if (name === 'shelf.page' && !question.includes('"offset":0,')) return;
    for (const known of this.newest.keys()) if (known.startsWith(`${name} `)) this.newest.delete(known);
    this.newest.set(question, reply);
  }
}

type Service = (input: unknown) => Promise<string>;

/** A file that is not what `keep` wrote is as good as none: it only makes the start slower. */
function readAnswers(bytes: Uint8Array, library: string): ReadonlyMap<string, string> {
  try {
    const kept = JSON.parse(new TextDecoder().decode(bytes)) as {
      readonly library?: unknown;
      readonly answers?: unknown;
    };
    return new Map(kept.library === library && Array.isArray(kept.answers) ? kept.answers.filter(isPair) : []);
  } catch {
    return new Map();
  }
}

function isPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
