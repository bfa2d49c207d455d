/** How touches are taken, from the configuration. */
export interface TouchRules {
  /** A finger that moves further drags, and presses nothing. */
  readonly dragPixels: number;
  /** A touch that begins nearer to an edge is the palm of a hand. */
  readonly edgePixels: number;
}

/** The attribute of a control that is being pressed; the styles show it with the same frame. */
const PRESSED = 'data-pressed';
/** Signs of life are told this often at most, in milliseconds. */
const PACE = 1000;
/** What a screen for everybody has no use for. */
const REFUSED = ['contextmenu', 'dragstart', 'dragover', 'drop', 'dblclick', 'selectstart', 'auxclick'] as const;
const LIFE = ['pointerdown', 'keydown', 'wheel', 'scroll'] as const;

/**
 * Stands before everything that is pressed: one finger at a time, none at the edge, none that drags. A press that is
 * swallowed, or that began elsewhere, never becomes a click.
 */
export class TouchGuard {
  private readonly rules: () => TouchRules;
  private readonly alive: () => void;
  private finger: { readonly id: number; readonly x: number; readonly y: number } | undefined;
  private presses = true;
  private pressed: Element | undefined;
  private toldAt = -Infinity;

  /** @param alive Told that somebody is there, at most once a second. */
  constructor(rules: () => TouchRules, alive: () => void) {
    this.rules = rules;
    this.alive = alive;
  }

  connect(): void {
    for (const name of LIFE) window.addEventListener(name, this.live, { capture: true, passive: true });
    for (const name of REFUSED) window.addEventListener(name, refuse, true);
    window.addEventListener('pointerdown', this.down, true);
    window.addEventListener('pointermove', this.move, { capture: true, passive: true });
    window.addEventListener('pointerup', this.up, true);
    window.addEventListener('pointercancel', this.up, true);
    window.addEventListener('click', this.click, true);
    window.addEventListener('wheel', refuseZoom, { capture: true, passive: false });
  }

  disconnect(): void {
    for (const name of LIFE) window.removeEventListener(name, this.live, true);
    for (const name of REFUSED) window.removeEventListener(name, refuse, true);
    window.removeEventListener('pointerdown', this.down, true);
    window.removeEventListener('pointermove', this.move, true);
    window.removeEventListener('pointerup', this.up, true);
    window.removeEventListener('pointercancel', this.up, true);
    window.removeEventListener('click', this.click, true);
    window.removeEventListener('wheel', refuseZoom, true);
  }

  /** What is being pressed now presses nothing more: it has done what it was for. */
  swallow(): void {
    this.presses = false;
    this.release();
  }

  private readonly live = (event: Event): void => {
    if (event.timeStamp - this.toldAt < PACE) return;
    this.toldAt = event.timeStamp;
    this.alive();
  };

  private readonly down = (event: PointerEvent): void => {
    if (this.finger !== undefined && this.finger.id !== event.pointerId && !event.isPrimary) {
      stop(event); // the hand of a second person
      return;
    }
    const { pointerId: id, clientX: x, clientY: y } = event;
    this.finger = { id, x, y };
    this.presses = event.pointerType !== 'touch' || !this.isAtEdge(x, y);
    if (!this.presses) {
      stop(event);
      return;
    }
    this.pressed = event.composedPath().find((target) => target instanceof HTMLButtonElement);
    this.pressed?.setAttribute(PRESSED, '');
  };

  private readonly move = (event: PointerEvent): void => {
    if (this.finger?.id !== event.pointerId || !this.presses) return;
    const { dragPixels } = this.rules();
    if (Math.hypot(event.clientX - this.finger.x, event.clientY - this.finger.y) <= dragPixels) return;
    this.presses = false;
    this.release();
    this.live(event);
  };

  private readonly up = (event: PointerEvent): void => {
    if (this.finger?.id === event.pointerId) this.finger = undefined;
    this.release();
  };

  private readonly click = (event: MouseEvent): void => {
    // A click of the keyboard or of a reader for the blind has no pointer.
    const byPointer = event instanceof PointerEvent && event.pointerId >= 0 && event.detail > 0;
    if (byPointer && !this.presses) stop(event);
  };

  private release(): void {
    this.pressed?.removeAttribute(PRESSED);
    this.pressed = undefined;
  }

  private isAtEdge(x: number, y: number): boolean {
    const { edgePixels } = this.rules();
    return x < edgePixels || y < edgePixels || x > innerWidth - edgePixels || y > innerHeight - edgePixels;
  }
}

function refuse(event: Event): void {
  event.preventDefault();
}

function refuseZoom(event: WheelEvent): void {
  if (event.ctrlKey) event.preventDefault();
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
