import { describe, expect, it } from 'vitest';
import { boundsFor, parsePlace, writtenPlace } from './window-place.ts';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
const place = { bounds: { x: 100, y: 80, width: 900, height: 700 }, maximized: false };

describe("the window's place", () => {
  it('is read back as it was written', () => {
    const maximized = { ...place, maximized: true };
    expect(parsePlace(writtenPlace(maximized))).toEqual(maximized);
  });

  it.each([
    '',
    'null',
    '[]',
    '{"x":1}',
    '{"x":"1","y":2,"width":3,"height":4}',
    '{"x":1e999,"y":2,"width":3,"height":4}',
  ])('is unknown where the file says %s', (text) => {
    expect(parsePlace(text)).toBeUndefined();
  });

  it('is taken where a screen still shows its top edge', () => {
    expect(boundsFor(place, [SCREEN])).toEqual(place.bounds);
    expect(boundsFor({ ...place, bounds: { ...place.bounds, x: -2000 } }, [{ ...SCREEN, x: -1920 }])).toMatchObject({
      x: -2000,
    });
  });

  it.each([
    ['beside every screen', { x: 4000, y: 80 }],
    ['above every screen', { x: 100, y: -900 }],
    ['below every screen', { x: 100, y: 1070 }],
  ])('is left to the system where it would be %s, the size being kept', (_, corner) => {
    expect(boundsFor({ ...place, bounds: { ...place.bounds, ...corner } }, [SCREEN])).toEqual({
      width: 900,
      height: 700,
    });
  });

  it('is never too small to read in', () => {
    expect(boundsFor({ ...place, bounds: { ...place.bounds, width: 1, height: 1 } }, [SCREEN])).toMatchObject({
      width: 480,
      height: 360,
    });
  });
});
