import type { LinkBody, Style } from '#content/annotations';
import type { Span } from './span-index.ts';

/** A part of an annotation that a person writes. */
export type Part = 'note' | 'tags' | 'correction' | 'reply';

/** What a person wishes of one annotation; `id` is its own. */
export type AnnotationWish =
  | { readonly act: 'select' | 'remove' | 'link' | 'attach' | 'go' | 'share'; readonly id: string }
  | { readonly act: 'hover'; readonly id: string | undefined }
  | { readonly act: 'edit'; readonly id: string; readonly part: Part }
  | { readonly act: 'draft' | 'save'; readonly id: string; readonly part: Part; readonly value: string }
  | { readonly act: 'cancel'; readonly id: string }
  | { readonly act: 'style'; readonly id: string; readonly style: Style }
  | { readonly act: 'choose'; readonly id: string; readonly place: Span }
  | { readonly act: 'follow'; readonly to: LinkBody['to'] };

declare global {
  interface HTMLElementEventMap {
    'annotation-wished': CustomEvent<AnnotationWish>;
  }
}

export function wishOf(from: EventTarget, detail: AnnotationWish): void {
  from.dispatchEvent(new CustomEvent('annotation-wished', { detail, bubbles: true, composed: true }));
}
