import { describe, expect, it } from 'vitest';
import { forgotten, remembered } from './remembered.ts';

describe('the searches that are remembered', () => {
  it('have the newest first, and each once', () => {
    expect(remembered(['家访', '三必谈'], ' 三必谈 ')).toEqual(['三必谈', '家访']);
  });

  it('are no more than twenty, and none is a pasted page', () => {
    const twenty = Array.from({ length: 20 }, (_, index) => `第${index}条`);
    expect(remembered(twenty, '新的')).toEqual(['新的', ...twenty.slice(0, 19)]);
    expect(remembered(twenty, '谈'.repeat(201))).toBe(twenty);
    expect(remembered(twenty, '  ')).toBe(twenty);
  });

  it('are forgotten one by one', () => {
    expect(forgotten(['家访', '三必谈'], '家访')).toEqual(['三必谈']);
  });
});
