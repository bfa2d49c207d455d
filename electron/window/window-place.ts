import type { Rectangle } from 'electron';

/** Where the window stood and how large it was, in device-independent pixels. */
export interface WindowPlace {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

export const SMALLEST = { width: 480, height: 360 };
const AT_FIRST = { width: 1280, height: 860 };

/** So much of the window's top edge must be on a screen that it can be taken hold of. */
const HOLD = { width: 120, height: 24 };

/** What the file of the window's place says; undefined where it says nothing sound. */
export function parsePlace(text: string): WindowPlace | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { x, y, width, height, maximized } = raw as Readonly<Record<string, unknown>>;
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return undefined;
  return { bounds: { x, y, width, height }, maximized: maximized === true };
}

export function writtenPlace({ bounds, maximized }: WindowPlace): string {
  return JSON.stringify({ ...bounds, maximized });
}

/** Size and, where some screen still shows it, position for a new window. */
export function boundsFor(place: WindowPlace | undefined, screens: readonly Rectangle[]): Partial<Rectangle> {
  if (place === undefined) return AT_FIRST;
  const { bounds } = place;
  const size = { width: Math.max(SMALLEST.width, bounds.width), height: Math.max(SMALLEST.height, bounds.height) };
  const held = screens.some(
    (screen) =>
      bounds.x + size.width >= screen.x + HOLD.width &&
      bounds.x <= screen.x + screen.width - HOLD.width &&
      bounds.y >= screen.y &&
      bounds.y <= screen.y + screen.height - HOLD.height,
  );
  return held ? { ...size, x: bounds.x, y: bounds.y } : size;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
