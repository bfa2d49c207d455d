import { afterEach, describe, expect, it } from 'vitest';
import { canonicalText, type Block } from '#content/document';
import '../theme/tokens.css';
import { documentOf, textOnPage } from './document-text.testing.ts';
import { selectedSpan } from './selection.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const paragraphs = (count: number): Block[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'paragraph',
    inlines: [`第${index}段。孤帆远影碧空尽，唯见长江天际流。`],
  }));

async function drawn(blocks: readonly Block[]): Promise<ShadowRoot> {
  const text = await textOnPage(documentOf(blocks));
  text.drawAll();
  if (text.shadowRoot === null) throw new Error('The text has no root');
  return text.shadowRoot;
}

describe('the text of a document', () => {
  it('has no link that a browser could follow; touching one says where it points', async () => {
    const target = 'javascript:alert(1)';
    const root = await drawn([{ kind: 'paragraph', inlines: [{ kind: 'link', target, inlines: ['此处'] }] }]);
    const told: string[] = [];
    document.addEventListener(
      'link-touched',
      (event) => told.push((event as HTMLElementEventMap['link-touched']).detail.target),
      {
        once: true,
      },
    );
    root.querySelector<HTMLElement>('.link')?.click();
    expect(root.querySelectorAll('a, [href]')).toHaveLength(0);
    expect(told).toEqual([target]);
  });

  it('shows an image that did not come along as its alternative text, and keeps room for one that did', async () => {
    const root = await drawn([
      { kind: 'figure', image: { kind: 'image', alternative: '岳阳楼' } },
      { kind: 'figure', image: { kind: 'image', alternative: '洞庭', asset: 'a'.repeat(64), width: 400, height: 300 } },
    ]);
    expect(root.querySelector('.absent')?.textContent).toBe('［图：岳阳楼］');
    expect(root.querySelector('img')?.getBoundingClientRect().height).toBe(300);
    expect(root.querySelector('.image')?.getAttribute('aria-label')).toBe('放大图片：洞庭');
  });

  it('lets a note be left for each place that refers to it, and found from there', async () => {
    const reference = { kind: 'reference', to: { footnote: '①' }, inlines: ['①'] } as const;
    const root = await drawn([
      { kind: 'paragraph', inlines: ['甲', reference] },
      { kind: 'paragraph', inlines: ['乙', reference] },
      { kind: 'footnote', mark: '①', blocks: [{ kind: 'paragraph', inlines: ['注'] }] },
    ]);
    const wished: unknown[] = [];
    document.addEventListener('place-wished', (event) =>
      wished.push((event as HTMLElementEventMap['place-wished']).detail),
    );
    for (const back of root.querySelectorAll<HTMLElement>('.back')) back.click();
    root.querySelector<HTMLElement>('.reference')?.click();
    expect(wished).toEqual([{ offset: 0 }, { offset: 3 }, { footnote: '①' }]);
  });

  it('makes only a table that is wider than the text a stop of the Tab key', async () => {
    const table = (columns: number): Block => ({
      kind: 'table',
      rows: [Array.from({ length: columns }, () => ({ inlines: ['水位记录'] }))],
    });
    const root = await drawn([table(2), table(40)]);
    const regions = [...root.querySelectorAll('.wide')];
    await expect.poll(() => regions.map((region) => region.getAttribute('tabindex'))).toEqual([null, '0']);
  });

  it('shows punctuation full width over emphasis and notes, and keeps every offset and the code', async () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 1, inlines: ['一、重视人文,构建和谐'] },
      {
        kind: 'paragraph',
        inlines: [
          '坚持',
          { kind: 'strong', inlines: ['做到'] },
          ',即必谈(',
          { kind: 'code', inlines: ['甲,乙'] },
          ');',
          { kind: 'ruby', base: '好,', annotation: 'hǎo' },
          '是',
        ],
      },
      { kind: 'code', text: '甲,乙' },
    ];
    const text = await textOnPage(documentOf(blocks));
    text.drawAll();
    const shown = () => [...(text.shadowRoot?.querySelectorAll('[data-at]') ?? [])].map((line) => line.textContent);
    const asStored = ['一、重视人文,构建和谐', '坚持做到,即必谈(甲,乙);好,hǎo是', '甲,乙'];
    expect(shown()).toEqual(asStored);
    text.fullWidthMarks = true;
    await text.updateComplete;
    expect(shown()).toEqual(['一、重视人文，构建和谐', '坚持做到，即必谈（甲,乙）；好，hǎo是', '甲,乙']);
    const whole = canonicalText(blocks);
    for (const start of [0, 6, 7, 12, 16, 22, 24, 27]) {
      const span = { start, end: start + 1 };
      expect(text.offsets.spanOf(text.offsets.rangeOf(span))).toEqual(span);
      expect(text.offsets.rangeOf(span).toString().normalize('NFKC')).toBe(whole.slice(start, start + 1));
    }
    text.fullWidthMarks = false;
    await text.updateComplete;
    expect(shown()).toEqual(asStored);
  });

  it('is selected by the browser itself from one chunk into another', async () => {
    const blocks = paragraphs(60);
    const text = await textOnPage(documentOf(blocks), 100);
    text.drawAll();
    const words = canonicalText(blocks);
    const span = { start: words.indexOf('第3段'), end: words.indexOf('第50段') };
    const range = text.offsets.rangeOf(span);
    getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    if (text.shadowRoot === null) throw new Error('The text has no root');
    expect(selectedSpan(text.shadowRoot, text.offsets)).toEqual(span);
  });

  it('is set by its region: the squeeze, the gap, the indent and strict line ends', async () => {
    const root = await drawn([...paragraphs(1), { kind: 'paragraph', role: 'signature', inlines: ['某年某月'] }]);
    const [running, signature] = [...root.querySelectorAll('p')].slice(-4).map((one) => getComputedStyle(one));
    expect(root.querySelector('article')?.lang).toBe('zh-Hans-CN');
    expect(running?.getPropertyValue('text-autospace')).toBe('normal');
    expect(running?.getPropertyValue('text-spacing-trim')).toBe('normal');
    expect(running).toMatchObject({ textIndent: '38px', lineBreak: 'strict', textAlign: 'justify' });
    expect(signature?.textIndent).toBe('0px');
  });
});
