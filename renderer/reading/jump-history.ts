import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Jumps inside a document as steps of the window's own history, so that the same keys and mouse buttons that go back a
 * page go back a jump.
 */
export class JumpHistory implements ReactiveController {
  private readonly goTo: (offset: number) => void;

  /** @param goTo Called when the person goes back or forward to a place of this document. */
  constructor(host: ReactiveControllerHost, goTo: (offset: number) => void) {
    this.goTo = goTo;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.follow);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.follow);
  }

  /** Notes a jump from one offset to another. */
  jumped(from: number, to: number): void {
    history.replaceState({ ...recorded(history.state), offset: from }, '');
    history.pushState({ offset: to }, '', location.href);
  }

  private readonly follow = (event: PopStateEvent): void => {
    const { offset } = recorded(event.state);
    if (offset !== undefined) this.goTo(offset);
  };
}

/** A history entry's state, which outlives the program's version and is checked like anything from outside. */
function recorded(state: unknown): { readonly offset?: number } {
  if (typeof state !== 'object' || state === null || !('offset' in state)) return {};
  return typeof state.offset === 'number' ? { offset: state.offset } : {};
}
