import { describe, expect, it } from 'vitest';
import { completions } from './completions.ts';

const KNOWN = ['方法', '工作方法', '定义', 'Method', '方案'];

describe('tags offered while one is typed', () => {
  it('are those that begin with it, then those that have it', () => {
    expect(completions(KNOWN, '方', [])).toEqual(['方法', '方案', '工作方法']);
  });

  it('are found without regard to case or width', () => {
    expect(completions(KNOWN, 'ｍＥ', [])).toEqual(['Method']);
  });

  it('are none before anything is typed, and never one that is there already', () => {
    expect(completions(KNOWN, '', [])).toEqual([]);
    expect(completions(KNOWN, '#方', ['方法'])).toEqual(['方案', '工作方法']);
  });
});
