import { describe, expect, it } from 'vitest';
import { manyDocuments } from './shelf.testing.ts';
import { commonTags, tagChanges, tagsWritten } from './tags.ts';

const [document] = manyDocuments(1);
if (document === undefined) throw new Error('There is a document');
const tagged = (...tags: readonly string[]) => ({ ...document, tags });

describe('tags', () => {
  it('are written apart by spaces and by commas of either width, with or without a hash, each once', () => {
    expect(tagsWritten(' 方法，定义、#组织  ＃方法;')).toEqual(['方法', '定义', '组织']);
    expect(tagsWritten('  ')).toEqual([]);
  });

  it('are common where every document has them', () => {
    expect(commonTags([tagged('方法', '定义'), tagged('定义', '组织')])).toEqual(['定义']);
    expect(commonTags([])).toEqual([]);
  });

  it('change by what was written: what is new is added, what is gone is taken off', () => {
    expect(tagChanges(['方法', '定义'], ['定义', '组织'])).toEqual({ add: ['组织'], remove: ['方法'] });
  });
});
