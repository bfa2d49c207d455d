import { expect, it } from 'vitest';
import fc from 'fast-check';
import type { Block, Inline } from './blocks.ts';
import { canonicalText, inlineText, textLines } from './canonical-text.ts';

const text = fc.string({ maxLength: 8, unit: fc.constantFrom('字', 'a', '😀', ' ', '。') });
const { inlines } = fc.letrec<{ inline: Inline; inlines: readonly Inline[] }>((tie) => ({
  inlines: fc.array(tie('inline'), { maxLength: 4 }),
  inline: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.record({
      kind: fc.constantFrom('strong' as const, 'emphasis' as const, 'code' as const),
      inlines: tie('inlines'),
    }),
    fc.record({ kind: fc.constant('ruby' as const), base: text, annotation: text }),
    fc.constant({ kind: 'break' as const }),
    fc.record({ kind: fc.constant('image' as const), alternative: text }),
  ),
}));
const block: fc.Arbitrary<Block> = fc.oneof(
  inlines.map((content): Block => ({ kind: 'paragraph', inlines: content })),
  inlines.map((content): Block => ({ kind: 'heading', level: 1, inlines: content })),
  fc.array(inlines, { maxLength: 3 }).map((items): Block => ({
    kind: 'list',
    ordered: false,
    items: items.map((content) => ({ blocks: [{ kind: 'paragraph', inlines: content }] })),
  })),
  fc
    .array(fc.array(inlines, { maxLength: 3 }), { maxLength: 3 })
    .map((rows): Block => ({ kind: 'table', rows: rows.map((row) => row.map((content) => ({ inlines: content }))) })),
  fc.array(fc.array(inlines, { maxLength: 3 }), { maxLength: 2 }).map((stanzas): Block => ({ kind: 'verse', stanzas })),
  text.map((content): Block => ({ kind: 'code', text: content })),
  fc.constant<Block>({ kind: 'divider' }),
);

it('is its lines joined by line feeds, and each line says where it stands', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      const whole = canonicalText(blocks);
      const lines = textLines(blocks);
      expect(lines.map((line) => whole.slice(line.start, line.end))).toEqual(
        lines.map((line) => inlineText(line.inlines)),
      );
      expect(whole.length).toBe(Math.max(0, ...lines.map((line) => line.end)));
    }),
  );
});

it('is that of its parts, one after another', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), fc.array(block, { maxLength: 6 }), (one, other) => {
      const parts = [one, other].filter((blocks) => textLines(blocks).length > 0).map(canonicalText);
      expect(canonicalText([...one, ...other])).toBe(parts.join('\n'));
    }),
  );
});

it('counts neither an annotation over characters nor an image', () => {
  expect(
    inlineText([{ kind: 'ruby', base: '蔚', annotation: 'yù' }, '县', { kind: 'image', alternative: '地图' }]),
  ).toBe('蔚县');
});
