import { userEvent } from 'vitest/browser';
import { Desk } from '../app/shell.testing.ts';
import { inMemoryReader } from '../port/in-memory-reader.ts';
import { textFile } from '../port/tab-files.testing.ts';

export const VISITS = '乡镇干部谈心谈话制度的几点做法';
export const HANDBOOK = '基层组织工作手册';
export const FLOWERS = '打树花';

/** Three documents; two of them have 三必谈, one twice and the other once. */
export const FILES = [
  textFile(
    '谈心.md',
    `---\ntitle: ${VISITS}\nauthor: 办公室\ndate: 2013-05-20\n---\n\n## 一、台账\n\n建立“三必谈”台账，做到情况清、底数明。\n\n对岗位变动的，三必谈之外另行家访。\n`,
  ),
  textFile(
    '手册.md',
    `---\ntitle: ${HANDBOOK}\nauthor: 编写组\ndate: 2009\n---\n\n谈心谈话坚持三必谈原则：职务调整必谈。\n`,
  ),
  textFile('打树花.md', `---\ntitle: ${FLOWERS}\n---\n\n暖泉鎮的匠人把铁水泼上城墙，火花如树。\n`),
];

/** The search for what two of them have. */
export const SEARCH = `#/search/${encodeURIComponent('三必谈')}`;

/** The program over a library of `FILES`. */
export async function openLibrary(address?: string): Promise<Desk> {
  return Desk.open(await inMemoryReader(FILES), address);
}

/** Goes to the field by the keyboard and types. */
export async function search(desk: Desk, text: string): Promise<void> {
  await goToField(desk);
  await userEvent.keyboard(text);
}

export async function goToField(desk: Desk): Promise<void> {
  await userEvent.keyboard('{Control>}k{/Control}');
  await desk.until(() => focused()?.localName === 'input', 'the field');
}

export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement != null) element = element.shadowRoot.activeElement;
  return element;
}

/** What the field offers below itself. */
export function offered(desk: Desk): readonly string[] {
  return desk.all('#offered li').map((one) => one.textContent.trim());
}

/** The titles of the hits, in their order. */
export function titles(desk: Desk): readonly string[] {
  const rows = desk.all('.rows [role=option]');
  const place = (row: Element): number => Number(row.getAttribute('aria-posinset'));
  return [...rows]
    .sort((one, other) => place(one) - place(other))
    .map((row) => row.querySelector('.title')?.textContent.trim() ?? '');
}
