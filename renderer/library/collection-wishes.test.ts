import { describe, expect, it } from 'vitest';
import { neighbour } from './collection-wishes.ts';

const [study, talks, guides, history] = [
  { id: 'study', name: '学习文件' },
  { id: 'talks', name: '讲话', parent: 'study' },
  { id: 'guides', name: '办事指南' },
  { id: 'history', name: '地方史志' },
] as const;
const collections = [study, talks, guides, history];

describe('moving a collection by one', () => {
  it('goes up before the sibling above, not before what lies inside that', () => {
    expect(neighbour(guides, collections, 'up')).toBe('study');
  });

  it('goes down before the one after the next, or to the end', () => {
    expect(neighbour(study, collections, 'down')).toBe('history');
    expect(neighbour(guides, collections, 'down')).toBeNull();
  });

  it('stays where there is no sibling on that side', () => {
    expect(neighbour(study, collections, 'up')).toBeUndefined();
    expect(neighbour(history, collections, 'down')).toBeUndefined();
    expect(neighbour(talks, collections, 'down')).toBeUndefined();
  });
});
