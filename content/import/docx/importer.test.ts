import { describe, expect, it } from 'vitest';
import { canonicalText, parseBlocks, type Block } from '#content/document';
import { plainDigest } from '#content/testing';
import type { Imported } from '../importer.ts';
import { importSource } from '../pipeline.ts';
import { makeDocx, paragraph, run, type MadeDocx } from './made-docx.testing.ts';

async function imported(made: MadeDocx): Promise<Imported> {
  const read = await importSource({ bytes: makeDocx(made), name: '通知.docx', sibling: () => undefined }, plainDigest);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  expect(parseBlocks(read.value.blocks)).toEqual(read.value.blocks);
  return read.value;
}

function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => canonicalText([block]));
}

const STYLES = `
  <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="own"><w:name w:val="章节"/><w:basedOn w:val="1"/></w:style>
  <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>
  <w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>
  <w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>
  <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="L"><w:name w:val="Loop"/><w:basedOn w:val="L"/></w:style>`;

const NUMBERING = `
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;

const numbered = (list: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;

describe('A DOCX', () => {
  it('has headings by the outline level of their styles, inherited ones too', async () => {
    const { blocks, outline } = await imported({
      styles: STYLES,
      body:
        paragraph('缘起', style('1')) +
        paragraph('纸会吸水。') +
        paragraph('办法', style('own')) +
        paragraph('常看湿度计。'),
    });
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'heading', 'paragraph']);
    expect(outline.map(({ text }) => text)).toEqual(['缘起', '办法']);
    expect(blocks[0]).toEqual({ kind: 'heading', level: 1, inlines: ['缘起'] });
  });

  it('has headings by the names of their styles, Chinese ones too, where no level is stated', async () => {
    const named = (id: string, name: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
    const { blocks, metadata } = await imported({
      styles: [['t', '标题'], ['a1', '标题 1'], ['a2', '二级标题'], ['a3', 'Heading 3'], ['c', '题注'], ['m', '目录 1']].map(([id = '', name = '']) => named(id, name)).join(''), // prettier-ignore
      body:
        paragraph('怎样让纸保持干燥', style('t')) +
        paragraph('缘起 1', style('m')) +
        paragraph('缘起', style('a1')) +
        paragraph('纸', style('a2')) +
        paragraph('棉纸', style('a3')) +
        paragraph('纸会吸水。'),
    });
    expect(metadata.title).toBe('怎样让纸保持干燥');
    expect(blocks.map((block) => (block.kind === 'heading' ? block.level : block.kind))).toEqual([
      1,
      2,
      3,
      'paragraph',
    ]);
  });

  it('has its numbering as text, counted level by level, and begun again where it says so', async () => {
    const { blocks } = await imported({
      numbering: NUMBERING,
      body: [[1, 0], [1, 1], [1, 1], [1, 2], [1, 0], [1, 1], [1, 2], [3, 0]].map(([list = 0, level = 0]) => paragraph('提高认识，落实责任，做好各项工作。', numbered(list, level))).join(''), // prettier-ignore
    });
    expect(textsOf(blocks).map((text) => text.slice(0, text.indexOf('提')))).toEqual([
      '一、',
      '（一）',
      '（二）',
      '1.2.1 ',
      '二、',
      '（一）',
      '2.1.1 ',
      '五、',
    ]);
  });

  it('has bullets as lists, one inside the other', async () => {
    const { blocks } = await imported({
      numbering: NUMBERING,
      body:
        paragraph('要带的东西：') +
        [0, 1, 1, 0].map((level, index) => paragraph(`第${String(index)}样`, numbered(2, level))).join(''),
    });
    expect(blocks[1]).toMatchObject({
      kind: 'list',
      ordered: false,
      items: [
        { blocks: [{ kind: 'paragraph' }, { kind: 'list', items: [{}, {}] }] },
        { blocks: [{ kind: 'paragraph' }] },
      ],
    });
  });

  it('is read with every change accepted; what a change deleted is on the receipt', async () => {
    const { blocks, removed } = await imported({
      body:
        `<w:p>${run('保管员')}<w:del w:id="1"><w:r><w:delText>应当</w:delText></w:r></w:del><w:ins w:id="2">${run('必须')}</w:ins>${run('每天记录。')}</w:p>` +
        `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('这一段')}</w:p><w:p>${run('与下一段合成一段。')}</w:p>` +
        `<w:p>${run('看得见。')}${run('看不见。', '<w:vanish/>')}</w:p>`,
    });
    expect(textsOf(blocks)).toEqual(['保管员必须每天记录。', '这一段与下一段合成一段。', '看得见。']);
    expect(removed).toMatchObject([
      { text: '应当', rule: 'tracked-deletion', at: 0 },
      { text: '看不见。', rule: 'hidden-text' },
    ]);
  });

  it('keeps a caption without its table, and a last paragraph whose end was deleted', async () => {
    const { blocks } = await imported({
      styles: STYLES,
      body:
        paragraph('表格不在这里。') +
        paragraph('表 1 各屋的湿度', style('C')) +
        `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('最后一段')}</w:p>`,
    });
    expect(textsOf(blocks)).toEqual(['表格不在这里。', '表 1 各屋的湿度', '最后一段']);
    const alone = await imported({ styles: STYLES, body: paragraph('表 1 各屋的湿度', style('C')) });
    expect(textsOf(alone.blocks)).toEqual(['表 1 各屋的湿度']);
  });

  it('has its comments with who made them, when, and on which passage', async () => {
    const { blocks, comments } = await imported({
      body:
        paragraph('第一段没有批注。') +
        `<w:p>${run('每间屋子')}<w:commentRangeStart w:id="0"/>${run('放一支')}${run('湿度计')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('。')}</w:p>`,
      comments: `<w:comment w:id="0" w:author="王保管" w:date="2023-04-06T10:15:00Z"><w:p>${run('型号？')}</w:p><w:p>${run('谁来校准？')}</w:p></w:comment><w:comment w:id="7" w:author="x"><w:p>${run('没有位置')}</w:p></w:comment>`,
    });
    const text = canonicalText(blocks);
    expect(text).toBe('第一段没有批注。\n每间屋子放一支湿度计。');
    expect(comments).toEqual([
      { start: 13, end: 19, author: '王保管', date: '2023-04-06T10:15:00', text: '型号？\n谁来校准？' },
    ]);
    expect(text.slice(13, 19)).toBe('放一支湿度计');
  });

  it('has footnotes and endnotes at their references, numbered in the order of the text', async () => {
    const { blocks } = await imported({
      body: `<w:p>${run('纸会吸水')}<w:r><w:footnoteReference w:id="5"/></w:r>${run('，也会还水')}<w:r><w:endnoteReference w:id="2"/></w:r>${run('。')}</w:p>`,
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p>${run('—')}</w:p></w:footnote><w:footnote w:id="5"><w:p><w:r><w:footnoteRef/></w:r>${run(' 见第二章。')}</w:p></w:footnote>`,
      endnotes: `<w:endnote w:id="2"><w:p>${run('同上。')}</w:p></w:endnote>`,
    });
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          '纸会吸水',
          { kind: 'reference', to: { footnote: '1' }, inlines: ['1'] },
          '，也会还水',
          { kind: 'reference', to: { footnote: 'i' }, inlines: ['i'] },
          '。',
        ],
      },
      { kind: 'footnote', mark: '1', blocks: [{ kind: 'paragraph', inlines: ['见第二章。'] }] },
      { kind: 'footnote', mark: 'i', blocks: [{ kind: 'paragraph', inlines: ['同上。'] }] },
    ]);
  });

  it('has tables with their spans, and the caption that stands above', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const { blocks } = await imported({
      styles: STYLES,
      body:
        paragraph('下表列出各库水位。') +
        paragraph('表1 水位', style('C')) +
        `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('水库', '<w:vMerge w:val="restart"/>')}${cell('水位', '<w:gridSpan w:val="2"/>')}</w:tr>` +
        `<w:tr>${cell('', '<w:vMerge/>')}${cell('汛前')}${cell('汛后')}</w:tr><w:tr>${cell('青溪')}${cell('88.5')}${cell('91')}</w:tr></w:tbl>`,
    });
    expect(blocks[1]).toEqual({
      kind: 'table',
      caption: ['表1 水位'],
      rows: [
        [
          { header: true, rows: 2, inlines: ['水库'] },
          { header: true, columns: 2, inlines: ['水位'] },
        ],
        [{ inlines: ['汛前'] }, { inlines: ['汛后'] }],
        [{ inlines: ['青溪'] }, { inlines: ['88.5'] }, { inlines: ['91'] }],
      ],
    });
  });

  it('has emphasis, raised letters, ruby, links and breaks, and no link that leads to a script', async () => {
    const { blocks } = await imported({
      links:
        '<Relationship Id="r1" Type="x/hyperlink" Target="https://example.org/a" TargetMode="External"/><Relationship Id="r2" Type="x/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>',
      body: `<w:p>${run('平常')}${run('粗', '<w:b/>')}${run('体', '<w:b/>')}${run('斜', '<w:i/>')}${run('2', '<w:vertAlign w:val="superscript"/>')}<w:r><w:ruby><w:rt>${run('hàn')}</w:rt><w:rubyBase>${run('汉')}</w:rubyBase></w:ruby></w:r><w:hyperlink r:id="r1">${run('去处')}</w:hyperlink><w:hyperlink r:id="r2">${run('无处')}</w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('域')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:br/><w:t>下一行</w:t></w:r></w:p>`,
    });
    expect(blocks[0]).toEqual({
      kind: 'paragraph',
      inlines: [
        '平常',
        { kind: 'strong', inlines: ['粗体'] },
        { kind: 'emphasis', inlines: ['斜'] },
        { kind: 'sup', inlines: ['2'] },
        { kind: 'ruby', base: '汉', annotation: 'hàn' },
        { kind: 'link', target: 'https://example.org/a', inlines: ['去处'] },
        '无处',
        { kind: 'link', target: 'https://example.org/b', inlines: ['域'] },
        { kind: 'break' },
        '下一行',
      ],
    });
  });

  it('has pictures that lie in it, checked by content, with their captions; one outside is not fetched', async () => {
    const drawing = (id: string, words: string): string =>
      `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${words}"/><a:blip r:embed="${id}" r:link="${id}"/></wp:inline></w:drawing></w:r></w:p>`;
    const png = Uint8Array.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x40\0\0\0\x30\x08\x06\0\0\0', (character) =>
      character.charCodeAt(0),
    );
    const { blocks, assets } = await imported({
      styles: STYLES,
      links:
        '<Relationship Id="p1" Type="x/image" Target="media/a.png"/><Relationship Id="p2" Type="x/image" Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="p3" Type="x/image" Target="../../../etc/passwd"/><Relationship Id="p4" Type="x/image" Target="media/b.emf"/>',
      files: { 'word/media/a.png': png, 'word/media/b.emf': new Uint8Array(100) },
      body:
        paragraph('见图。') +
        drawing('p1', '湿度计') +
        paragraph('图1 湿度计', style('C')) +
        ['p2', 'p3', 'p4'].map((id) => drawing(id, `另一张${id}`)).join(''),
    });
    expect(assets.map(({ mediaType }) => mediaType)).toEqual(['image/png']);
    expect(blocks[1]).toMatchObject({
      kind: 'figure',
      image: { width: 64, height: 48, asset: assets[0]?.digest },
      caption: ['图1 湿度计'],
    });
    expect(blocks.slice(2).map((block) => (block.kind === 'figure' ? block.image : undefined))).toEqual(
      ['p2', 'p3', 'p4'].map((id) => ({ kind: 'image', alternative: `另一张${id}` })),
    );
  });

  it('leaves its table of contents to the receipt: the outline is one', async () => {
    const { blocks, removed } = await imported({
      styles: STYLES,
      body: paragraph('缘起……1', style('TOC1')) + paragraph('缘起', style('1')) + paragraph('纸会吸水。'),
    });
    expect(textsOf(blocks)).toEqual(['缘起', '纸会吸水。']);
    expect(removed).toMatchObject([{ text: '缘起……1', rule: 'table-of-contents' }]);
  });

  it('has title and author from its style and its properties', async () => {
    const { metadata, blocks } = await imported({
      styles: STYLES,
      properties: '<dc:title>文档1</dc:title><dc:creator>李青溪</dc:creator>',
      body: paragraph('怎样让纸保持干燥', style('T')) + paragraph('纸会吸水。', style('L')),
    });
    expect(metadata).toMatchObject({
      title: '怎样让纸保持干燥',
      creators: [{ name: '李青溪', role: 'author' }],
      language: 'zh-Hans',
    });
    expect(textsOf(blocks)).toEqual(['纸会吸水。']);
  });

  it('that is an official document has its head, number, title and signature as front matter', async () => {
    const centred = '<w:jc w:val="center"/>';
    const { metadata, blocks, removed } = await imported({
      body: [
        paragraph('青溪市园林局文件', centred, '<w:sz w:val="72"/>'),
        paragraph('青园发〔2023〕18号', centred),
        paragraph('青溪市园林局关于做好', centred, '<w:sz w:val="44"/>'),
        paragraph('古树名木保护工作的通知', centred, '<w:sz w:val="44"/>'),
        paragraph('各县（市、区）园林主管部门：'),
        paragraph('　　现就有关事项通知如下。'),
        paragraph('一、提高认识'),
        paragraph('古树名木是有生命的文物。'),
        paragraph('青溪市园林局', '<w:jc w:val="right"/>'),
        paragraph('2023年4月6日', '<w:jc w:val="right"/>'),
      ].join(''),
    });
    expect(metadata).toMatchObject({
      title: '青溪市园林局关于做好古树名木保护工作的通知',
      documentNumber: '青园发〔2023〕18号',
      published: '2023-04-06',
      creators: [{ name: '青溪市园林局', role: 'issuer' }],
    });
    expect(blocks.map((block) => ('role' in block ? block.role : block.kind))).toEqual([
      'addressee',
      'paragraph',
      'heading',
      'paragraph',
      'signature',
      'signature',
    ]);
    expect(removed.map(({ rule }) => rule)).toEqual(['document-number', 'title', 'title', 'red-head']);
  });
});

describe('A DOCX that is not read', () => {
  it.each([
    ['whose document is missing a part of itself', '<w:p>'],
    ['whose document is no XML', '&&&'],
  ])('%s is refused as damaged', async (_, body) => {
    const read = await importSource(
      { bytes: makeDocx({ body }), name: 'a.docx', sibling: () => undefined },
      plainDigest,
    );
    expect(read).toEqual({ ok: false, failure: { code: 'damaged-file', format: 'DOCX' } });
  });

  it('whose XML declares entities is refused by name', async () => {
    const bytes = makeDocx({
      body: '',
      files: { 'word/evil.xml': new TextEncoder().encode('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') },
      links: '<Relationship Id="s" Type="x/styles" Target="evil.xml"/>',
    });
    const read = await importSource({ bytes, name: 'a.docx', sibling: () => undefined }, plainDigest);
    expect(read).toEqual({ ok: false, failure: { code: 'xml-unsafe', file: 'word/evil.xml' } });
  });
});
