import axe from 'axe-core';
import { expect } from 'vitest';
import type { KioskScreen } from './kiosk.testing.ts';

/** What axe finds wrong with the page that is shown. */
export async function faults(of: KioskScreen): Promise<readonly string[]> {
  const { violations } = await axe.run(of.kiosk, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Controls that are too small for a finger, or too near to another. */
export function small(of: KioskScreen): readonly string[] {
  const shown = of
    .all('button')
    .filter((button) => button.checkVisibility() && isInSight(button))
    .map((button) => ({ name: button.textContent.trim(), box: button.getBoundingClientRect(), seen: seenOf(button) }));
  expect(shown.length, 'controls in sight').toBeGreaterThan(2);
  const tooSmall = shown.filter(({ box }) => box.width < 59.5 || box.height < 59.5);
  const near = shown.flatMap((one, index) =>
    shown
      .slice(index + 1)
      .filter((other) => gap(one.seen, other.seen) < 7.5)
      .map((other) => `${one.name} | ${other.name}`),
  );
  return [...tooSmall.map(({ name, box }) => `${name} ${String(box.width)} × ${String(box.height)}`), ...near];
}

/** What of a control is seen: a part that a scrolled page cuts off is near to nothing. */
function seenOf(button: HTMLElement): DOMRect {
  const { x, y, width, height, bottom } = button.getBoundingClientRect();
  const cut = button.closest('.content')?.getBoundingClientRect().bottom ?? bottom;
  return new DOMRect(x, y, width, Math.min(height, cut - y));
}

function gap(one: DOMRect, other: DOMRect): number {
  const across = Math.max(one.left - other.right, other.left - one.right);
  const down = Math.max(one.top - other.bottom, other.top - one.bottom);
  return Math.max(across, down);
}

/** Whether a finger can reach it: nothing lies over its middle, and no box cuts it off. */
function isInSight(button: HTMLElement): boolean {
  const { left, top, width, height } = button.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  let found: Element | null = document.elementFromPoint(x, y);
  for (let root = found?.shadowRoot ?? null; root !== null;) {
    const deeper: Element | null = root.elementFromPoint(x, y);
    root = deeper === found ? null : (deeper?.shadowRoot ?? null);
    found = deeper ?? found;
  }
  return found !== null && (button === found || button.contains(found));
}
