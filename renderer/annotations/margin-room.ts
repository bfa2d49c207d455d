import type { ReactiveController } from 'lit';
import type { AnnotatingHost } from './annotating-host.ts';

/** Pixels beside the text from which on annotations stand there; below it they are in a drawer. */
const LEAST_MARGIN = 200;

/** Whether there is room for annotations beside the text; follows the width of the margin. */
export class MarginRoom implements ReactiveController {
  roomy = false;
  private readonly host: AnnotatingHost;
  /** The margin whose width is watched. */
  private column: Element | null = null;
  private readonly width = new ResizeObserver(([entry]) => {
    const roomy = (entry?.contentRect.width ?? 0) >= LEAST_MARGIN;
    if (roomy === this.roomy) return;
    this.roomy = roomy;
    this.host.requestUpdate();
  });

  constructor(host: AnnotatingHost) {
    this.host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const column = this.host.renderRoot.querySelector('.margin');
    if (column === this.column) return;
    this.column = column;
    this.width.disconnect();
    if (column !== null) this.width.observe(column);
  }

  hostDisconnected(): void {
    this.end();
  }

  /** The document is another; its margin will be found anew. */
  end(): void {
    this.width.disconnect();
    this.column = null;
  }
}
