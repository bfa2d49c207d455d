import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, parseBlocks } from '#content/document';
import { noteBlocks } from './note.ts';

describe('a note in Markdown', () => {
  it('has emphasis, lists, quotations, code and links', () => {
    expect(noteBlocks('何谓**三必谈**？\n\n- 岗位变动\n- 奖惩\n\n> 见 `一·1`')).toEqual([
      { kind: 'paragraph', inlines: ['何谓', { kind: 'strong', inlines: ['三必谈'] }, '？'] },
      {
        kind: 'list',
        ordered: false,
        items: [
          { blocks: [{ kind: 'paragraph', inlines: ['岗位变动'] }] },
          { blocks: [{ kind: 'paragraph', inlines: ['奖惩'] }] },
        ],
      },
      {
        kind: 'quotation',
        blocks: [{ kind: 'paragraph', inlines: ['见 ', { kind: 'code', inlines: ['一·1'] }] }],
      },
    ]);
  });

  it('begins a new line where the person did', () => {
    expect(noteBlocks('第一行\n第二行')).toEqual([
      { kind: 'paragraph', inlines: ['第一行', { kind: 'break' }, '第二行'] },
    ]);
  });

  it('shows HTML and images as they are written', () => {
    expect(canonicalText(noteBlocks('<b>粗</b> ![图](http://example.com/a.png)'))).toContain('<b>粗</b>');
  });

  it('keeps no address that runs something', () => {
    expect(noteBlocks('[看](javascript:alert(1))')).toEqual([{ kind: 'paragraph', inlines: ['看'] }]);
  });

  it('is a closed tree, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_`[]()<>!#-+1. \n\\甲乙') }), (markdown) => {
        const blocks = noteBlocks(markdown);
        expect(parseBlocks(structuredClone(blocks))).toEqual(blocks);
      }),
    );
  });
});
