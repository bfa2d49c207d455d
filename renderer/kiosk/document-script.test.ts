import { describe, expect, it } from 'vitest';
import type { OpenedDocument } from '#content/contract';
import { canonicalText, type LecternDocument } from '#content/document';
import { scriptOf, writtenIn } from './document-script.ts';

const blocks: LecternDocument['blocks'] = [
  { kind: 'heading', level: 2, label: '第三条', inlines: ['第三条 干部后备'] },
  {
    kind: 'paragraph',
    inlines: ['组织部', { kind: 'strong', inlines: ['头发'] }, { kind: 'code', inlines: ['发展()'] }],
  },
  { kind: 'code', text: 'print("干部")' },
];

function opened(language: string): OpenedDocument {
  const metadata = { title: '谈心', creators: [], language, encoding: 'utf-8', source: '县委组织部' };
  return { document: { metadata, blocks, outline: [], assets: [] } as unknown as LecternDocument } as OpenedDocument;
}

describe('a document in the other script', () => {
  it('has its text, its title and where it is from in it, and every offset as it was', async () => {
    const before = opened('zh-Hans');
    const { document } = await writtenIn(before, 'zh-Hant');
    expect(document.metadata).toMatchObject({ title: '談心', source: '縣委組織部', language: 'zh-Hant' });
    expect(document.blocks[0]).toMatchObject({ label: '第三條', inlines: ['第三條 幹部後備'] });
    expect(canonicalText(document.blocks)).toContain('組織部頭髮發展()'.slice(0, 5));
    expect(canonicalText(document.blocks)).toHaveLength(canonicalText(blocks).length);
  });

  it('is the document itself where it is in that script, or in another language', async () => {
    const chinese = opened('zh-Hans');
    expect(await writtenIn(chinese, 'zh-Hans')).toBe(chinese);
    expect(await writtenIn(chinese, undefined)).toBe(chinese);
    expect(['zh', 'zh-Hans', 'zh-TW', 'zh-Hant-HK', 'en', 'ja'].map(scriptOf)).toEqual([
      'zh-Hans', 'zh-Hans', 'zh-Hant', 'zh-Hant', undefined, undefined,
    ]); // prettier-ignore
  });
});
