import { describe, expect, it } from 'vitest';
import { correctionOf, faultOf, fieldsOf, withoutCorrection } from './correction.ts';

const shown = fieldsOf({
  title: '建设先进组工文化要“四化”给力',
  creators: [{ name: '董清河', affiliation: '中共河北省蔚县县委常委、组织部长' }],
  source: '中国共产党新闻网',
  published: '2011-11-16T10:47',
  language: 'zh-Hans',
  encoding: 'UTF-8',
});

describe('correcting a document by hand', () => {
  it('changes nothing where nothing was changed', () => {
    expect(correctionOf(shown, shown, {})).toEqual({});
  });

  it('has the changed fields and keeps the corrections made before', () => {
    expect(correctionOf(shown, { ...shown, title: ' 四化 ' }, { published: '2011' })).toEqual({
      published: '2011',
      title: '四化',
    });
  });

  it('empties an optional field that was emptied, and leaves a creator without a name out', () => {
    const wished = { ...shown, published: '', source: ' ', creators: [...shown.creators, { name: ' ' }] };
    expect(correctionOf(shown, wished, {})).toEqual({ published: null, source: null });
  });

  it('refuses a document without a title and a date that is none', () => {
    expect(faultOf({ ...shown, title: ' ' })).toBe('title');
    for (const published of ['2011-13', '二〇一一年', '2011-11-32', '11-16']) {
      expect(faultOf({ ...shown, published }), published).toBe('published');
    }
    for (const published of ['', '2011', '2011-11', '2011-11-16', '2011-11-16T10:47']) {
      expect(faultOf({ ...shown, published }), published).toBeUndefined();
    }
  });

  it('takes one field back to what the import found', () => {
    expect(withoutCorrection({ title: '四化', source: null }, 'title')).toEqual({ source: null });
  });
});
