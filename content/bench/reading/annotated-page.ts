import type { Page } from 'playwright-core';
import { describe, type Annotation } from '#content/annotations';
import type { OpenedDocument } from '#content/contract';
import { addressesOf, canonicalText } from '#content/document';
import type { AnchoredAnnotation } from '#content/library';

const COLOURS = ['yellow', 'green', 'blue', 'red', 'purple'] as const;
/** Characters of each highlight: a short sentence. */
const LENGTH = 20;

/** So many highlights spread evenly over a document, in all colours and both looks; every tenth has a note. */
export function manyHighlights({ document, revision }: OpenedDocument, count: number): readonly AnchoredAnnotation[] {
  const words = canonicalText(document.blocks);
  const addresses = addressesOf(document.blocks);
  const step = Math.floor((words.length - LENGTH) / count);
  let at = 0;
  return Array.from({ length: count }, (_, index) => {
    const start = index * step;
    while ((addresses[at + 1]?.start ?? Infinity) <= start) at += 1;
    const nearby = addresses.slice(at, at + 1);
    const annotation: Annotation = {
      id: `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      motivation: index % 10 === 0 ? 'commenting' : 'highlighting',
      created: '2026-11-22T08:30:00.000Z',
      body: index % 10 === 0 ? [{ purpose: 'commenting', value: `第 ${String(index)} 条的话，可与前文对照。` }] : [],
      target: {
        kind: 'passage',
        source: document.id,
        revision,
        selector: describe(words, start, start + LENGTH, nearby),
        style: {
          colour: COLOURS[index % COLOURS.length] ?? 'yellow',
          drawing: index % 3 === 0 ? 'underline' : 'background',
        },
      },
    };
    return { annotation, seen: [], anchor: { state: 'placed', start, end: start + LENGTH, score: 1 } };
  });
}

/** Lets the page's bridge answer for annotations too: those there are, and what is made. */
export async function giveAnnotations(page: Page, annotations: readonly AnchoredAnnotation[]): Promise<void> {
  const answer = { ok: true, value: { document: 'long', revision: 'one', annotations } };
  await page.addInitScript((text: string) => {
    const { lectern } = globalThis as unknown as { lectern: { ask: (question: string) => Promise<string> } };
    const before = lectern.ask;
    lectern.ask = (question) => {
      const { name, input } = JSON.parse(question) as { name: string; input: { target: unknown } };
      if (name === 'annotations.of') return Promise.resolve(text);
      if (name === 'annotations.tags') return Promise.resolve('{"ok":true,"value":[]}');
      if (name === 'draft.read') return Promise.resolve('{"ok":true,"value":[]}');
      if (name !== 'annotations.make') return before(question);
      const { selector } = input.target as { selector: { position: object } };
      const annotation = { ...input, created: '2026-11-22T08:30:00.000Z' };
      const anchor = { state: 'placed', ...selector.position, score: 1 };
      return Promise.resolve(JSON.stringify({ ok: true, value: { annotation, seen: [], anchor } }));
    };
  }, JSON.stringify(answer));
}

/*
 * What is done inside the page. Each function is sent there as text, so it may use nothing but what it is given and
 * the browser's own names, which are declared here because this room is compiled without them.
 */
interface ReadingPage {
  readonly shadowRoot: { querySelector(selector: string): (ReadingPage & ReadingActs) | null } | null;
}
interface ReadingActs {
  select(span: { start: number; end: number }): void;
  click(): void;
  dispatchEvent(event: unknown): void;
}
declare const document: { querySelector(selector: string): ReadingPage | null };
declare const CSS: { highlights: Map<string, { size: number }> };
declare const requestAnimationFrame: (step: (time: number) => void) => number;
declare const addEventListener: (
  name: string,
  listener: (event: { timeStamp: number }) => void,
  options: { once: boolean; capture: boolean },
) => void;
declare const PointerEvent: new (name: string) => unknown;

export const onAnnotatedPage = {
  /** The page's clock, in milliseconds. */
  now: (): number => performance.now(),

  /** The page's clock when passages are marked. */
  untilMarked: async (): Promise<number> => {
    while ((CSS.highlights.get('note-yellow-background')?.size ?? 0) === 0) {
      await new Promise((next) => requestAnimationFrame(next));
    }
    return performance.now();
  },

  /** Selects a stretch of the text, over which the menu then stands. */
  select: (start: number): void => {
    const page = document
      .querySelector('lectern-shell')
      ?.shadowRoot?.querySelector('lectern-reading')
      ?.shadowRoot?.querySelector('lectern-open-document');
    page?.select({ start, end: start + 7 });
    page?.shadowRoot?.querySelector('.scroller')?.dispatchEvent(new PointerEvent('pointerup'));
  },

  /** Milliseconds from the next release of the mouse until a highlight of its own has been painted. */
  untilPainted: (): Promise<number> => {
    const size = (): number => CSS.highlights.get('note-red-background')?.size ?? 0;
    const before = size();
    return new Promise((painted) => {
      addEventListener(
        'pointerup',
        ({ timeStamp }) => {
          const look = (): void => {
            if (size() === before) requestAnimationFrame(look);
            else setTimeout(() => { painted(performance.now() - timeStamp); }); // prettier-ignore
          };
          requestAnimationFrame(look);
        },
        { once: true, capture: true },
      );
    });
  },
};
