import { outlineOf, textLines, type Block, type LecternDocument, type Removal } from '#content/document';

/** Puts the removed run with this index back as paragraphs of its own, where it stood, and takes it off the receipt. */
export function restoreRemoval(document: LecternDocument, index: number): LecternDocument | undefined {
  const removal = document.receipt.removed[index];
  if (removal === undefined) return undefined;
  const lines = removal.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const paragraphs = lines.map((line): Block => ({ kind: 'paragraph', inlines: [line] }));
  const before = blockAt(document.blocks, removal.at);
  const blocks = [...document.blocks.slice(0, before), ...paragraphs, ...document.blocks.slice(before)];
  const longer = lines.reduce((sum, line) => sum + line.length + 1, 0);
  const shifted = (other: Removal, place: number): Removal =>
    other.at > removal.at || (other.at === removal.at && place > index) ? { ...other, at: other.at + longer } : other;
  const corrected = document.receipt.corrected?.map((one) =>
    one.at >= removal.at ? { ...one, at: one.at + longer } : one,
  );
  const removed = document.receipt.removed.map(shifted).filter((_, place) => place !== index);
  const pages = document.pages?.map((page) =>
    page.start > removal.at ? { ...page, start: page.start + longer } : page,
  );
  return {
    ...document,
    blocks,
    outline: outlineOf(blocks),
    ...(pages === undefined ? {} : { pages }),
    receipt: { removed, ...(corrected === undefined ? {} : { corrected }) },
  };
}

/** Puts back, in a fresh import, the runs a person put back in an earlier one; those it no longer removes need nothing. */
export function restoreAgain(document: LecternDocument, texts: readonly string[]): LecternDocument {
  let restored = document;
  for (const text of texts) {
    const index = restored.receipt.removed.findIndex((removal) => removal.text === text);
    restored = restoreRemoval(restored, index) ?? restored;
  }
  return restored;
}

/** Index of the first block whose text starts at an offset or after it; past the last where there is none. */
function blockAt(blocks: readonly Block[], offset: number): number {
  return textLines(blocks).find((line) => line.start >= offset)?.block ?? blocks.length;
}
