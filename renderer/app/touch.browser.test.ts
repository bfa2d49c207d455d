import type {} from '@vitest/browser-playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { textFile, THREE_FILES } from '../port/tab-files.testing.ts';
import { Desk } from './shell.testing.ts';

const touch = (enabled: boolean): Promise<unknown> => cdp().send('Emulation.setTouchEmulationEnabled', { enabled });

let desk: Desk;

beforeAll(() => touch(true));
afterAll(() => touch(false));
afterEach(() => {
  desk.close();
});

async function openShelf(): Promise<void> {
  desk = await Desk.open(await inMemoryReader(THREE_FILES));
  await desk.until(() => desk.titles().length === 3, 'rows');
}

describe('on a screen that is touched', () => {
  it('every row of the shelf shows where it is chosen and where all that is known of it is', async () => {
    await openShelf();
    const shown = desk.all('[role=option]').map((row) => ({
      choose: colourOf(row, '.choose .icon', 'borderTopColor'),
      about: colourOf(row, '.about', 'color'),
    }));
    expect(shown).toHaveLength(3);
    for (const { choose, about } of shown) {
      expect(choose).not.toBe(TRANSPARENT);
      expect(about).not.toBe(TRANSPARENT);
    }
  });

  it('the parts of an outline show the sign that folds them, as wide as a finger', async () => {
    desk = await Desk.open(await inMemoryReader([textFile('县志.md', NESTED)]));
    await desk.until(() => desk.titles().length === 1, 'a row');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    const sign = await desk.find('.twist');
    expect(getComputedStyle(sign).opacity).toBe('1');
    expect(sign.getBoundingClientRect().width).toBeGreaterThanOrEqual(44);
  });
});

const NESTED = '# 县志\n\n## 山川\n\n### 河\n\n水出西山。\n\n### 山\n\n山在县北。\n';

const TRANSPARENT = 'rgba(0, 0, 0, 0)';

function colourOf(row: HTMLElement, part: string, property: 'color' | 'borderTopColor'): string | undefined {
  const element = row.querySelector(part);
  return element === null ? undefined : getComputedStyle(element)[property];
}
