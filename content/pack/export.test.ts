import { describe, expect, it } from 'vitest';
import { canonicalText } from '#content/document';
import { plainDigest } from '#content/testing';
import { importMarkdown } from '../import/markdown/importer.ts';
import { importPage } from '../import/html/importer.ts';
import { HTML_END, htmlArticle, htmlBegin, markdownOf, pageOf } from './index.ts';
import { PIXELS, richDocument } from './rich-document.testing.ts';

const DIGEST = plainDigest.sha256(PIXELS);
const document = richDocument(DIGEST);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('A document written for other programs', () => {
  it('as Markdown is read again with the same words, notes, lists, tables and code', () => {
    const { text, images } = markdownOf(document, '老井_files');
    expect(images).toEqual([{ digest: DIGEST, path: `老井_files/${DIGEST}.png` }]);
    const read = importMarkdown({ bytes: bytes(text), name: 'a.md', sibling: () => PIXELS }, plainDigest);
    if (!read.ok) throw new Error(read.failure.code);
    const { blocks, metadata } = read.value;
    expect(metadata).toMatchObject({ title: document.metadata.title, published: '2019-05-06' });
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'heading', 'paragraph', 'paragraph', 'list', 'quotation', 'heading', 'table', 'paragraph', 'figure', 'paragraph', 'code', 'code', 'paragraph', 'paragraph', 'divider', 'footnote',
    ]); // prettier-ignore
    const words = canonicalText(blocks);
    for (const said of ['一、水 & <石>', '*清*', '1. 不是列表，# 也不是标题', '九|丈', '井深', 'print("```")', '一  二\n三', '床前明月光，\n疑是地上霜。', '即井绳。']) expect(words).toContain(said); // prettier-ignore
  });

  it('as one HTML file needs no other: its image is in it, and names of several documents do not meet', () => {
    const articles = [0, 1].map((index) => htmlArticle(document, index, () => PIXELS));
    const file = [htmlBegin('山前', 'zh-Hans', ['老井', '老井']), ...articles, HTML_END].join('');
    expect(file).toContain('<li><a href="#d2">老井</a></li>');
    expect(file).not.toMatch(/src="(?!data:image\/png;base64,)/u);
    const names = [...file.matchAll(/ id="([^"]+)"/gu)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    const read = importPage({ bytes: bytes(file), name: 'a.html', sibling: () => undefined }, plainDigest);
    expect(read.ok && canonicalText(read.value.blocks)).toContain('饮水思源。');
    expect(read.ok && read.value.assets.map(({ digest }) => digest)).toEqual([DIGEST]);
  });

  it('as a page of a publication has no text outside its escapes, and no character that XML forbids', () => {
    const page = new TextDecoder().decode(pageOf(document));
    expect(page).toContain('老井 &lt;&quot;&amp;&gt;');
    expect(page).not.toContain('\u0007');
    expect(page).toContain('<a href="#b5">下文</a>');
    expect(page).toContain('<a epub:type="noteref" href="#n1">1</a>');
  });
});
