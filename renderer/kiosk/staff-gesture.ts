import { tapped, type Tap } from '#content/kiosk';
import type { KioskState } from '#content/contract';

/** Hears the hidden taps that open the way in for staff, wherever else they are heard too. */
export class StaffGesture {
  private readonly rules: () => KioskState['gesture'];
  private readonly made: () => void;
  private taps: readonly Tap[] = [];

  constructor(rules: () => KioskState['gesture'], made: () => void) {
    this.rules = rules;
    this.made = made;
  }

  connect(): void {
    window.addEventListener('pointerdown', this.tap, { capture: true, passive: true });
  }

  disconnect(): void {
    window.removeEventListener('pointerdown', this.tap, true);
  }

  private readonly tap = (event: PointerEvent): void => {
    const { clientX: x, clientY: y, timeStamp: at } = event;
    const { taps, made } = tapped(this.taps, { x, y, at }, { width: innerWidth, height: innerHeight }, this.rules());
    this.taps = taps;
    if (made) this.made();
  };
}
