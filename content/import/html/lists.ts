import type { Block, ListItem } from '#content/document';
import type { BlockWriter } from './block-writer.ts';
import type { PageElement } from './page-node.ts';

/** A list, and after it the footnotes that stood among its items. */
export function listOf(element: PageElement, writer: BlockWriter): Block[] {
  const items: ListItem[] = [];
  const notes: Block[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1 && writer.skips(node)) continue;
    if (node.nodeType === 1 && writer.isNote(node)) notes.push(...writer.noteOf(node));
    else if (node.nodeType === 1 && node.localName === 'li') {
      const blocks = writer.blocksOf(node);
      if (blocks.length > 0) items.push({ ...checkOf(node), blocks });
    } else addStray(writer.strayBlocks(node), items);
  }
  if (items.length === 0) return notes;
  const ordered = element.localName === 'ol';
  return [{ kind: 'list', ordered, ...(ordered ? startOf(element) : {}), items }, ...notes];
}

/** What stands in a list without being an item: a list belongs to the item before it, anything else is an item. */
function addStray(blocks: readonly Block[], items: ListItem[]): void {
  if (blocks.length === 0) return;
  const previous = items.at(-1);
  if (previous !== undefined && blocks.every(({ kind }) => kind === 'list')) {
    items[items.length - 1] = { ...previous, blocks: [...previous.blocks, ...blocks] };
  } else items.push({ blocks });
}

function startOf(element: PageElement): { readonly start?: number } {
  const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
  return start >= 0 && start !== 1 && start <= 1_000_000 ? { start } : {};
}

/** A check box at the start of an item makes it a task. */
function checkOf(item: PageElement): { readonly checked?: boolean } {
  let first = item.firstElementChild;
  if (first?.localName === 'p' || first?.localName === 'label') first = first.firstElementChild;
  if (first?.localName !== 'input' || first.getAttribute('type')?.toLowerCase() !== 'checkbox') return {};
  return { checked: first.hasAttribute('checked') };
}

/** A definition list becomes a list: in each item the terms in bold and what is said of them. */
export function definitionsOf(element: PageElement, writer: BlockWriter): Block[] {
  const items: { readonly blocks: Block[] }[] = [];
  let termsOpen = false;
  const visit = (parent: PageElement): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 1 && writer.skips(node)) continue;
      if (node.nodeType === 1 && node.localName === 'dt') {
        const inlines = writer.inlinesOf(node, 'space');
        if (inlines.length === 0) continue;
        if (!termsOpen) items.push({ blocks: [] });
        items.at(-1)?.blocks.push({ kind: 'paragraph', inlines: [{ kind: 'strong', inlines }] });
        termsOpen = true;
      } else if (node.nodeType === 1 && node.localName === 'div') visit(node);
      else {
        const said = node.nodeType === 1 && node.localName === 'dd' ? writer.blocksOf(node) : writer.strayBlocks(node);
        if (said.length === 0) continue;
        termsOpen = false;
        if (items.length === 0) items.push({ blocks: [] });
        items.at(-1)?.blocks.push(...said);
      }
    }
  };
  visit(element);
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
}
