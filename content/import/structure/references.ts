import { addressesOf, inlineText, type Block, type Inline } from '#content/document';
import { labelAt, NUMERAL_CHARACTERS, numberOfNumeral } from '#content/text';

/** 第七条, 第三部分, 第二章: a number and the kind of division. */
const REFERENCE = new RegExp(`第([${NUMERAL_CHARACTERS}0-9]{1,5})(部分|章|节|節|条|條)(?:之[一二三四五])?`, 'g');
/** What comes before a reference to the document itself: an order to look there, or the document's name for itself. */
const POINTS_HERE =
  /(?:见|見|参见|參見|参阅|參閱|详见|詳見|依照|按照|依据|根据|违反|适用|本(?:办法|辦法|条例|條例|规定|規定|法|细则|章程|规则|规程|制度|文|章|节|意见|方案|指南|手册|守则))[\s“"（(]*$/;
/** A further member of a list of references: 第七条、第八条 and 第五条至第九条. */
const FOLLOWS = /^[、，和及与與或至到-]$/;
/** Characters before a reference that are looked at. */
const CONTEXT = 12;

/**
 * Makes references to the document's own parts lead there: 见第三部分, 本办法第七条、第八条. One that names another
 * document (《水法》第七条), or a part that this one does not have, stays text.
 */
export function linkReferences(blocks: readonly Block[]): Block[] {
  const targets = targetsOf(blocks);
  if (targets.size === 0) return [...blocks];
  return blocks.map((block): Block => {
    if (block.kind !== 'paragraph') return block;
    const inlines = block.inlines.flatMap((inline): readonly Inline[] =>
      typeof inline === 'string' ? linked(inline, targets) : [inline],
    );
    return inlines.length === block.inlines.length ? block : { ...block, inlines };
  });
}

/** Kind and number of each part → its address; a number that two parts have names neither. */
function targetsOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>();
  const add = (key: string, address: string): void => {
    found.set(key, found.has(key) ? undefined : address);
  };
  const top = Math.min(...blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])));
  for (const { address, block: index } of addressesOf(blocks)) {
    const block = blocks[index];
    if (block?.kind !== 'heading' && block?.kind !== 'paragraph') continue;
    const label = labelAt(inlineText(block.inlines));
    if (label === undefined) continue;
    if (
      label.kind === 'article' ||
      label.kind === 'section' ||
      (label.kind === 'chapter' && block.kind === 'heading')
    ) {
      add(`${divisionOf(label.text)}${label.number}`, address);
    } else if (
      block.kind === 'heading' &&
      block.level === top &&
      (label.kind === 'numeral' || label.kind === 'formal')
    ) {
      add(`部分${label.number}`, address);
    }
  }
  return new Map([...found].flatMap(([key, address]) => (address === undefined ? [] : [[key, address] as const])));
}

function divisionOf(label: string): string {
  const division = /部分|[章节節条條]/.exec(label)?.[0] ?? '';
  return division.replace('節', '节').replace('條', '条');
}

function linked(text: string, targets: ReadonlyMap<string, string>): readonly Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const before = text.slice(Math.max(0, match.index - CONTEXT), match.index);
    const follows = at > 0 && FOLLOWS.test(text.slice(at, match.index));
    const address = targets.get(`${divisionOf(match[0])}${numberOfNumeral(match[1] ?? '') ?? ''}`);
    if (address === undefined || !(follows || POINTS_HERE.test(before))) continue;
    if (match.index > at) inlines.push(text.slice(at, match.index));
    inlines.push({ kind: 'reference', to: { address }, inlines: [match[0]] });
    at = match.index + match[0].length;
  }
  if (at === 0) return [text];
  if (at < text.length) inlines.push(text.slice(at));
  return inlines;
}
