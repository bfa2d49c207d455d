import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PositionHost, Span } from '../reading/index.ts';

/** The look of a reader's own yellow highlight (see ../annotations/marks.ts): a visitor's is no other. */
const NAME = 'yellow-background';

/** Marks in an open document the sentences a visitor chose. */
export class VisitMarks implements ReactiveController {
  private readonly host: ReactiveControllerHost & PositionHost;

  constructor(host: ReactiveControllerHost & PositionHost) {
    this.host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    CSS.highlights.delete(NAME);
  }

  show(spans: readonly Span[]): void {
    const { offsets } = this.host;
    if (spans.length === 0 || offsets === undefined) CSS.highlights.delete(NAME);
    else CSS.highlights.set(NAME, new Highlight(...spans.map((span) => new StaticRange(offsets.rangeOf(span)))));
  }
}
