import { expect, it } from 'vitest';
import { writeArchive } from '#content/archive';
import { detect } from './detect.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const form = (text: string, name = 'a'): unknown => {
  const found = detect(bytes(text), name);
  return found.ok ? found.value : found.failure;
};

it('says that an empty file is empty', () => {
  expect(form('')).toEqual({ code: 'empty-file' });
});

it.each([
  ['RTF', '{\\rtf1\\ansi'],
  ['ELF', '\u007fELF'],
  ['XML', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
])('names %s by its first bytes, whatever the file is called', (found, start) => {
  expect(form(start, 'article.txt')).toEqual({ code: 'unsupported-format', found });
});

it.each([
  ['pdf', '%PDF-1.7\n'],
  ['zip', 'PK\u0003\u0004'],
  ['mhtml', 'From: <saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;'],
])('tells %s by its first bytes, whatever the file is called', (found, start) => {
  expect(form(start, 'article.txt')).toBe(found);
});

it.each([
  ['epub', ['mimetype', 'META-INF/container.xml']],
  ['docx', ['[Content_Types].xml', 'word/document.xml']],
  ['docx', ['[Content_Types].xml', 'word/feet.xml', 'word/trial.xml']],
  ['zip', ['a.txt', 'word/document.xml']],
  [{ code: 'unsupported-format', found: 'Microsoft Excel' }, ['[Content_Types].xml', 'xl/workbook.xml']],
])('tells what a ZIP is for by the names in it: %s', (found, names) => {
  const archive = writeArchive(names.map((name) => ({ name, content: bytes('x') })));
  const told = detect(archive, 'article.txt');
  expect(told.ok ? told.value : told.failure).toEqual(found);
});

it('names a picture', () => {
  expect(detect(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'a.txt')).toEqual({
    ok: false,
    failure: { code: 'unsupported-format', found: 'PNG' },
  });
});

it('refuses bytes that are no text without guessing what they are', () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, index) => ((index * 7919) % 251) % 32);
  expect(detect(noise, 'a.txt')).toEqual({ ok: false, failure: { code: 'unsupported-format' } });
});

it('tells a page by its first tag, after comments and declarations', () => {
  expect(form('<!-- saved from url=(0014)about:internet -->\n<html><body>', 'a.txt')).toBe('html');
  expect(form('\ufeff<!DOCTYPE html>', 'a.md')).toBe('html');
});

it('takes a fragment for a page only where its name says so too', () => {
  expect(form('<p>云岫桥建于明代。</p>', 'a.html')).toBe('html');
  expect(form('在 HTML 里，<p> 表示段落。', 'a.txt')).toBe('text');
});

it('tells Markdown by several kinds of its marks', () => {
  expect(form('# 指南\n\n- 一\n- 二\n\n[链接](https://a.example) 和 **重点**', 'a.txt')).toBe('markdown');
});

it('takes a page about programs, copied from the web, for the plain text it is', () => {
  const page =
    '一次排查记录\n头像\n\n# 先看日志\n$ grep CRON syslog\n\n1. 留痕\n2. 换目录\n\n**继承了**\n> 参考：man 2 flock\n';
  expect(form(page, 'a.txt')).toBe('text');
});

it('lets a name decide only where the text leaves it open', () => {
  expect(form('只有一段话。', 'a.md')).toBe('markdown');
  expect(form('# 注释\nimport os\n', 'a.txt')).toBe('text');
});

it('tells a PDF behind lines that a mail or printer program left, where its end is a PDF’s too', () => {
  const file = '%PDF-1.4\n1 0 obj\n<< >>\nendobj\nstartxref\n9\n%%EOF\n';
  expect(form(`X-Printer: third floor\n${file}`, 'a.txt')).toBe('pdf');
  expect(form('PDF 文件以这一行开头：\n%PDF-1.4\n后面是对象。', 'a.txt')).toBe('text');
});

it('says that a document of Word has a password, and does not call it an old one', () => {
  const start = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const names = (name: string): Uint8Array =>
    Uint8Array.from([
      ...start,
      ...new Uint8Array(600),
      ...Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat(),
    ]);
  expect(detect(names('EncryptedPackage'), 'a.docx')).toMatchObject({ failure: { code: 'encrypted' } });
  expect(detect(names('WordDocument'), 'a.doc')).toMatchObject({ failure: { code: 'unsupported-format' } });
});
