import { html, nothing, type TemplateResult } from 'lit';
import type { LecternDocument, OutlineEntry } from '#content/document';
import * as words from '../i18n/messages/reading.ts';
import './outline-tree.ts';
import './provenance.ts';

export interface DocumentSide {
  readonly document: LecternDocument;
  /** The outline's entries the person is in, outermost first. */
  readonly here: readonly OutlineEntry[];
  readonly fullWidthMarks: boolean;
}

/** What stands beside the text, or in the drawer of a narrow window: the outline and where the text is from. */
export function drawSide({ document, here, fullWidthMarks }: DocumentSide): TemplateResult {
  const { outline, metadata } = document;
  return html`<div class="side">
    ${
      outline.length === 0
        ? nothing
        : html`<nav aria-label=${words.outline()}>
            <h2>${words.outline()}</h2>
            <lectern-outline
              .outline=${outline}
              .here=${here}
              language=${metadata.language}
              .fullWidthMarks=${fullWidthMarks}
            ></lectern-outline>
          </nav>`
    }
    <section class="provenance" aria-label=${words.provenance()}>
      <h2>${words.provenance()}</h2>
      <lectern-provenance .document=${document}></lectern-provenance>
    </section>
  </div>`;
}
