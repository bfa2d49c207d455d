import type { TabFile } from './tab-import.ts';

/** A text as a file that a person has. */
export function textFile(name: string, text: string): TabFile {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) };
}

/** Three small documents, each with a title, a line of its own and an order among the others. */
export const THREE_FILES: readonly TabFile[] = [
  textFile('打树花.md', '# 打树花\n\n暖泉镇的匠人把铁水泼上城墙，火花如树。\n\n每年正月十五前后三天。\n'),
  textFile('谈心.md', '# 乡镇干部谈心谈话制度的几点做法\n\n一是建立台账，做到情况清、底数明。\n\n二是岗位变动必谈。\n'),
  textFile('guide.md', '# A Short Guide\n\nOpen a document with Enter and come back with Alt and the left arrow.\n'),
];
