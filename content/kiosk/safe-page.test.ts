import { describe, expect, it } from 'vitest';
import { safePage } from './safe-page.ts';

const last = { title: '<img src=x onerror=alert(1)>', credit: '新华社', quote: '国破山河在，城春草木深。"&' };

describe('the safe page', () => {
  it('names the institution and the last sentence that was shown, in both languages, and has no script', () => {
    const page = safePage({ institution: '省图书馆', last });
    expect(page).toContain('省图书馆');
    expect(page).toContain('国破山河在，城春草木深。');
    expect(page).toContain('请稍候');
    expect(page).toContain('One moment');
    expect(page).not.toMatch(/<script|<iframe|\sstyle=/u);
  });

  it('shows what a document is called as text, whatever it is called', () => {
    const page = safePage({ institution: '</title><script>', last: { ...last, image: '/assets/"onload="x' } });
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('<img src=x');
    expect(page).not.toContain('"onload=');
  });

  it('says as much without any document', () => {
    expect(safePage({ institution: '' })).toContain('One moment');
  });
});
