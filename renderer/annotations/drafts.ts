import type { Reader } from '#content/contract';
import type { Part } from './annotation-wishes.ts';

/** What was being written when the window was closed. */
export interface LeftDraft {
  readonly id: string;
  readonly part: Part;
  readonly text: string;
}

const PARTS: readonly Part[] = ['note', 'correction', 'reply'];

/** What is being written is kept beside the library until it is saved or given up, so that a crash loses no word. */
export class Drafts {
  private readonly reader: Reader;

  constructor(reader: Reader) {
    this.reader = reader;
  }

  async keep(id: string, part: Part, text: string): Promise<void> {
    await this.reader.ask('draft.keep', { key: keyOf(id, part), text });
  }

  async drop(id: string, part: Part): Promise<void> {
    await this.reader.ask('draft.keep', { key: keyOf(id, part), text: null });
  }

  /** The newest draft of one of these annotations. */
  async newestOf(ids: ReadonlySet<string> | ReadonlyMap<string, unknown>): Promise<LeftDraft | undefined> {
    const reply = await this.reader.ask('draft.read', null);
    if (!reply.ok) return undefined;
    for (const { key, text } of reply.value) {
      const part = PARTS.find((one) => key.endsWith(`#${one}`));
      const id = part === undefined ? '' : key.slice(0, -part.length - 1);
      if (part !== undefined && ids.has(id)) return { id, part, text };
    }
    return undefined;
  }
}

function keyOf(id: string, part: Part): string {
  return `${id}#${part}`;
}
