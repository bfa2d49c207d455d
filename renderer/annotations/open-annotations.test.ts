import { describe, expect, it } from 'vitest';
import type { Reader } from '#content/contract';
import { newAnnotationId, OpenAnnotations } from './open-annotations.ts';

const words = '山前的老井还在，井沿上的绳痕有三指深。';
const page = {
  document: 'well',
  revision: 'r1',
  metadata: { title: '老井', creators: [] },
  text: { words, addresses: [] },
};

/** A library that answers when it is told to, in whatever order. */
class SlowLibrary {
  readonly stored: unknown[] = [{ annotation: { id: 'urn:uuid:old', motivation: 'highlighting', created: '2026-11-22T08:00:00Z', body: [], target: { kind: 'document', source: 'well' } }, seen: [] }]; // prettier-ignore
  readonly waiting: { readonly name: string; readonly answer: () => void }[] = [];

  readonly reader = {
    ask: (name: string, input: { readonly id?: string }): Promise<unknown> => {
      // What is read is what there is when the question comes, however late its answer is.
      const read = { ok: true, value: { annotations: [...this.stored] } };
      return new Promise((resolve) => {
        this.waiting.push({
          name,
          answer: () => {
            if (name === 'annotations.of') resolve(read);
            else {
              const made = { annotation: { ...input, created: '2026-11-23T08:00:00Z' }, seen: ['e1'] };
              this.stored.push(made);
              resolve({ ok: true, value: made });
            }
          },
        });
      });
    },
  } as unknown as Reader;

  async answer(name: string): Promise<void> {
    await expect.poll(() => this.waiting.some((one) => one.name === name)).toBe(true);
    const [one] = this.waiting.splice(
      this.waiting.findIndex((asked) => asked.name === name),
      1,
    );
    one?.answer();
    await new Promise((later) => setTimeout(later, 0));
  }
}

function opened(): {
  readonly library: SlowLibrary;
  readonly annotations: OpenAnnotations;
  readonly ids: () => readonly string[];
} {
  const library = new SlowLibrary();
  const annotations = OpenAnnotations.of(library.reader, page, {
    changed: () => undefined,
    failed: () => undefined,
  });
  return { library, annotations, ids: () => [...annotations.threads.byId.keys()] };
}

describe('an annotation made while the document’s are still being read', () => {
  const draft = { motivation: 'commenting', body: [], on: 'document' } as const;

  it('stays when the library answers the reading after it, which was asked before', async () => {
    const { library, annotations, ids } = opened();
    const reading = annotations.read();
    const id = newAnnotationId();
    const made = annotations.make(id, draft, '批注');
    await library.answer('annotations.make');
    await made;
    await library.answer('annotations.of');
    expect(ids()).toContain(id);
    await library.answer('annotations.of');
    await reading;
    expect(ids()).toEqual(expect.arrayContaining(['urn:uuid:old', id]));
    expect(annotations.state).toBe('read');
  });

  it('does not keep the others from coming when the reading is answered before it', async () => {
    const { library, annotations, ids } = opened();
    const reading = annotations.read();
    const id = newAnnotationId();
    const made = annotations.make(id, draft, '批注');
    await library.answer('annotations.of');
    await reading;
    expect(ids()).toEqual([id]);
    await library.answer('annotations.make');
    await made;
    await library.answer('annotations.of');
    expect(ids()).toEqual(expect.arrayContaining(['urn:uuid:old', id]));
    expect(annotations.state).toBe('read');
  });
});
