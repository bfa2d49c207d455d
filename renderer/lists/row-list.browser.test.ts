import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { succeeded } from '#content/base';
import { RowList } from './index.ts';

interface Line {
  readonly id: string;
}

/** Ten thousand numbered lines, and how often they were asked for. */
@customElement('many-lines')
class ManyLines extends RowList<string, Line> {
  asked = 0;

  protected override fetchRows(_question: string, { offset, limit }: { offset: number; limit: number }) {
    this.asked += 1;
    const rows = Array.from({ length: limit }, (_, index) => ({ id: `line ${String(offset + index)}` }));
    return Promise.resolve(succeeded({ total: 10_000, rows }));
  }

  protected override listLabel(): string {
    return 'lines';
  }

  protected override drawRow(line: Line | undefined): TemplateResult {
    return html`${line?.id ?? 'passing'}`;
  }
}

let list: ManyLines;
const frame = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));
const scroller = (): HTMLElement => list.renderRoot.querySelector<HTMLElement>('.rows') as HTMLElement;

/** What the row at the top of the window says. */
function topRow(): string {
  const { top } = scroller().getBoundingClientRect();
  const rows = [...list.renderRoot.querySelectorAll<HTMLElement>('[role=option]')].toSorted(
    (one, other) => Number(one.dataset['row']) - Number(other.dataset['row']),
  );
  const first = rows.find((row) => row.getBoundingClientRect().bottom > top + 1);
  return first?.textContent.trim() ?? '';
}

async function leap(): Promise<void> {
  scroller().scrollTop += 5_000;
  await frame();
  await frame();
}

beforeEach(async () => {
  list = new ManyLines();
  // A list is found again where it was left: each test has one of its own.
  list.question = crypto.randomUUID();
  list.style.setProperty('--row', '40px');
  list.style.blockSize = '400px';
  document.body.append(list);
  await expect.poll(topRow).toBe('line 0');
});
afterEach(() => {
  list.remove();
});

describe('a list of ten thousand rows', () => {
  it('has the rows of a place that was jumped to without waiting', async () => {
    await leap();
    await expect.poll(topRow, { interval: 1, timeout: 90 }).toBe('line 125');
  });

  it('asks for none of the rows that pass while its scroll bar is dragged, and shows those it stops at', async () => {
    await leap();
    const before = list.asked;
    for (let leaps = 0; leaps < 8; leaps += 1) {
      await leap();
      expect(topRow()).toBe('passing');
    }
    expect(list.asked).toBe(before);
    await expect.poll(topRow).toBe('line 1125');
    expect(list.asked).toBeLessThanOrEqual(before + 2);
  });
});
