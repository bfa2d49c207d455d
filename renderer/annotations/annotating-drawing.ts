import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../i18n/index.ts';
import * as words from '../i18n/messages/annotations.ts';
import type { AnnotatingHost, AnnotatingState } from './annotating-host.ts';
import type { AnnotationActs } from './annotation-acts.ts';
import './annotation-margin.ts';
import './annotation-panel.ts';
import type { AnnotationPointer } from './annotation-pointer.ts';
import type { Part } from './annotation-wishes.ts';
import type { NearAnnotations } from './near-annotations.ts';
import { passageWished } from './passage-wish.ts';
import { drawPassageWish } from './passage-wish-bar.ts';
import type { RangeEditing } from './range-editing.ts';
import './range-handles.ts';
import './share-dialog.ts';
import type { Shared } from './share-dialog.ts';

/** The state of annotating, with what only its drawing asks for. */
export interface DrawnAnnotating extends AnnotatingState {
  readonly acts: AnnotationActs;
  readonly ranging: RangeEditing;
  readonly near: NearAnnotations;
  readonly pointer: AnnotationPointer;
  readonly roomy: boolean;
  readonly editing: { readonly part: Part; readonly draft?: string } | undefined;
  readonly knownTags: readonly string[];
  readonly shared: Shared | undefined;
  readonly openPanel: () => void;
  readonly closePanel: () => void;
}

/** The column beside the text. */
export function drawMargin(annotating: DrawnAnnotating, host: AnnotatingHost): TemplateResult {
  const { page, annotations, near } = annotating;
  const shown = annotating.roomy && host.settings.showAnnotations && page !== undefined && annotations !== undefined;
  return html`<div class="margin">
    ${
      shown
        ? html`${drawAstray(annotating)}<lectern-annotation-margin
              .threads=${near.threads}
              .text=${page.text}
              .counted=${near.counted}
              .selected=${annotating.selected}
              .editing=${annotating.panelOpen ? undefined : annotating.editing?.part}
              .draft=${annotating.editing?.draft}
              .knownTags=${annotating.knownTags}
              .settings=${host.settings}
              class=${annotating.pointer.over === undefined ? '' : 'pointed'}
            ></lectern-annotation-margin>`
        : nothing
    }
  </div>`;
}

/** What lies over the text: the handles of the chosen passage. Drawn inside the scroller. */
export function drawHandles(
  { page, ranging, current }: DrawnAnnotating,
  { scroller }: AnnotatingHost,
): TemplateResult | typeof nothing {
  const span = ranging.span ?? current?.span;
  if (span === undefined || span.end === span.start || page === undefined || scroller === null) return nothing;
  return html`<lectern-range-handles
    .text=${page.text}
    .span=${span}
    .scroller=${scroller}
    @range-dragged=${ranging.preview}
    @range-dropped=${ranging.drop}
  ></lectern-range-handles>`;
}

/** The drawer with all annotations of the document, and what is asked of the person. */
export function drawOverlay(annotating: DrawnAnnotating, host: AnnotatingHost): TemplateResult | typeof nothing {
  const { annotations, page, panelOpen, editing } = annotating;
  if (annotations === undefined || page === undefined) return nothing;
  return html`<lectern-annotation-panel
      ?open=${panelOpen}
      .threads=${annotations.threads}
      .state=${annotations.state}
      .text=${page.text}
      .selected=${annotating.selected}
      .editing=${panelOpen ? editing?.part : undefined}
      .draft=${editing?.draft}
      .knownTags=${annotating.knownTags}
      .settings=${host.settings}
      .place=${annotating.position}
      .reader=${host.reader}
      name=${page.metadata.title}
      document=${page.document}
      @closed=${annotating.closePanel}
      @again-wished=${() => void annotations.read()}
    ></lectern-annotation-panel>
    <lectern-share
      .reader=${host.reader}
      .shared=${annotating.shared}
      @closed=${() => {
        annotating.share(undefined);
      }}
    ></lectern-share>
    ${drawPassageWish(passageWished(page.document), annotating.acts)}`;
}

/** How many have lost their place, and the way to them. */
function drawAstray(annotating: DrawnAnnotating): TemplateResult | typeof nothing {
  const threads = annotating.annotations?.threads;
  const astray = (threads?.ambiguous.length ?? 0) + (threads?.orphans.length ?? 0);
  if (astray === 0) return nothing;
  return html`<p class="astray">
    ${words.astray(formatNumber(astray))}
    <button type="button" class="accent" @click=${annotating.openPanel}>${words.look()}</button>
  </p>`;
}
