import { describe, expect, it } from 'vitest';
import { writeArchive } from '#content/archive';
import { plainDigest } from '#content/testing';
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
