import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Files dragged over the window from outside; whatever is not a file passes by. */
export class FileDrop implements ReactiveController {
  /** Files are over the window at this moment. */
  over = false;
  private depth = 0;
  private readonly host: ReactiveControllerHost;
  private readonly take: (files: readonly File[]) => void;

  constructor(host: ReactiveControllerHost, take: (files: readonly File[]) => void) {
    this.host = host;
    this.take = take;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('dragenter', this.enter);
    window.addEventListener('dragleave', this.leave);
    window.addEventListener('dragover', this.allow);
    window.addEventListener('drop', this.drop);
  }

  hostDisconnected(): void {
    window.removeEventListener('dragenter', this.enter);
    window.removeEventListener('dragleave', this.leave);
    window.removeEventListener('dragover', this.allow);
    window.removeEventListener('drop', this.drop);
  }

  // Every element under the pointer reports entering and leaving: only the outermost pair counts.
  private readonly enter = (event: DragEvent): void => {
    if (hasFiles(event)) this.show(this.depth + 1);
  };

  private readonly leave = (event: DragEvent): void => {
    if (hasFiles(event)) this.show(Math.max(0, this.depth - 1));
  };

  private readonly allow = (event: DragEvent): void => {
    if (hasFiles(event)) event.preventDefault();
  };

  private readonly drop = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    this.show(0);
    this.take([...(event.dataTransfer?.files ?? [])]);
  };

  private show(depth: number): void {
    this.depth = depth;
    if (this.over === depth > 0) return;
    this.over = depth > 0;
    this.host.requestUpdate();
  }
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
