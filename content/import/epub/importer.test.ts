import { describe, expect, it } from 'vitest';
import { writeArchive } from '#content/archive';
import { canonicalText, inlineText, parseBlocks, type Block } from '#content/document';
import { plainDigest } from '#content/testing';
import type { Imported } from '../importer.ts';
import { buildPublication, type BuiltPublication } from './built-publication.testing.ts';
import { importEpub } from './importer.ts';

const SENTENCE = '山前的老井还在，井沿上的绳痕有三指深，村里人说那是三百年的水磨出来的，谁也没有数过。';
const SECOND = '第二年春天，井水涨到了第三块石头，老人们说那一年的收成一定好。';
/** A white PNG of 120 × 80 pixels. */
const PIXELS = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAHgAAABQCAIAAABd+SbeAAAAfElEQVR42u3QQREAAAwCIPuX1ha7PSACKSeiQLRoRIsWjWjRiBYtGtGiES1aNKJFI1q0aESLRrRo0YgWjWjRohEtGtGiRSNaNKJFi0a0aESLFo1o0YgWLRrRohEtWjSiRSNatGhEi0a0aNGIFo1o0aIRLRrRokUjWjSi/xgwQxYR2NrwMgAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

function refusal(publication: BuiltPublication): unknown {
  const result = importEpub(sourceOf(publication), plainDigest);
  return result.ok ? 'read' : result.failure;
}

function imported(publication: BuiltPublication): Imported {
  const result = importEpub(sourceOf(publication), plainDigest);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  expect(parseBlocks(result.value.blocks)).toEqual(result.value.blocks);
  expect(canonicalText(result.value.blocks)).not.toMatch(/[\ufdd0\ufdd1]/u);
  return result.value;
}

function sourceOf(publication: BuiltPublication): Parameters<typeof importEpub>[0] {
  return { bytes: buildPublication(publication), name: '书.epub', sibling: () => undefined };
}

const contents = (entries: string): string => `<nav epub:type="toc"><ol>${entries}</ol></nav>`;
const headings = (blocks: readonly Block[]): unknown[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level, inlineText(block.inlines)]] : []));

describe('A publication', () => {
  it('states its front matter in either version', () => {
    const third = imported({
      metadata: `<dc:identifier id="id">urn:isbn:9787000000001</dc:identifier><dc:title id="t">老井</dc:title>
        <meta refines="#t" property="title-type">main</meta><dc:title id="s">山前三百年</dc:title><meta refines="#s" property="title-type">subtitle</meta>
        <dc:creator id="a">林晚</dc:creator><meta refines="#a" property="role" scheme="marc:relators">aut</meta>
        <dc:contributor id="b">陈译</dc:contributor><meta refines="#b" property="role">trl</meta><dc:language>zh-CN</dc:language>
        <dc:publisher>山前出版社</dc:publisher><dc:date>2019-05-06</dc:date><dc:subject>村史</dc:subject><dc:description>&lt;p&gt;一口井。&lt;/p&gt;</dc:description>`,
      chapters: { 'a.xhtml': `<p>${SENTENCE}</p>` },
    }).metadata;
    expect(third).toMatchObject({
      title: '老井', subtitle: '山前三百年', identifier: 'urn:isbn:9787000000001', language: 'zh-Hans', publisher: '山前出版社', published: '2019-05-06',
      creators: [{ name: '林晚', role: 'author' }, { name: '陈译', role: 'translator' }], keywords: ['村史'], description: '一口井。',
    }); // prettier-ignore
    const second = imported({
      version: '2.0',
      metadata: `<dc:identifier id="id">x</dc:identifier><dc:title>老井</dc:title><dc:creator opf:role="edt">林晚</dc:creator>
        <dc:contributor opf:role="bkp">converter 1.0</dc:contributor><dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">2018</dc:date>`,
      chapters: { 'a.xhtml': `<p>${SENTENCE}</p>` },
    }).metadata;
    expect(second).toMatchObject({ creators: [{ name: '林晚', role: 'editor' }], published: '2018' });
  });

  it('has its table of contents as the outline, with headings where the chapters have none', () => {
    const { blocks, outline } = imported({
      navigation: contents(
        '<li><a href="a.xhtml">第一章 水</a><ol><li><a href="a.xhtml#deep">深</a></li></ol></li><li><a href="b.xhtml">第二章 石</a></li><li><a href="c.xhtml">后记</a></li>',
      ),
      chapters: {
        'a.xhtml': `<h3>第一章 水</h3><p>${SENTENCE}</p><h4 id="deep">深</h4><p>${SENTENCE}</p><h5>更深</h5><p>${SENTENCE}</p>`,
        'b.xhtml': `<p class="title">第二章　石</p><p>${SECOND}</p>`,
        'c.xhtml': `<p>${SECOND}</p>`,
      },
    });
    expect(headings(blocks)).toEqual([
      [1, '第一章 水'], [2, '深'], [3, '更深'], [1, '第二章　石'], [1, '后记'],
    ]); // prettier-ignore
    expect(outline.map(({ address }) => address)).toEqual(['第一章', '第一章·深', '第一章·深·更深', '第二章', '后记']);
  });

  it('takes the table of contents from the NCX where there is no navigation document', () => {
    const { blocks } = imported({
      version: '2.0',
      ncx: '<navMap><navPoint><navLabel><text>水</text></navLabel><content src="a.xhtml"/><navPoint><navLabel><text>深</text></navLabel><content src="b.xhtml"/></navPoint></navPoint></navMap>',
      chapters: { 'a.xhtml': `<p>${SENTENCE}</p>`, 'b.xhtml': `<p>${SECOND}</p>` },
    });
    expect(headings(blocks)).toEqual([[1, '水'], [2, '深']]); // prettier-ignore
  });

  it('keeps links from chapter to chapter as addresses, and drops those that lead nowhere', () => {
    const { blocks } = imported({
      navigation: contents('<li><a href="a.xhtml">水</a></li><li><a href="text/b.xhtml">石</a></li>'),
      chapters: {
        'a.xhtml': `<h1>水</h1><p>${SENTENCE}参看<a href="text/b.xhtml#stone">石头</a>，不看<a href="gone.xhtml">没有的</a>。</p>`,
        'text/b.xhtml': `<h1>石</h1><p>${SECOND}</p><p>前面的<a href="../a.xhtml">水</a>。<a id="stone"/>石头在这里，${SECOND}</p>`,
      },
    });
    const links = JSON.stringify(blocks).match(/\{"kind":"reference".*?\]\}/gu);
    expect(links).toEqual([
      '{"kind":"reference","to":{"address":"石·2"},"inlines":["石头"]}',
      '{"kind":"reference","to":{"address":"水"},"inlines":["水"]}',
    ]);
    expect(canonicalText(blocks)).toContain('不看没有的。');
  });

  it('keeps notes of all its chapters apart, those marked with pictures too', () => {
    const chapter = (text: string, note: string): string =>
      `<p>${text}<sup><a epub:type="noteref" href="#n1">1</a></sup></p><aside epub:type="footnote" id="n1"><p>1. ${note}</p></aside>`;
    const { blocks } = imported({
      chapters: { 'a.xhtml': chapter(SENTENCE, '即井绳。'), 'b.xhtml': chapter(SECOND, '即石阶。') },
    });
    expect(blocks.filter(({ kind }) => kind === 'footnote')).toEqual([
      { kind: 'footnote', mark: '1', blocks: [{ kind: 'paragraph', inlines: ['即井绳。'] }] },
      { kind: 'footnote', mark: '2', blocks: [{ kind: 'paragraph', inlines: ['即石阶。'] }] },
    ]);
    const pictured = imported({
      chapters: {
        'a.xhtml': `<p>${SENTENCE}<a class="duokan-footnote" href="#n1"><img src="note.png"/></a></p><ol class="duokan-footnote-content"><li class="duokan-footnote-item" id="n1">即井绳。</li></ol>`,
      },
    });
    expect(pictured.blocks.at(-1)).toEqual({
      kind: 'footnote',
      mark: '1',
      blocks: [{ kind: 'paragraph', inlines: ['即井绳。'] }],
    });
  });

  it('keeps ruby and the pictures that came along, a cover inside a drawing too', () => {
    const { blocks, assets } = imported({
      chapters: {
        'cover.xhtml':
          '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="pictures/%E4%BA%95.png" width="1" height="1"/></svg>',
        'a.xhtml': `<p><ruby>井<rt>jǐng</rt></ruby>${SENTENCE}</p><p><img src="../../../etc/passwd" alt="外面"/></p>`,
      },
      files: { 'EPUB/pictures/井.png': PIXELS },
    });
    expect(assets.map(({ mediaType }) => mediaType)).toEqual(['image/png']);
    expect(blocks[0]).toMatchObject({ kind: 'figure', image: { width: 120, height: 80 } });
    expect(blocks[1]).toMatchObject({ inlines: [{ kind: 'ruby', base: '井', annotation: 'jǐng' }, SENTENCE] });
    expect(blocks[2]).toEqual({ kind: 'figure', image: { kind: 'image', alternative: '外面' } });
  });

  it('keeps where the pages of the printed edition begin: listed ones, else those marked in the text', () => {
    const body = `<p>${SENTENCE}<span epub:type="pagebreak" id="p2" title="2"/>${SECOND}</p><div epub:type="pagebreak" id="p3">3</div><p>${SENTENCE}</p>`;
    const marked = imported({ chapters: { 'a.xhtml': body } });
    expect(marked.pages).toEqual([
      { label: '2', start: SENTENCE.length },
      { label: '3', start: SENTENCE.length + SECOND.length + 1 },
    ]);
    expect(canonicalText(marked.blocks)).toBe(`${SENTENCE}${SECOND}\n${SENTENCE}`);
    const listed = imported({
      navigation: `${contents('<li><a href="a.xhtml">水</a></li>')}<nav epub:type="page-list"><ol><li><a href="a.xhtml#p3">iii</a></li></ol></nav>`,
      chapters: { 'a.xhtml': body },
    });
    expect(listed.pages).toEqual([{ label: 'iii', start: 2 + SENTENCE.length + SECOND.length + 1 }]);
  });
});

describe('A publication that is not read', () => {
  const chapters = { 'a.xhtml': `<p>${SENTENCE}</p>` };

  it('says that its layout is fixed', () => {
    const metadata = '<dc:title>画册</dc:title><meta property="rendition:layout">pre-paginated</meta>';
    expect(refusal({ metadata, chapters })).toEqual({ code: 'fixed-layout' });
    expect(refusal({ chapters, spineProperties: ' properties="rendition:layout-pre-paginated"' })).toEqual({ code: 'fixed-layout' }); // prettier-ignore
  });

  it('says that it is locked; fonts made useless elsewhere are no lock', () => {
    const encryption = (method: string): string =>
      `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="${method}"/></EncryptedData></encryption>`;
    const locked = { 'META-INF/encryption.xml': encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc') };
    expect(refusal({ chapters, files: locked })).toEqual({ code: 'protected' });
    expect(refusal({ chapters, files: { 'META-INF/license.lcpl': '{}' } })).toEqual({ code: 'protected' });
    const fonts = { 'META-INF/encryption.xml': encryption('http://www.idpf.org/2008/embedding') };
    expect(refusal({ chapters, files: fonts })).toBe('read');
  });

  it('declares entities of its own', () => {
    const prolog = '<!DOCTYPE html [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]>';
    expect(refusal({ chapters, prolog })).toEqual({ code: 'xml-unsafe', file: 'EPUB/a.xhtml' });
    const ncx = '<navMap/></ncx>';
    expect(refusal({ chapters, ncx })).toMatchObject({ code: 'publication-damaged' });
  });

  it('names the file that is missing or broken', () => {
    expect(refusal({ chapters: {}, metadata: '<dc:title>空</dc:title>' })).toEqual({ code: 'no-text' });
    expect(refusal({ chapters, metadata: '<dc:title>坏</dc:titel>' })).toEqual({
      code: 'publication-damaged',
      file: 'EPUB/package.opf',
    });
    const container = '<container><rootfiles><rootfile full-path="OEBPS/none.opf"/></rootfiles></container>';
    const files = { mimetype: 'application/epub+zip', 'META-INF/container.xml': container };
    const bytes = writeArchive(Object.entries(files).map(([name, text]) => ({ name, content: new TextEncoder().encode(text) }))); // prettier-ignore
    const failure = { code: 'publication-incomplete', file: 'OEBPS/none.opf' };
    expect(importEpub({ bytes, name: '书.epub', sibling: () => undefined }, plainDigest)).toEqual({
      ok: false,
      failure,
    });
  });
});
