import { findNotes } from '../html/notes.ts';
import { classWords } from '../html/page-facts.ts';
import type { PageElement } from '../html/page-node.ts';

/** Classes by which readers of Chinese publications know a reference to a note. */
const NOTE_CLASSES = new Set(['duokan-footnote', 'noteref', 'footnote-ref', 'zhangyue-footnote']);

/**
 * Gives each note of a publication a mark of its own: a picture that stands for a mark becomes a number, and where the
 * chapters each begin again at 1, the notes are numbered through.
 */
export function numberNotes(body: PageElement): void {
  let pictures = 0;
  for (const link of body.getElementsByTagName('a')) {
    if (!isReference(link)) continue;
    link.setAttribute('role', 'doc-noteref');
    if (link.textContent.trim() === '') setText(link, String((pictures += 1)));
  }
  const { references, texts } = findNotes(body);
  if (new Set(texts.values()).size === texts.size) return;
  const holders = new Map([...texts.keys()].map((holder, index) => [holder, String(index + 1)]));
  const byName = new Map<string, PageElement>();
  for (const holder of holders.keys()) {
    for (const element of [holder, ...holder.getElementsByTagName('*')])
      if (element.id !== '') byName.set(element.id, holder);
    if (holder.parentElement !== null && holder.parentElement.id !== '') byName.set(holder.parentElement.id, holder);
  }
  for (const [link, mark] of references) {
    const holder = byName.get(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
    const number = holder === undefined ? undefined : holders.get(holder);
    if (number !== undefined) setText(link, link.textContent.replace(mark, number));
  }
  for (const [holder, number] of holders) renumber(holder, texts.get(holder) ?? '', number);
}

function isReference(link: PageElement): boolean {
  if (link.getAttribute('href')?.startsWith('#') !== true) return false;
  const type = link.getAttribute('epub:type') ?? '';
  return (
    type.split(/\s+/u).includes('noteref') ||
    link.getAttribute('role') === 'doc-noteref' ||
    classWords(link).some((word) => NOTE_CLASSES.has(word))
  );
}

/** The mark that a note begins with, as text, is the one it had in its chapter. */
function renumber(holder: PageElement, mark: string, number: string): void {
  for (let node = holder.firstChild; node !== null; node = node.nodeType === 1 ? node.firstChild : node.nextSibling) {
    if (node.nodeType !== 3 || node.value.trim() === '') {
      if (node.nodeType === 3) continue;
      if (node.textContent.trim() === '') return;
      continue;
    }
    const start = node.value.search(/[^\s[(（［〔【]/u);
    if (start !== -1 && node.value.startsWith(mark, start))
      node.value = node.value.slice(0, start) + number + node.value.slice(start + mark.length);
    return;
  }
}

function setText(element: PageElement, text: string): void {
  while (element.firstChild !== null) element.removeChild(element.firstChild);
  const words = element.ownerDocument?.createTextNode(text);
  if (words !== undefined) element.appendChild(words);
}
