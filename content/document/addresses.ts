import { fold, labelAt, numberOfNumeral, runInHeading } from '#content/text';
import type { Block } from './blocks.ts';
import { inlineLines, inlineText } from './canonical-text.ts';

/** The citeable place of a block of the text: 二·3 is the third paragraph of the second section. */
export interface AddressedBlock {
  readonly address: string;
  /** UTF-16 offset into the canonical text where the block starts, and where it ends. */
  readonly start: number;
  readonly end: number;
  /** Index among the document's blocks; items of a list share their list's. */
  readonly block: number;
}

/** Stands between the section and the number of the paragraph in it. */
const SEPARATOR = '·';
/** The section of what stands before the first heading. */
const INTRODUCTION = '导';
/** What an article's number begins with. Other paragraphs are not asked for a number: thirty forms are tried for one. */
const ARTICLE = '第';
/** A heading up to this long, without a number, is cited by its words; a longer one by its place. */
const LONGEST_NAME = 8;

interface Section {
  readonly level: number;
  readonly name: string;
}

/**
 * The addresses of a document's blocks, in order; no two are alike. A heading has its section's address, an article
 * (第十二条) its own; other blocks are numbered within their section or article. Without headings they are just numbered.
 */
export function addressesOf(blocks: readonly Block[]): AddressedBlock[] {
  const addressed: AddressedBlock[] = [];
  const taken = new Map<string, number>();
  const sectioned = blocks.some((block) => block.kind === 'heading');
  let sections: Section[] = [];
  let article = '';
  let number = 0;
  let unnamed = 0;
  let at = 0;

  const unique = (address: string): string => {
    const times = (taken.get(address) ?? 0) + 1;
    taken.set(address, times);
    return times === 1 ? address : unique(`${address}(${times})`);
  };
  const add = (address: string, length: number, block: number): void => {
    addressed.push({ address: unique(address), start: at, end: at + length, block });
    at += length + 1;
  };

  blocks.forEach((block, index) => {
    for (const text of addressedTexts(block)) {
      if (block.kind === 'heading') {
        const kept = sections.filter(({ level }) => level < block.level);
        if (kept.length < sections.length || sections.length === 0 || kept.length === 0) number = 0;
        const name = nameOfHeading(text, block.label, () => String((unnamed += 1)));
        sections = [...kept, { level: block.level, name }];
        article = '';
        number = 0;
        add(sections.map((section) => section.name).join(SEPARATOR), text.length, index);
        continue;
      }
      const path = sections.map((section) => section.name);
      const runIn = block.kind === 'paragraph' && text.startsWith(ARTICLE) ? runInHeading(text) : undefined;
      if (runIn?.label.kind === 'article') {
        article = runIn.label.text;
        number = 0;
        add([...path, article].join(SEPARATOR), text.length, index);
        continue;
      }
      number += 1;
      const place = article === '' ? path : [...path, article];
      const section = place.length === 0 && sectioned ? [INTRODUCTION] : place;
      add([...section, String(number)].join(SEPARATOR), text.length, index);
    }
  });
  return addressed;
}

/** What of a block has an address of its own: each item of a list, else the whole. */
function* addressedTexts(block: Block): Generator<string> {
  if (block.kind === 'list') {
    for (const item of block.items) {
      const texts = item.blocks.flatMap((inner) => [...inlineLines(inner)].map(inlineText));
      if (texts.length > 0) yield texts.join('\n');
    }
    return;
  }
  const texts = [...inlineLines(block)].map(inlineText);
  if (texts.length > 0) yield texts.join('\n');
}

/** 一、 → 一, （二） → 二, 第三章 stays, 01 → 1; without a number the heading's own words where they are few. */
function nameOfHeading(text: string, label: string | undefined, next: () => string): string {
  if (label === undefined || !/[\p{L}\p{N}]/u.test(label)) {
    const words = text
      .slice(label?.length ?? 0)
      .trim()
      .replace(/[\s\u3000·]+/g, '');
    return words.length > 0 && words.length <= LONGEST_NAME ? words : next();
  }
  if (/^第/.test(label) || /^其/.test(label)) return label;
  const bare = label.replace(/^[（(]|[）)、.．:：\s]+$/g, '');
  return /^0\d$/.test(bare) ? bare.slice(1) : bare;
}

/**
 * Offset into the canonical text of an address as a person types it: blanks, full stops and hyphens part it as well as
 * the dot, and numerals of either kind are the same (2.3 finds 二·3). Undefined where the document has no such address.
 */
export function offsetOfAddress(blocks: readonly Block[], typed: string): number | undefined {
  const addressed = addressesOf(blocks);
  const wanted = typed.trim();
  const exact = addressed.find(({ address }) => address === wanted);
  if (exact !== undefined) return exact.start;
  const plain = plainAddress(wanted);
  return plain === '' ? undefined : addressed.find(({ address }) => plainAddress(address) === plain)?.start;
}

function plainAddress(address: string): string {
  const parts = fold(address).split(/[\s.·•・,、:/_-]+/);
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const label = labelAt(part);
      if (label?.kind === 'article' || label?.kind === 'chapter' || label?.kind === 'section')
        return `${label.kind}${label.number}`;
      const bare = part.replace(/^\(|\)$/g, '');
      return String(numberOfNumeral(bare) ?? bare);
    })
    .join('·');
}
