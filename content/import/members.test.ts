import { describe, expect, it } from 'vitest';
import { writeArchive } from '#content/archive';
import { canonicalText } from '#content/document';
import { plainDigest } from '#content/testing';
import { PIXELS } from '../pack/rich-document.testing.ts';
import { buildPublication } from './epub/built-publication.testing.ts';
import { membersOf } from './members.ts';
import { importSource } from './pipeline.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  writeArchive(Object.entries(files).map(([name, text]) => ({ name, content: bytes(text) })));
const source = (content: Uint8Array) => ({ bytes: content, name: '资料.zip', sibling: () => undefined });

describe('An archive of documents', () => {
  it('gives each as a source of its own, with what lies beside it, and leaves out what belongs to a page or the system', () => {
    const members = membersOf(
      source(
        zip({
          '__MACOSX/._老井.txt': 'x',
          '.DS_Store': 'x',
          '文/老井.html': '<!doctype html><p>老井',
          '文/老井_files/a.png': 'picture',
          '文/附录.txt': '附录',
        }),
      ),
    );
    if (members?.ok !== true) throw new Error(JSON.stringify(members));
    const read = [...members.value];
    expect(read.map(({ path }) => path)).toEqual(['文/老井.html', '文/附录.txt']);
    const page = read[0]?.source;
    if (page?.ok !== true) throw new Error('not read');
    expect(page.value.name).toBe('老井.html');
    expect(page.value.sibling('老井_files/a.png')).toEqual(bytes('picture'));
    expect(page.value.sibling('../文/附录.txt')).toBeUndefined();
  });

  it('says so where it holds nothing, and is no archive of documents where it is a document itself', () => {
    expect(membersOf(source(zip({ '.DS_Store': 'x' })))).toEqual({ ok: false, failure: { code: 'nothing-to-import' } });
    expect(membersOf(source(zip({ 'META-INF/container.xml': 'x' })))).toBeUndefined();
    expect(membersOf(source(bytes('一段文字')))).toBeUndefined();
  });

  it('is a publication too, where its chapters are wanted: each a publication with a title and an identifier of its own', async () => {
    const bytes = buildPublication({
      metadata:
        '<dc:identifier id="id">urn:isbn:1</dc:identifier><dc:title>山前</dc:title><dc:creator id="a">林晚</dc:creator><meta refines="#a" property="role">trl</meta>',
      navigation:
        '<nav epub:type="toc"><ol><li><a href="a.xhtml">水</a></li><li><a href="b.xhtml">石 &amp; 桥</a></li></ol></nav>',
      chapters: {
        'a.xhtml': '<h1>水</h1><p>井水冬暖夏凉。</p>',
        'a2.xhtml': '<p>水的第二页。</p>',
        'b.xhtml': '<p>桥建于明代。<img src="p.png"/></p>',
      },
      files: { 'EPUB/p.png': PIXELS, 'EPUB/other.png': PIXELS },
    });
    const whole = { bytes, name: '山前.epub', sibling: () => undefined };
    expect(membersOf(whole)).toBeUndefined();
    const members = membersOf(whole, true);
    if (members?.ok !== true) throw new Error(JSON.stringify(members));
    const chapters = [...members.value];
    expect(chapters.map(({ path }) => path)).toEqual(['001 水.epub', '002 石 & 桥.epub']);
    const read = [];
    for (const { source: chapter } of chapters) {
      const imported = chapter.ok ? await importSource(chapter.value, plainDigest) : chapter;
      if (!imported.ok) throw new Error(JSON.stringify(imported.failure));
      read.push(imported.value);
    }
    expect(read.map(({ metadata }) => [metadata.title, metadata.identifier, metadata.creators])).toEqual([
      ['水', 'urn:isbn:1#EPUB/a.xhtml', [{ name: '林晚', role: 'translator' }]],
      ['石 & 桥', 'urn:isbn:1#EPUB/b.xhtml', [{ name: '林晚', role: 'translator' }]],
    ]);
    expect(canonicalText(read[0]?.blocks ?? [])).toContain('水的第二页。');
    expect(read.map(({ assets }) => assets.length)).toEqual([0, 1]);
  });

  it('is not opened inside another one', async () => {
    const inner = writeArchive([{ name: 'inner.zip', content: zip({ 'a.txt': '一' }) }]);
    const members = membersOf(source(inner));
    if (members?.ok !== true) throw new Error('not opened');
    const [member] = members.value;
    if (member?.source.ok !== true) throw new Error('not read');
    expect(await importSource(member.source.value, plainDigest)).toEqual({
      ok: false,
      failure: { code: 'nested-archive' },
    });
  });
});
