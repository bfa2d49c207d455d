import type { ProgramMessage } from '@lit/localize-tools/lib/messages.js';
import { describe, expect, it } from 'vitest';
import { traditional } from './traditional.ts';
import { faults, retold, sourceText, translationOf } from './translations.ts';

function message(name: string, ...parts: readonly (string | { readonly expressions: string })[]): ProgramMessage {
  let index = 0;
  const contents = parts.map((part) =>
    typeof part === 'string' ? part : { untranslatable: part.expressions, index: index++ },
  );
  return { name, contents, file: { fileName: 'messages/shelf.ts' } } as unknown as ProgramMessage;
}

const remove = message('s1', '删除');
const found = message('s2', '在', { expressions: '${name}' }, '里找到 ', { expressions: '${count}' }, ' 份');

describe('a message and its translation', () => {
  it('is named by its text, its expressions numbered', () => {
    expect(sourceText(remove)).toBe('删除');
    expect(sourceText(found)).toBe('在{0}里找到 {1} 份');
  });

  it('keeps its expressions where the other language has them in another order', () => {
    const [name, count] = found.contents.filter((part) => typeof part !== 'string');
    expect(retold(found, '{1} found in {0}').contents).toEqual([count, ' found in ', name]);
  });

  it('keeps expressions together that only white space parts, as the tool does', () => {
    const repost = message('s3', { expressions: '${by} ${editor}' }, '转载');
    expect(sourceText(repost)).toBe('{0} {1}转载');
    expect(retold(repost, 'Reposted by {0} {1}').contents).toEqual(['Reposted by ', repost.contents[0]]);
  });

  it('is looked up by its id before its text, so that two that read alike can differ', () => {
    expect(translationOf(message('open-verb', '打开'), { 打开: 'Opened', 'open-verb': 'Open' })).toBe('Open');
  });
});

describe('a set of translations', () => {
  it('has no fault where every message is translated with its expressions', () => {
    expect(faults([remove, found], { 删除: 'Remove', '在{0}里找到 {1} 份': '{1} found in {0}' })).toEqual([]);
  });

  it('needs none for a message without words', () => {
    expect(faults([message('s4', { expressions: '${by} ${at}' })], {})).toEqual([]);
  });

  it.each([
    ['a message without English', {}, 'no English for "删除" (messages/shelf.ts)'],
    [
      'English without a message',
      { 删除: 'Remove', 移除: 'Remove' },
      'an English text for a message that is not there: "移除"',
    ],
    ['an expression too many', { 删除: 'Remove {0}' }, 'the English of "删除" has other {…} than its source'],
  ])('tells %s', (_, translations, fault) => {
    expect(faults([remove], translations)).toEqual([fault]);
  });
});

it('speaks Traditional Chinese with the words of Taiwan and leaves expressions alone', () => {
  expect(traditional('用鼠标打印 {0} 个文件')).toBe('用滑鼠列印 {0} 個檔案');
});
