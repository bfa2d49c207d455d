import { describe, expect, it } from 'vitest';
import { TextFinder } from './find-in-text.ts';

async function found(text: string, ...texts: string[]): Promise<string[]> {
  const spans = await new TextFinder(text).find(texts);
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe('finding in a document', () => {
  it('finds what is typed in another case, width or script, and answers it as it stands', async () => {
    expect(await found('在ＵＮＩＸ命令行，臺灣', 'unix')).toEqual(['ＵＮＩＸ']);
    expect(await found('在臺灣與台湾', '台湾')).toEqual(['臺灣', '台湾']);
  });

  it('finds what goes on over the end of a paragraph, with a blank there or without', async () => {
    const text = '情况清、底数明。\n二是岗位变动必谈。';
    expect(await found(text, '底数明。二是岗位')).toEqual(['底数明。\n二是岗位']);
    expect(await found(text, '底数明。 二是岗位')).toEqual(['底数明。\n二是岗位']);
    expect(await found(text, '必谈')).toEqual(['必谈']);
  });

  it('finds several texts in the order they stand in, each place once', async () => {
    expect(await found('必访三必谈', '必谈', '必访', '必談')).toEqual(['必访', '必谈']);
    expect(await found('谈谈谈', '谈谈')).toEqual(['谈谈', '谈谈']);
  });

  it('finds nothing for blanks and nothing for what is not there', async () => {
    expect(await found('正文', ' 　')).toEqual([]);
    expect(await found('正文', '没有', '')).toEqual([]);
  });

  it('finds what lies over the end of a slice of a long text, also outside the first plane', async () => {
    const text = `${'字'.repeat(99_999)}𠮷野家${'　'.repeat(5)}${'字'.repeat(100_000)}末尾`;
    expect(await found(text, '𠮷野')).toEqual(['𠮷野']);
    expect(await found(text, '字末尾')).toEqual(['字末尾']);
    const blanks = `${'字'.repeat(99_999)}  \n  后`;
    expect(await found(blanks, '字 后')).toEqual(['字  \n  后']);
  });
});
