import type { SVGTemplateResult, TemplateResult } from 'lit';
import { describe, expect, it } from 'vitest';
import { icon, iconNames } from './icons.ts';

const FILES = import.meta.glob<string>('../../node_modules/lucide-static/icons/*.svg', {
  query: '?raw',
  import: 'default',
  exhaustive: true,
});

describe('the icons', () => {
  it.each(iconNames)('%s is drawn as the library draws it', async (name) => {
    const [shape] = icon(name).values as [SVGTemplateResult];
    const drawn = (shape as unknown as TemplateResult).strings.join('');
    const library = await FILES[`../../node_modules/lucide-static/icons/${name}.svg`]?.();
    if (library === undefined) throw new Error(`The library has no icon ${name}`);
    expect(shapesOf(drawn)).toEqual(shapesOf(library));
    expect(shapesOf(drawn)).not.toEqual([]);
  });
});

function shapesOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<(path|circle|rect|line|polyline|polygon|ellipse)\s+([^>]*?)\s*\/?>/gu)].map(
    ([, shape, attributes]) => `${shape} ${attributes}`,
  );
}
