import { expect, it } from 'vitest';
import { inlineText, type Block, type Inline } from '#content/document';
import { linkReferences } from './references.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', inlines: [text] });
const heading = (label: string, text: string): Block => ({ kind: 'heading', level: 1, label, inlines: [label + text] });

function addresses(blocks: readonly Block[]): string[] {
  const inlines = linkReferences(blocks).flatMap((block): readonly Inline[] =>
    block.kind === 'paragraph' ? block.inlines : [],
  );
  return inlines.flatMap((inline) =>
    typeof inline !== 'string' && inline.kind === 'reference' && 'address' in inline.to ? [inline.to.address] : [],
  );
}

const rules = [
  heading('第三章', '　使用'),
  paragraph('第七条　禁止机动车驶入健身步道。'),
  paragraph('第八条　使用者应当爱护设施。'),
];

it('links every article of a list that names this document', () => {
  expect(addresses([...rules, paragraph('第十条　违反本办法第七条、第八条规定的，责令改正。')])).toEqual([
    '第三章·第七条',
    '第三章·第八条',
  ]);
});

it('leaves an article of another law, and one that is not here, as text', () => {
  expect(addresses([...rules, paragraph('第九条　依照《水法》第七条和本办法第四十条处理。')])).toEqual([]);
});

it('finds a part by its number among the sections', () => {
  expect(
    addresses([
      heading('一、', '总论'),
      paragraph('做法见第三部分。'),
      heading('二、', '分论'),
      paragraph('略。'),
      heading('三、', '做法'),
    ]),
  ).toEqual(['三']);
});

it('changes no character', () => {
  const text = '违反本办法第七条、第八条规定的，责令改正。';
  const [, , , linked] = linkReferences([...rules, paragraph(text)]);
  const inlines = linked?.kind === 'paragraph' ? linked.inlines : [];
  expect(inlineText(inlines)).toBe(text);
});
