import type { Session } from 'electron';
import { optional, shape, text, type FileStore } from '#content/base';
import { SAFE_PATH, SAFE_STYLE, SAFE_STYLE_PATH, safePage, type AttractItem, type LastGood } from '#content/kiosk';
import { serveScheme, type Answer, type Asked } from '../protocol/index.ts';

const FILE = 'kiosk-last-good.json';
const parse = shape({ title: text(2000), credit: text(2000), quote: optional(text(2000)), image: optional(text(200)) });

export interface SafePageWishes {
  readonly store: FileStore;
  readonly institution: string;
  /** Refuses, for a session, all that is refused. */
  readonly lock: (session: Session) => void;
  /** Answers what the library and the program's own files answer. */
  readonly answer: (asked: Asked) => Promise<Answer>;
}

/** The page for when no other can be shown, with the sentence of the loop that was shown last: it outlives a restart. */
export class SafePage {
  readonly #wishes: SafePageWishes;
  #last: LastGood | undefined;

  private constructor(wishes: SafePageWishes, last: LastGood | undefined) {
    this.#wishes = wishes;
    this.#last = last;
  }

  static async open(wishes: SafePageWishes): Promise<SafePage> {
    const kept = await wishes.store.read(FILE);
    return new SafePage(wishes, kept.ok && kept.value !== undefined ? parsed(kept.value) : undefined);
  }

  /** Remembers what the loop shows: a sentence where it has one, else a picture, else a title. */
  async keep(loop: readonly AttractItem[]): Promise<void> {
    const best =
      loop.find(({ quote }) => quote !== undefined) ?? loop.find(({ image }) => image !== undefined) ?? loop[0];
    if (best === undefined) return;
    const { title, credit, quote, image } = best;
    const last: LastGood = {
      title,
      credit,
      ...(quote === undefined ? {} : { quote: quote.text }),
      ...(image === undefined ? {} : { image: `/assets/${image}` }),
    };
    if (JSON.stringify(last) === JSON.stringify(this.#last)) return;
    this.#last = last;
    await this.#wishes.store.replace(FILE, new TextEncoder().encode(JSON.stringify(last)));
  }

  /** Serves the page in a session, and nothing that needs a script. */
  prepare(session: Session): void {
    const { institution, lock, answer } = this.#wishes;
    lock(session);
    const last = this.#last;
    const page = safePage({ institution, ...(last === undefined ? {} : { last }) });
    serveScheme(session.protocol, async (asked) => {
      const { pathname } = new URL(asked.url);
      const { status, headers, bytes } = await answer(asked);
      if (pathname === SAFE_PATH) return still(headers, 'text/html; charset=utf-8', page);
      if (pathname === SAFE_STYLE_PATH) return still(headers, 'text/css; charset=utf-8', SAFE_STYLE);
      return pathname.startsWith('/assets/') && bytes !== undefined
        ? { status, headers, bytes }
        : { status: 404, headers };
    });
  }
}

function still(headers: Answer['headers'], type: string, content: string): Answer {
  return { status: 200, headers: { ...headers, 'Content-Type': type }, bytes: new TextEncoder().encode(content) };
}

function parsed(bytes: Uint8Array): LastGood | undefined {
  try {
    return parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined; // a page without a sentence will do
  }
}
