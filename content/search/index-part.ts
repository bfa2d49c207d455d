import type { IndexPart } from './collection.ts';
import type { Segment } from './segment.ts';
import { WordList } from './word-list.ts';

/** A segment in use: which of its documents still count. */
export class LivePart implements IndexPart {
  readonly name: string;
  /** Whether it is a file of the library yet. */
  isSaved: boolean;
  private opened: Segment;
  private readonly gone: Uint8Array;
  private goneCount = 0;
  private list: WordList | undefined;

  constructor(name: string, segment: Segment, isSaved: boolean) {
    this.name = name;
    this.opened = segment;
    this.isSaved = isSaved;
    this.gone = new Uint8Array(segment.size);
  }

  get segment(): Segment {
    return this.opened;
  }

  /** The same segment read from its file from now on, and no longer from memory. */
  saved(segment: Segment): void {
    this.opened = segment;
    this.isSaved = true;
    this.list = undefined;
  }

  get removed(): Uint8Array | undefined {
    return this.goneCount === 0 ? undefined : this.gone;
  }

  /** Documents that count. */
  get count(): number {
    return this.gone.length - this.goneCount;
  }

  /** Made when first asked for: half a second for a million words. */
  get words(): WordList {
    return (this.list ??= new WordList(this.segment.dictionary));
  }

  drop(document: number): void {
    if (this.gone[document] === 1) return;
    this.gone[document] = 1;
    this.goneCount++;
  }
}
