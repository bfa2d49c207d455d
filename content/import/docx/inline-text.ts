import type { Inline } from '#content/document';
import { unmarked } from './comments.ts';
import type { LetterLook } from './styles.ts';

/** Two inlines of one look as one; undefined where they differ. */
export function joinedTo(last: Inline, next: Inline): Inline | undefined {
  if (typeof last === 'string' || typeof next === 'string') {
    return typeof last === 'string' && typeof next === 'string' ? last + next : undefined;
  }
  if (last.kind !== next.kind || !('inlines' in last) || !('inlines' in next)) return undefined;
  if (last.kind === 'link' || last.kind === 'reference') return undefined;
  const [first, second] = [last.inlines[0], next.inlines[0]];
  const inner = first === undefined || second === undefined ? undefined : joinedTo(first, second);
  return inner === undefined || last.inlines.length !== 1 ? undefined : { ...last, inlines: [inner] };
}

/** Bold and italic count where they set letters off from their own paragraph's. */
export function dress(text: string, look: LetterLook, paragraph: LetterLook): Inline {
  if (text.trim() === '') return text;
  let inline: Inline = text;
  if (look.raised !== undefined) inline = { kind: look.raised, inlines: [inline] };
  if (look.italic === true && paragraph.italic !== true) inline = { kind: 'emphasis', inlines: [inline] };
  if (look.bold === true && paragraph.bold !== true) inline = { kind: 'strong', inlines: [inline] };
  return inline;
}

export function linked(inlines: readonly Inline[], target: string | undefined): readonly Inline[] {
  return target === undefined || inlines.length === 0 ? inlines : [{ kind: 'link', target, inlines }];
}

export function addressIn(instruction: string): string | undefined {
  return followable(/^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1] ?? '');
}

/** The addresses of the closed set; any other is no link. */
export function followable(address: string): string | undefined {
  return /^(?:https?:\/\/|mailto:)[^\u0000-\u0020]+$/iu.test(address) ? address : undefined;
}

/** A character of a font of symbols has a number of its own, which says nothing without the font. */
export function symbol(code: string): string {
  const number = Number.parseInt(code, 16);
  if (!Number.isFinite(number) || number < 0x20 || (number >= 0xe000 && number <= 0xf8ff)) return '□';
  return number <= 0xffff ? String.fromCharCode(number) : '□';
}

export function isBlank(inlines: readonly Inline[]): boolean {
  return inlines.every((inline) => typeof inline === 'string' && unmarked(inline).trim() === '');
}

/** Without the blanks around a paragraph: an indent is the reader's. */
export function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const kept = [...inlines];
  while (kept.length > 0) {
    const first = kept[0];
    if (typeof first !== 'string' && first?.kind !== 'break') break;
    const text = typeof first === 'string' ? first.trimStart() : '';
    if (text !== '') {
      kept[0] = text;
      break;
    }
    kept.shift();
  }
  while (kept.length > 0) {
    const last = kept.at(-1);
    if (typeof last !== 'string' && last?.kind !== 'break') break;
    const text = typeof last === 'string' ? last.trimEnd() : '';
    if (text !== '') {
      kept[kept.length - 1] = text;
      break;
    }
    kept.pop();
  }
  return kept;
}
