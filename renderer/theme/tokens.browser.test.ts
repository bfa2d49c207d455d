import { afterEach, describe, expect, it } from 'vitest';
import type {} from '@vitest/browser-playwright';
import { cdp } from 'vitest/browser';
import { GROUNDS } from '#content/contract';
import './tokens.css';

const THEMES = ['paper', 'sepia', 'night', 'contrast'] as const;

/** Text and the grounds it stands on. */
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'paper-raised', 'paper-sunk', 'cinnabar-wash', 'mark-1', 'mark-2', 'mark-3', 'mark-4', 'mark-5']],
  ['ink-soft', ['paper', 'paper-raised', 'paper-sunk', 'cinnabar-wash']],
  ['ink-faint', ['paper', 'paper-raised', 'paper-sunk']],
  ['cinnabar', ['paper', 'paper-raised', 'paper-sunk', 'cinnabar-wash']],
  ['on-cinnabar', ['cinnabar']],
  ['on-inverse', ['inverse']],
];
/** Edges of controls, the focus ring, and what they stand on. */
const CONTROLS: readonly (readonly [string, readonly string[]])[] = [
  ['control', ['paper', 'paper-raised']],
  ['cinnabar', ['paper', 'paper-raised', 'paper-sunk', 'cinnabar-wash']],
];

describe.each(THEMES)('the theme %s', (theme) => {
  const colours = coloursOf(theme);

  it.each(TEXT)('sets %s at 4.5 : 1 or more', (ink, grounds) => {
    for (const ground of grounds)
      expect(contrast(colours, ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it.each(CONTROLS)('draws %s at 3 : 1 or more', (edge, grounds) => {
    for (const ground of grounds)
      expect(contrast(colours, edge, ground), `${edge} on ${ground}`).toBeGreaterThanOrEqual(3);
  });

  it('has the ground that the window shows before the page is there', () => {
    expect(colours.get('paper')).toBe(GROUNDS[theme]);
  });
});

describe('motion', () => {
  afterEach(() => cdp().send('Emulation.setEmulatedMedia', { features: [] }));

  it('is under 150 ms', () => {
    expect(parseFloat(token('motion'))).toBeLessThan(150);
  });

  it('is none where the person wants none', async () => {
    const features = [{ name: 'prefers-reduced-motion', value: 'reduce' }];
    await cdp().send('Emulation.setEmulatedMedia', { features });
    expect(parseFloat(token('motion'))).toBe(0);
  });
});

/** The colours a theme has on the page. */
function coloursOf(theme: string): ReadonlyMap<string, string> {
  document.documentElement.dataset['theme'] = theme;
  const names = new Set([...TEXT, ...CONTROLS].flatMap(([first, others]) => [first, ...others]));
  return new Map([...names].map((name) => [name, token(name)]));
}

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Contrast as WCAG 2.2 defines it. */
function contrast(colours: ReadonlyMap<string, string>, first: string, second: string): number {
  const [dark = 0, light = 0] = [first, second].map((name) => luminance(colours.get(name))).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string | undefined): number {
  if (hex === undefined || !/^#[\da-f]{6}$/u.test(hex)) throw new Error(`Not a colour: ${String(hex)}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
