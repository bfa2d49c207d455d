import { canonicalText } from '#content/document';
import type { AnnotatedDocument } from '../annotations/index.ts';
import { chunkAt } from './chunks.ts';
import type { LecternText } from './document-text.ts';
import type { OpenPage } from './open-page.ts';

/** The opened document as annotating needs it: its words, and where they stand on the page. */
export function annotatedDocument(page: OpenPage, text: LecternText): AnnotatedDocument {
  const { opened, chunks, places } = page;
  const { offsets, shadowRoot } = text;
  if (shadowRoot === null) throw new Error('The text has no shadow root');
  let told: string | undefined;
  // Of a million characters it takes longer than a frame, and the first painting does not need it.
  const words = (): string => (told ??= canonicalText(opened.document.blocks));
  return {
    document: opened.document.id,
    revision: opened.revision,
    metadata: opened.document.metadata,
    text: {
      get words() {
        return words();
      },
      addresses: places.addressed,
      root: shadowRoot,
      rangeOf: (span) => offsets.rangeOf(span),
      lineBox: (offset) => offsets.lineBox(offset),
      offsetAt: (point) => offsets.offsetAt(point),
      around: (offset, count) => {
        const here = chunkAt(chunks, offset);
        return {
          start: chunks[Math.max(0, here - count)]?.start ?? 0,
          end: chunks[here + count + 1]?.start ?? words().length,
        };
      },
    },
  };
}
