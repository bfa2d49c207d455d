import { Placed } from './placed.ts';

const NOTHING: readonly never[] = [];

/** A run of text. */
export class PageText extends Placed {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  readonly childNodes = NOTHING;
  value: string;
  /** Place among the page's texts in source order, from 1; 0 for a text that was not in the source. Copies keep it. */
  order = 0;

  constructor(value: string) {
    super();
    this.value = value;
  }

  get textContent(): string {
    return this.value;
  }
}
