import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UndoHistory, type Step } from './undo-history.ts';

/** A text that each step appends a letter to. */
class Page {
  text = '';
  readonly history = new UndoHistory();
  refuses = false;

  write(letter: string): void {
    this.text += letter;
    const step: Step = {
      label: letter,
      undo: () => this.set(this.text.slice(0, -1)),
      redo: () => this.set(this.text + letter),
    };
    this.history.took(step);
  }

  private async set(text: string): Promise<boolean> {
    await Promise.resolve();
    if (this.refuses) return false;
    this.text = text;
    return true;
  }
}

describe('the steps of a session', () => {
  it('are taken back to the first and done again to the last', async () => {
    const page = new Page();
    for (const letter of '一二三四五') page.write(letter);
    while (page.history.canUndo) await page.history.undo();
    expect(page.text).toBe('');
    while (page.history.canRedo) await page.history.redo();
    expect(page.text).toBe('一二三四五');
  });

  it('are taken back one by one when the key is pressed faster than the library answers', async () => {
    const page = new Page();
    for (const letter of '一二三') page.write(letter);
    const steps = await Promise.all([page.history.undo(), page.history.undo()]);
    expect(steps.map((step) => step?.label)).toEqual(['三', '二']);
    expect(page.text).toBe('一');
  });

  it('stay to be taken back where the library refused', async () => {
    const page = new Page();
    page.write('一');
    page.refuses = true;
    expect(await page.history.undo()).toBeUndefined();
    expect(page.history.canUndo).toBe(true);
    expect(page.history.canRedo).toBe(false);
  });

  it('are what an editor with two stacks has, whatever is pressed', async () => {
    const acts = fc.array(fc.constantFrom('write', 'undo', 'redo'), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(acts, async (pressed) => {
        const page = new Page();
        let [done, undone] = ['', ''];
        for (const [index, act] of pressed.entries()) {
          const letter = String.fromCodePoint(0x4e00 + index);
          if (act === 'write') {
            page.write(letter);
            [done, undone] = [done + letter, ''];
          } else if (act === 'undo') {
            await page.history.undo();
            [done, undone] = [done.slice(0, -1), undone + done.slice(-1)];
          } else {
            await page.history.redo();
            [done, undone] = [done + undone.slice(-1), undone.slice(0, -1)];
          }
          expect(page.text).toBe(done);
        }
      }),
    );
  });
});
