import fc from 'fast-check';
import { describe as group, expect, it } from 'vitest';
import { noteBlocks } from '#content/import/markdown';
import { canonicalText, outlineOf, parseDocument, type Block, type LecternDocument } from '#content/document';
import { plainDigest } from '#content/testing';
import type { Annotation } from '../annotation.ts';
import { describe } from '../selector.ts';
import {
  applyCorrections,
  correctionsOf,
  EXPORT_WORDS,
  readDocumentFile,
  writeAnnotatedDocument,
  writeCorrections,
  writeCsv,
  writeDocumentFile,
  writeEmail,
  writeHtml,
  writeMarkdown,
} from './index.ts';
import { qrCodeOf, quoteWithCitation } from '../citing/index.ts';

const BLOCKS: readonly Block[] = [
  { kind: 'heading', level: 1, label: '一、', inlines: ['一、账本要记得“实”'] },
  {
    kind: 'paragraph',
    inlines: ['党员干部要把', { kind: 'strong', inlines: ['三必谈三必访'] }, '记在心上，<script>一笔一笔写得清楚。'],
  },
  {
    kind: 'paragraph',
    inlines: ['群众看得见的帐，才是', { kind: 'ruby', base: '干部', annotation: 'gàn bù' }, '心里的帐。'],
  },
  { kind: 'table', rows: [[{ inlines: ['年代'] }, { inlines: ['井深'] }]] },
];
const TEXT = canonicalText(BLOCKS);
const DOCUMENT: LecternDocument = {
  format: 1,
  id: '0123456789abcdef01234567',
  metadata: {
    title: '让“小账本”成为干群连心的“大桥梁”',
    creators: [{ name: '秦牧之' }],
    source: '檀溪日报',
    sourceAddress: 'https://example.org/a?b=<c>',
    published: '2011-06-14T08:05',
    language: 'zh-Hans',
    encoding: 'gb18030',
  },
  blocks: BLOCKS,
  outline: outlineOf(BLOCKS),
  receipt: { removed: [{ text: '分享到', rule: 'share-bar', at: TEXT.length }] },
  original: { digest: 'a'.repeat(64), bytes: 1, name: 'a.txt', mediaType: 'text/plain' },
  assets: [],
  pipeline: 1,
};
const words = EXPORT_WORDS['zh-Hans'];

function annotated(quote: string, more: Partial<Annotation>): Annotation {
  const start = TEXT.indexOf(quote);
  return {
    id: `urn:uuid:00000000-0000-4000-8000-${String(start).padStart(12, '0')}`,
    motivation: 'commenting',
    created: '2026-11-22T08:00:00.000Z',
    creator: { name: '李' },
    body: [],
    target: {
      kind: 'passage',
      source: DOCUMENT.id,
      selector: describe(TEXT, start, start + quote.length, [{ address: '一·1', start: 0, end: TEXT.length }]),
      style: { colour: 'green', drawing: 'background' },
    },
    ...more,
  };
}
const NOTE = annotated('三必谈三必访', {
  body: [
    { purpose: 'commenting', value: '何谓**三必谈**？<img src=x onerror=alert(1)>' },
    { purpose: 'tagging', value: '=cmd' },
  ],
});
const placeOf = ({ target }: Annotation): { start: number; end: number } | undefined =>
  target.kind === 'passage' ? target.selector.position : undefined;

function whole(annotations: readonly Annotation[], more: Partial<Parameters<typeof writeAnnotatedDocument>[1]> = {}) {
  const how = { annotations, placeOf, notes: 'footnotes' as const, pictureAddress: () => undefined, ...more };
  return writeAnnotatedDocument(DOCUMENT, how, words, noteBlocks);
}

group('Annotations written for people', () => {
  it('have the quote in every form', () => {
    const documents = [{ id: DOCUMENT.id, metadata: DOCUMENT.metadata, annotations: [NOTE] }];
    for (const written of [
      writeMarkdown(documents, words),
      writeHtml(documents, 'zh-Hans', words, noteBlocks),
      writeCsv(documents, words),
      whole([NOTE]),
      whole([NOTE], { notes: 'margin' }),
    ]) {
      expect(written).toContain('三必谈三必访');
      expect(written).toContain('何谓');
      // What stands in a table is text to whatever opens it.
      if (!written.startsWith('\ufeff')) expect(written).not.toMatch(/<img|<script/u);
    }
  });

  it('mark the passage where it stands, over bold type, and lead to the note and back', () => {
    const over = annotated('要把三必谈', {
      body: [],
      target: {
        ...NOTE.target,
        selector: describe(TEXT, TEXT.indexOf('要把'), TEXT.indexOf('要把') + 5),
        style: { colour: 'blue', drawing: 'underline' },
      } as Annotation['target'],
    });
    const html = whole([NOTE, over]);
    expect(html).toContain('<mark class="blue underline">要把</mark>');
    expect(html).toMatch(
      /<strong><mark class="[^"]*">三必谈<\/mark><mark class="green background">三必访<\/mark><\/strong>/u,
    );
    expect(html).toContain('<a id="passage-1" href="#note-1">1</a>');
    expect(html).toContain('<strong>三必谈</strong>');
    expect(html.replace(/<h1>.*?<\/header>|<section class="notes">.*/gsu, '')).toContain('&lt;script&gt;');
  });

  it('keep an annotation whose passage is gone among the notes, with its quote', () => {
    const html = whole([NOTE], { placeOf: () => undefined });
    expect(html).toContain('<blockquote>三必谈三必访</blockquote>');
    expect(html).not.toContain('<mark class="green');
  });

  it('stand beside the block they are on, in the order of the text, and without a place at its end', () => {
    const later = annotated('才是', { body: [{ purpose: 'commenting', value: '后面的' }] });
    const lost = annotated('心里', { id: 'urn:x:lost', body: [{ purpose: 'commenting', value: '没有位置的' }] });
    const html = whole([lost, later, NOTE], {
      notes: 'margin',
      placeOf: (one) => (one.id === lost.id ? undefined : placeOf(one)),
    });
    const [before = '', first = '', second = '', after = ''] = html.split(
      /<aside class="beside-note"|<section class="notes"/u,
    );
    expect(before).not.toContain('党员干部');
    expect(first).toMatch(/id="note-1".*三必谈三必访.*何谓[\s\S]*<\/aside>\n<p>党员干部/u);
    expect(second).toMatch(/id="note-2".*才是.*后面的[\s\S]*<\/aside>\n<p>群众看得见/u);
    expect(after).toMatch(/value="3">.*心里.*没有位置的/u);
    expect(html).toContain('<body class="beside">');
  });

  it('lead to another passage in words, and a reply in a table has the quote of what it answers', () => {
    const to = { kind: 'passage' as const, source: DOCUMENT.id, selector: describe(TEXT, 0, 9) };
    const link = annotated('三必谈', { motivation: 'linking', body: [{ purpose: 'linking', to }] });
    const reply: Annotation = {
      ...annotated('群众', { body: [{ purpose: 'replying', value: '同意' }] }),
      motivation: 'replying',
      target: { kind: 'annotation', annotation: link.id },
    };
    const documents = [{ id: DOCUMENT.id, metadata: DOCUMENT.metadata, annotations: [reply, link] }];
    for (const written of [
      writeMarkdown(documents, words),
      writeHtml(documents, 'zh-Hans', words, noteBlocks),
      writeCsv(documents, words),
    ]) {
      expect(written).toContain(`参见: ${TEXT.slice(0, 9)}`);
    }
    const rows = rowsOf(writeCsv(documents, words).slice(1));
    expect(rows.slice(1).map((row) => row.slice(2, 4))).toEqual([
      ['三必谈', `参见: ${TEXT.slice(0, 9)}`],
      ['三必谈', '同意'],
    ]);
  });

  it('keep code that a note begins and does not end within that note, and write it as it stands', () => {
    for (const fence of ['```', '~~~~']) {
      const note = `照此改：\n${fence}html\n<b>三必谈</b>`;
      const open = annotated('三必谈', { id: 'urn:uuid:1', body: [{ purpose: 'commenting', value: note }] });
      const next = annotated('群众', { id: 'urn:uuid:2', body: [{ purpose: 'commenting', value: '`<b>` 也在' }] });
      const documents = [{ id: DOCUMENT.id, metadata: DOCUMENT.metadata, annotations: [open, next] }];
      const blocks = noteBlocks(writeMarkdown(documents, words));
      expect(blocks.filter(({ kind }) => kind === 'code')).toMatchObject([{ text: '<b>三必谈</b>' }]);
      expect(blocks.filter(({ kind }) => kind === 'quotation')).toHaveLength(2);
    }
  });

  it('put no formula into a spreadsheet, whatever was written', () => {
    const anything = fc.array(
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '"', ',', '＝', 'a', '账') }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(anything, (notes) => {
        const one = annotated('群众', { body: notes.map((value) => ({ purpose: 'commenting' as const, value })) });
        const csv = writeCsv([{ id: '', metadata: DOCUMENT.metadata, annotations: [one] }], words);
        const cells = rowsOf(csv.slice(1));
        expect(cells).toHaveLength(2);
        expect(cells[1]).toHaveLength(words.columns.length);
        for (const cell of cells[1] ?? []) expect(cell).not.toMatch(/^\s*[=+\-@＝]/u);
        expect((cells[1]?.[3] ?? '').replace(/^'/u, '')).toBe(notes.join('\n\n'));
      }),
    );
  });

  it('cite who wrote it, where it stood and when', () => {
    expect(quoteWithCitation('三必谈三必访', DOCUMENT.metadata, '一·1')).toBe(
      '“三必谈三必访”\n——秦牧之：《让“小账本”成为干群连心的“大桥梁”》，檀溪日报，2011-06-14，一·1\nhttps://example.org/a?b=<c>',
    );
  });

  it('fit a code, or say what they left out', () => {
    const short = qrCodeOf(DOCUMENT.metadata, '三必谈三必访');
    expect(short.leftOut).toEqual([]);
    expect(short.text).toBe(`${DOCUMENT.metadata.title}\n${DOCUMENT.metadata.sourceAddress ?? ''}\n三必谈三必访`);
    expect(short.modules.every((row) => row.length === short.modules.length)).toBe(true);
    const long = qrCodeOf(DOCUMENT.metadata, '账'.repeat(1000));
    expect(long.leftOut).toEqual(['end of the quote']);
    expect(long.text.endsWith('账…')).toBe(true);
    expect(long.modules.length).toBeLessThanOrEqual(97);
    const longest = qrCodeOf({ title: '题'.repeat(400), sourceAddress: 'https://example.org/' }, '账');
    expect(longest.leftOut).toEqual(['end of the title', 'address', 'quote']);
  });

  it('make a letter that any mail program reads', () => {
    const letter = writeEmail(
      '关于《小账本》的三处更正，请查收；附原文出处与理由各一份',
      '第一行\n第二行：账',
      new Date('2026-11-22T08:00:00Z'),
    );
    const [head = '', body = ''] = letter.split('\r\n\r\n');
    for (const line of letter.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
    expect(letter).toMatch(/^[\x20-\x7e\r\n]*$/u);
    const subject = /Subject: ((?:.|\r\n )*)/u.exec(head)?.[1] ?? '';
    const decoded = subject
      .split('\r\n ')
      .map((word) => Buffer.from(word.slice('=?utf-8?B?'.length, -2), 'base64').toString());
    expect(decoded.join('')).toBe('关于《小账本》的三处更正，请查收；附原文出处与理由各一份');
    expect(Buffer.from(body, 'base64').toString()).toBe('第一行\r\n第二行：账');
  });
});

group('A document with its annotations in one file', () => {
  const ORIGINAL = new TextEncoder().encode('小账本');
  const MADE = { ...DOCUMENT, original: { ...DOCUMENT.original, digest: plainDigest.sha256(ORIGINAL) } };

  it('comes out as it went in', () => {
    const file = { document: MADE, annotations: [NOTE], original: ORIGINAL, pictures: new Map<string, Uint8Array>() };
    expect(readDocumentFile(writeDocumentFile(file, plainDigest), plainDigest)).toEqual({ ok: true, value: file });
  });

  it('brings its pictures, and none that are not of the document', () => {
    const bytes = Uint8Array.from([137, 80, 78, 71, 1]);
    const name = plainDigest.sha256(bytes);
    const document: LecternDocument = { ...MADE, assets: [{ digest: name, bytes: 5, mediaType: 'image/png' }] };
    const file = { document, annotations: [], original: ORIGINAL, pictures: new Map([[name, bytes]]) };
    expect(readDocumentFile(writeDocumentFile(file, plainDigest), plainDigest)).toEqual({ ok: true, value: file });
    const other = writeDocumentFile({ ...file, document: MADE }, plainDigest);
    expect(readDocumentFile(other, plainDigest)).toMatchObject({
      ok: false,
      failure: { code: 'document-file-damaged' },
    });
  });

  it('is refused with another original than the document was made of', () => {
    const original = Uint8Array.from([1]);
    const written = writeDocumentFile({ document: MADE, annotations: [], original, pictures: new Map() }, plainDigest);
    expect(readDocumentFile(written, plainDigest)).toMatchObject({ failure: { code: 'document-file-damaged' } });
  });

  it('is refused with any character changed', () => {
    const file = { document: MADE, annotations: [NOTE], original: ORIGINAL, pictures: new Map<string, Uint8Array>() };
    const written = writeDocumentFile(file, plainDigest);
    fc.assert(
      fc.property(fc.nat(written.length - 2), fc.constantFrom('x', '"', '0', '账'), (at, character) => {
        fc.pre(written.charAt(at) !== character);
        expect(readDocumentFile(written.slice(0, at) + character + written.slice(at + 1), plainDigest).ok).toBe(false);
      }),
    );
    expect(readDocumentFile(written.replace('"version":1', '"version":2'), plainDigest)).toMatchObject({
      failure: { code: 'newer-document-file', version: 2 },
    });
  });
});

group('Corrections', () => {
  const both = [
    annotated('的帐', {
      motivation: 'editing',
      body: [
        { purpose: 'editing', value: '的账' },
        { purpose: 'commenting', value: '应为“账”' },
      ],
    }),
    annotated('里的帐', { motivation: 'editing', body: [{ purpose: 'editing', value: '里的账' }] }),
    annotated('三必谈三必访', { motivation: 'editing', body: [{ purpose: 'editing', value: '四必谈' }] }),
  ];
  const corrections = correctionsOf(both, TEXT, placeOf);

  it('are listed for the publisher with where, what and why', () => {
    const letter = writeCorrections(DOCUMENT.metadata, corrections, () => '一·2', words);
    expect(letter).toContain('2. 一·2 “的帐”\n   更正为: “的账”\n   应为“账”\n   李 · 2026-11-22');
  });

  it('are made where they were accepted, and the receipt says of all what became of them', () => {
    const { document, failures } = applyCorrections(
      DOCUMENT,
      corrections.map((correction) => ({ correction, isAccepted: correction.proposed !== '里的账' })),
    );
    expect(failures).toEqual([]);
    expect(parseDocument(document)).toEqual(document);
    const text = canonicalText(document.blocks);
    expect(text).toBe(TEXT.replace('三必谈三必访', '四必谈').replace('得见的帐', '得见的账'));
    expect(document.blocks[1]).toMatchObject({
      inlines: ['党员干部要把', { kind: 'strong', inlines: ['四必谈'] }, {}],
    });
    expect(
      document.receipt.corrected?.map(({ at, isAccepted, proposed, was }) => [
        text.slice(at, at + (isAccepted ? proposed : was).length),
        isAccepted,
      ]),
    ).toEqual([
      ['四必谈', true],
      ['的账', true],
      ['里的帐', false],
    ]);
    expect(document.receipt.removed[0]?.at).toBe(text.length);
  });

  it('are not made where the passage is another, or over the end of a paragraph, or twice', () => {
    const [first] = corrections;
    if (first === undefined) throw new Error('There are no corrections');
    const over = { ...first, annotation: 'urn:x:over', start: TEXT.indexOf('。'), end: TEXT.indexOf('。') + 2 };
    const { document, failures } = applyCorrections(DOCUMENT, [
      { correction: first, isAccepted: true },
      { correction: { ...first, annotation: 'urn:x:again' }, isAccepted: true },
      { correction: { ...first, annotation: 'urn:x:other', was: '别的' }, isAccepted: true },
      { correction: { ...over, was: TEXT.slice(over.start, over.end) }, isAccepted: true },
    ]);
    expect(failures).toEqual([
      { code: 'corrections-overlap', annotation: 'urn:x:again' },
      { code: 'passage-differs', annotation: 'urn:x:other' },
      { code: 'over-paragraphs', annotation: 'urn:x:over' },
    ]);
    expect(document.receipt.corrected).toHaveLength(1);
  });

  it('change nothing but their words, wherever they stand', () => {
    fc.assert(
      fc.property(
        fc.nat(TEXT.length),
        fc.nat(12),
        fc.string({ unit: fc.constantFrom('账', 'x', '𠮷'), maxLength: 4 }),
        (from, length, proposed) => {
          const lineEnd = TEXT.indexOf('\n', from) === -1 ? TEXT.length : TEXT.indexOf('\n', from);
          const end = Math.min(from + length, lineEnd);
          const correction = {
            annotation: 'urn:x:1',
            start: from,
            end,
            was: TEXT.slice(from, end),
            proposed,
            why: '',
            made: '2026-11-22T08:00:00Z',
          };
          const { document, failures } = applyCorrections(DOCUMENT, [{ correction, isAccepted: true }]);
          expect(failures).toEqual([]);
          const inRuby = from < TEXT.indexOf('干部心') + 2 && end > TEXT.indexOf('干部心');
          if (!inRuby) expect(canonicalText(document.blocks)).toBe(TEXT.slice(0, from) + proposed + TEXT.slice(end));
          expect(parseDocument(document)).toEqual(document);
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** The cells of CSV, read as RFC 4180 has it. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n)/gu;
  for (const [, quoted, plain = '', end] of csv.matchAll(cells)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
