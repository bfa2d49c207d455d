import { writeFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import type { LecternWindow } from './lectern-window.ts';

/** What the visits annotate, as it is first and as its publisher revised it. */
export const VISITS = `---
title: 谈心谈话的几点做法
---

## 一、台账

建立“三必谈”台账，做到情况清、底数明。每月核对一次，缺的当月补上。

## 二、家访

对岗位变动的，另行家访；家访有记录，记录有回音。遇有难处，由支部会同工会商量办法。
`;
export const REVISED = VISITS.replace('## 一、台账', '前言：这份材料修订过。\n\n## 一、台账').replace(
  '对岗位变动的，另行家访；',
  '凡调动职务者都要上门看望；',
);

/** Writes the text into the file and imports that; answers the document's id. */
export async function imported(lectern: LecternWindow, file: string, text: string): Promise<string> {
  writeFileSync(file, text);
  await lectern.import([file]);
  const shelf = await lectern.ask('shelf.page', { sort: 'added', descending: true, offset: 0, limit: 100 });
  if (!shelf.ok) throw new Error(`The shelf does not answer: ${shelf.failure.code}`);
  return shelf.value.rows.find(({ title }) => title.includes('谈心谈话'))?.id ?? '';
}

/** What the library has of a document's annotations: kind, words, what was written, where it stands. */
export async function kept(lectern: LecternWindow, id: string): Promise<readonly string[]> {
  const reply = await lectern.ask('annotations.of', { document: id });
  if (!reply.ok) throw new Error(reply.failure.code);
  return reply.value.annotations.map(({ annotation: { motivation, body, target }, anchor }) => {
    const quote = target.kind === 'passage' ? target.selector.quote.exact : '';
    const written = body.map((one) => (one.purpose === 'linking' ? 'link' : one.value)).join('+');
    return `${motivation}|${quote}|${written}|${anchor?.state ?? ''}`;
  });
}

/** Where some words that stand in one line of print are. */
export async function boxOf(
  { page }: LecternWindow,
  words: string,
): Promise<{ left: number; right: number; middle: number }> {
  return page.locator('lectern-text').evaluate((text, wanted) => {
    for (const line of text.shadowRoot?.querySelectorAll('[data-at]') ?? []) {
      const node = [...line.childNodes].find((child) => child.textContent?.includes(wanted));
      const at = node?.textContent?.indexOf(wanted) ?? -1;
      if (node === undefined || at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    throw new Error(`The text has no ${wanted}`);
  }, words);
}

/** Drags the mouse over some words of the text, as a hand does. */
export async function dragOver(lectern: LecternWindow, words: string): Promise<void> {
  const box = await boxOf(lectern, words);
  const { mouse } = lectern.page;
  await mouse.move(box.left + 1, box.middle);
  await mouse.down();
  await mouse.move(box.right - 1, box.middle, { steps: 6 });
  await mouse.up();
}

/** The middle of what can be taken hold of at an end of the chosen passage: where its edge stands. */
export async function handleAt({ page }: LecternWindow, end: 'start' | 'end'): Promise<{ x: number; y: number }> {
  const box = await page.locator(`lectern-range-handles .${end}`).boundingBox();
  if (box === null) throw new Error(`There is no handle at the ${end}`);
  return { x: box.x + box.width * (end === 'start' ? 0.75 : 0.25), y: box.y + box.height / 2 };
}

/** The card beside the text that says something. */
export function card({ page }: LecternWindow, text: string): Locator {
  return page.locator('lectern-annotation-margin lectern-annotation', { hasText: text }).first();
}

/** Makes the system's dialogs answer with a file, as if the person had chosen it. */
export async function chooseAlways({ app }: LecternWindow, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
}
