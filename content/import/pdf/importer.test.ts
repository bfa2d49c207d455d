import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { canonicalText, inlineText, type Block } from '#content/document';
import { plainDigest } from '#content/testing';
import type { Imported } from '../importer.ts';
import { importSource } from '../pipeline.ts';
import { drawPdf, setParagraph, PAGE_WIDTH, type DrawnPdf, type DrawnText } from './drawn-pdf.testing.ts';

const MAPS = new URL('../../../node_modules/pdfjs-dist/cmaps/', import.meta.url);

async function importBytes(bytes: Uint8Array, name = '文件.pdf'): ReturnType<typeof importSource> {
  const characterMap = async (map: string): Promise<Uint8Array> =>
    new Uint8Array(await readFile(new URL(`${map}.bcmap`, MAPS)));
  return importSource({ bytes, name, sibling: () => undefined, characterMap }, plainDigest);
}

async function imported(drawn: DrawnPdf): Promise<Imported> {
  const read = await importBytes(drawPdf(drawn));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => canonicalText([block]));
}

const FIRST =
  '纸张会从空气里吸水，也会把水还给空气。一张纸在潮湿的屋子里放一夜，可以含有自身十分之一重量的水分，纤维因此变弱，霉菌随之而来。';
const SECOND =
  '保管员只要有几件简单的仪器，养成几个固定的习惯，就能做许多事情：每间屋子里放一支湿度计，旁边放一本簿子，每天早晨看一眼，记一笔。';
const ENGLISH =
  'Paper takes up water from the air and gives it back again. A sheet that lies in a damp room for one night may hold a tenth of its weight in water, which weakens the fibres and invites mould to grow on it.';

/** A page of paragraphs in one column. */
function page(paragraphs: readonly string[], from = 100): readonly DrawnText[] {
  let y = from;
  return paragraphs.flatMap((text) => {
    const set = setParagraph(text, { x: 80, y, width: 430 });
    ({ y } = set);
    return set.texts;
  });
}

describe('A PDF', () => {
  it('becomes paragraphs again, whatever lines they were set in, in a font it does not carry along', async () => {
    const { blocks, metadata } = await imported({ pages: [page([FIRST, SECOND])] });
    expect(textsOf(blocks)).toEqual([FIRST, SECOND]);
    expect(metadata.language).toBe('zh-Hans');
  });

  it('has its columns read one after the other, under a title that stands over both', async () => {
    const column = (x: number, texts: readonly string[]): readonly DrawnText[] => {
      let y = 150;
      return texts.flatMap((text) => {
        const set = setParagraph(text, { x, y, width: 205 });
        ({ y } = set);
        return set.texts;
      });
    };
    // Drawn line by line across both columns, as some programs do.
    const texts = [...column(80, [FIRST, SECOND]), ...column(310, [SECOND, FIRST])].toSorted((a, b) => a.y - b.y);
    const { blocks, metadata } = await imported({
      pages: [[{ text: '怎样让纸保持干燥', x: 200, y: 100, size: 20 }, ...texts]],
    });
    expect(metadata.title).toBe('怎样让纸保持干燥');
    expect(textsOf(blocks)).toEqual([FIRST, SECOND, SECOND, FIRST]);
  });

  it('loses running heads and page numbers to the receipt, and keeps the numbers as addresses', async () => {
    const pages = [3, 4, 5, 6].map((number) => [
      { text: number % 2 === 0 ? '档案工作手册' : '第一章 纸张', x: 200, y: 40 },
      ...page([`${FIRST}这是第${'三四五六'[number - 3] ?? ''}页。`]),
      { text: `- ${number} -`, x: 280, y: 800 },
    ]);
    const {
      blocks,
      pages: starts,
      removed,
    } = await imported({
      pages: [
        ...pages,
        ...pages.map((texts, index) =>
          texts.map((text) => ({ ...text, text: text.text.replace(/^- \d -$/, `- ${index + 7} -`) })),
        ),
      ],
    });
    expect(blocks).toHaveLength(8);
    expect(starts?.map(({ label }) => label)).toEqual(['3', '4', '5', '6', '7', '8', '9', '10']);
    expect(starts?.[1]?.start).toBe(
      textsOf(blocks)[0]?.length === undefined ? -1 : (textsOf(blocks)[0]?.length ?? 0) + 1,
    );
    expect(removed.filter(({ rule }) => rule === 'running-head').map(({ text }) => text)).toContain('档案工作手册');
    expect(removed.filter(({ rule }) => rule === 'page-number')).toHaveLength(8);
  });

  it('has the labels the file gives its pages as addresses, where none are printed', async () => {
    const { pages } = await imported({
      pages: [page([FIRST]), page([SECOND]), page([FIRST]), page([SECOND])],
      catalogue: '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D >>] >>',
    });
    expect(pages?.map(({ label }) => label)).toEqual(['i', 'ii', '1', '2']);
  });

  it('keeps what would be a running head where nothing else stands on any page, and a title that is all there is', async () => {
    const heads = await imported({
      pages: [1, 2, 3].map((number) => [{ text: `第${number}张空白的表格`, x: 200, y: 40 }]),
    });
    expect(canonicalText(heads.blocks)).toContain('第3张空白的表格');
    const title = await imported({ pages: [[{ text: '怎样让纸保持干燥', x: 200, y: 300, size: 30 }]] });
    expect(canonicalText(title.blocks)).toBe('怎样让纸保持干燥');
  });

  it('has what was filled into its form, where it was filled in', async () => {
    const { blocks } = await imported({
      pages: [
        [{ text: 'Name of the keeper:', x: 80, y: 100 }, ...setParagraph(ENGLISH, { x: 80, y: 200, width: 430 }).texts],
      ],
      pageEntries: '/Annots [100 0 R 101 0 R]',
      objects: {
        100: '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Li Qingxi) /DA (/L 10 Tf) /Rect [180 738 320 752] >>',
        101: '<< /Type /Annot /Subtype /Widget /FT /Tx /Ff 8192 /T (secret) /V (never shown) /DA (/L 10 Tf) /Rect [180 700 320 714] >>',
      },
      catalogue: '/AcroForm << /Fields [100 0 R 101 0 R] >>',
    });
    expect(canonicalText(blocks)).toBe(`Name of the keeper: Li Qingxi\n${ENGLISH}`);
  });

  it('keeps a number at the edge of a page that counts nothing', async () => {
    const { blocks } = await imported({ pages: [[...page([FIRST]), { text: '1949', x: 80, y: 790 }]] });
    expect(textsOf(blocks)).toEqual([FIRST, '1949']);
  });

  it('goes on over a page, and says where in the paragraph the next one begins', async () => {
    const whole = setParagraph(FIRST + SECOND, { x: 80, y: 740, width: 430 }).texts;
    const below = whole.slice(2).map((text, index) => ({ ...text, y: 100 + index * 14 }));
    const { blocks, pages } = await imported({ pages: [whole.slice(0, 2), [...below, ...page([SECOND], 300)]] });
    expect(textsOf(blocks)).toEqual([FIRST + SECOND, SECOND]);
    expect(pages?.[1]?.start).toBe((whole[0]?.text.length ?? 0) + (whole[1]?.text.length ?? 0));
  });

  it('goes on behind a picture at the head of the next page', async () => {
    const whole = setParagraph(FIRST + SECOND, { x: 80, y: 740, width: 430 }).texts;
    const below = whole.slice(2).map((text, index) => ({ ...text, y: 400 + index * 14 }));
    const grey = Array.from({ length: 600 }, (_, at) => (at % 200).toString(16).padStart(2, '0')).join('');
    const { blocks } = await imported({
      pages: [whole.slice(0, 2), [...below, ...page([SECOND], 600)]],
      drawing: ['', 'q 280 0 0 210 150 500 cm /I Do Q'],
      objects: {
        50: `<< /Subtype /Image /Width 30 /Height 20 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode /Length 1201 >>\nstream\n${grey}>\nendstream`,
      },
    });
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'figure', 'paragraph']);
    expect(canonicalText(blocks)).toBe(`${FIRST}${SECOND}\n${SECOND}`);
  });

  it('makes broken words whole, but leaves a hyphen that is the word’s own', async () => {
    const lines = ['A well-known collection of inter-', 'national papers is a well-', 'known thing.'];
    const texts = lines.map((text, index) => ({ text, x: 80, y: 100 + index * 14 }));
    const { blocks } = await imported({ pages: [texts] });
    expect(textsOf(blocks).join(' ')).toBe('A well-known collection of international papers is a well-known thing.');
  });

  it('has headings by the size of their letters, and lists by their marks', async () => {
    const body = (y: number): readonly DrawnText[] => setParagraph(ENGLISH, { x: 80, y, width: 430 }).texts;
    const { blocks, outline } = await imported({
      pages: [
        [
          { text: 'Why paper takes up water', x: 80, y: 100, size: 16 },
          ...body(130),
          { text: 'Instruments', x: 80, y: 240, size: 13 },
          ...body(260),
          { text: '- a hygrometer', x: 90, y: 340 },
          { text: '- a notebook', x: 90, y: 354 },
          { text: 'Habits', x: 80, y: 400, size: 16 },
          ...body(420),
        ],
      ],
      info: { Title: 'Keeping paper dry' },
    });
    expect(outline.map(({ text, level }) => [text, level])).toEqual([
      ['Why paper takes up water', 1],
      ['Instruments', 2],
      ['Habits', 1],
    ]);
    expect(blocks.find(({ kind }) => kind === 'list')).toMatchObject({ ordered: false, items: [{}, {}] });
  });

  it('takes headings from the outline it brings along, where they are set like the text', async () => {
    const { blocks } = await imported({
      pages: [page(['缘起', FIRST, '办法', SECOND])],
      outline: [
        { title: '缘起', page: 1 },
        { title: '办法', page: 1 },
      ],
    });
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'heading', 'paragraph']);
  });

  it('reads a table row by row', async () => {
    const rows = [
      ['水库', '库容', '水位'],
      ['青溪', '120', '88.5'],
      ['白沙', '45', '61.0'],
      ['石门', '310', '102.4'],
    ];
    const texts = rows.flatMap((row, line) =>
      row.map((text, index) => ({ text, x: 90 + index * 120, y: 200 + line * 16 })),
    );
    const { blocks } = await imported({ pages: [[...page([FIRST]), ...texts]] });
    const table = blocks.find((block) => block.kind === 'table');
    expect(table?.rows.map((row) => row.map(({ inlines }) => inlineText(inlines)))).toEqual(rows);
  });

  it('reads a page that was turned, and leaves a watermark to the receipt', async () => {
    const texts = setParagraph(ENGLISH, { x: 80, y: 100, width: 500 }).texts.map(({ text, x, y }): DrawnText => ({
      text,
      x: y,
      y: PAGE_WIDTH - x + 200,
      turned: 90,
    }));
    const { blocks, removed } = await imported({
      pages: [[...texts, { text: 'DRAFT COPY', x: 200, y: 500, size: 60, turned: 45 }]],
    });
    expect(textsOf(blocks)).toEqual([ENGLISH]);
    expect(removed).toMatchObject([{ text: 'DRAFT COPY', rule: 'askew-text' }]);
  });

  it('has the characters for which the file gives radicals', async () => {
    const { blocks } = await imported({ pages: [page(['⻘溪的古树名⽊，⻔前有⼀棵。'])] });
    expect(textsOf(blocks)).toEqual(['青溪的古树名木，门前有一棵。']);
  });

  it('states title, author and keywords, but not what programs write of themselves', async () => {
    const stated = await imported({
      pages: [page([FIRST])],
      info: {
        Title: '怎样让纸保持干燥',
        Author: '李青溪',
        Keywords: '纸张；湿度',
        CreationDate: 'D:20230406101500+08',
      },
    });
    expect(stated.metadata).toMatchObject({
      title: '怎样让纸保持干燥',
      creators: [{ name: '李青溪' }],
      keywords: ['纸张', '湿度'],
      published: '2023-04-06',
    });
    const unstated = await imported({
      pages: [page([FIRST])],
      info: {
        Title: 'Microsoft Word - 新建 1.doc',
        Author: 'Administrator',
        Producer: 'Skia/PDF m130',
        CreationDate: 'D:20230406101500+08',
      },
    });
    expect(unstated.metadata).toMatchObject({ title: '文件', creators: [] });
    expect(unstated.metadata.published).toBeUndefined();
  });

  it('that is an official document has its head, number, title and signature as front matter', async () => {
    const { metadata, blocks, removed } = await imported({
      pages: [
        [
          { text: '青溪市园林局文件', x: 140, y: 100, size: 36 },
          { text: '青园发〔2023〕18号', x: 240, y: 160, size: 14 },
          { text: '青溪市园林局关于做好', x: 190, y: 210, size: 22 },
          { text: '古树名木保护工作的通知', x: 180, y: 242, size: 22 },
          { text: '各县（市、区）园林主管部门：', x: 80, y: 290, size: 14 },
          ...setParagraph(FIRST, { x: 80, y: 320, width: 430, size: 14 }).texts,
          ...setParagraph(SECOND, { x: 80, y: 450, width: 430, size: 14 }).texts,
          { text: '青溪市园林局', x: 400, y: 600, size: 14 },
          { text: '二〇二三年四月六日', x: 385, y: 624, size: 14 },
        ],
      ],
    });
    expect(metadata).toMatchObject({
      title: '青溪市园林局关于做好古树名木保护工作的通知',
      documentNumber: '青园发〔2023〕18号',
      publisher: '青溪市园林局',
      published: '2023-04-06',
      creators: [{ name: '青溪市园林局', role: 'issuer' }],
    });
    expect(blocks.map((block) => ('role' in block ? block.role : block.kind))).toEqual([
      'addressee',
      'paragraph',
      'paragraph',
      'signature',
      'signature',
    ]);
    expect(new Set(removed.map(({ rule }) => rule))).toEqual(new Set(['red-head', 'document-number', 'title']));
  });
});

describe('A PDF that is not read', () => {
  it('says so where it has no text: pages that are pictures', async () => {
    expect(await importBytes(drawPdf({ pages: [[], []] }))).toEqual({
      ok: false,
      failure: { code: 'pdf-without-text', pages: 2 },
    });
  });

  it('says so where it has a password', async () => {
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> /P -4 >> /ID [<00> <00>]`;
    expect(await importBytes(drawPdf({ pages: [page([FIRST])], trailer: encrypt }))).toMatchObject({
      failure: { code: 'encrypted' },
    });
  });

  it('says so where nothing of it can be found', async () => {
    const bytes = new TextEncoder().encode(`%PDF-1.7\n${'nothing of the kind '.repeat(50)}`);
    expect(await importBytes(bytes)).toMatchObject({ failure: { code: 'damaged-file', format: 'PDF' } });
  });

  it('runs no script, opens no form and takes no file it carries', async () => {
    const { blocks } = await imported({
      pages: [page([FIRST])],
      catalogue:
        '/OpenAction 100 0 R /AcroForm << /XFA 101 0 R /Fields [] >> /Names << /EmbeddedFiles << /Names [(a) 102 0 R] >> >>',
      objects: {
        100: '<< /S /JavaScript /JS (globalThis.ran = true; app.alert\\(1\\)) >>',
        101: '<< /Length 40 >>\nstream\n<xdp><script>globalThis.ran = true</script>\nendstream',
        102: '<< /Type /Filespec /F (/etc/passwd) /EF << /F 103 0 R >> >>',
        103: '<< /Type /EmbeddedFile /Length 5 >>\nstream\nplain\nendstream',
      },
    });
    expect(textsOf(blocks)).toEqual([FIRST]);
    expect('ran' in globalThis).toBe(false);
  });

  it('asks the host for no map but by a plain name', async () => {
    const asked: string[] = [];
    const bytes = drawPdf({
      pages: [page([FIRST])],
      objects: {
        4: '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /..#2f..#2fetc#2fpasswd /DescendantFonts [5 0 R] >>',
      },
    });
    const characterMap = (name: string): Promise<undefined> => {
      asked.push(name);
      return Promise.resolve(undefined);
    };
    await importSource({ bytes, name: 'a.pdf', sibling: () => undefined, characterMap }, plainDigest);
    expect(asked.filter((name) => !/^[A-Za-z0-9-]+$/.test(name))).toEqual([]);
  });
});
