import { Converter } from 'opencc-js';

/**
 * A character of a text and where it came from: UTF-16 offsets of the text before the edit. A character put in came from
 * nowhere; one that stands for another (`replaced`) has that one's place.
 */
export interface Unit {
  readonly text: string;
  readonly from: number;
  readonly state: 'kept' | 'replaced' | 'added';
}

export type Random = () => number;
export type Edit = (units: readonly Unit[], random: Random, strange: readonly string[]) => readonly Unit[];

export function unitsOf(text: string): Unit[] {
  let at = 0;
  return [...text].map((character) => {
    const unit: Unit = { text: character, from: at, state: 'kept' };
    at += character.length;
    return unit;
  });
}

export function added(text: string): Unit[] {
  return [...text].map((character) => ({ text: character, from: -1, state: 'added' }));
}

export function whole(random: Random, below: number): number {
  return Math.floor(random() * below);
}

/** Sentences with their final marks and what closes after them; a line's end ends one too. */
function sentencesOf(units: readonly Unit[]): Unit[][] {
  const sentences: Unit[][] = [];
  let sentence: Unit[] = [];
  let over = false;
  for (const unit of units) {
    if (over && !/[。！？!?”』」）)]/u.test(unit.text)) {
      sentences.push(sentence);
      [sentence, over] = [[], false];
    }
    sentence.push(unit);
    if (/[。！？!?\n]/u.test(unit.text) || (unit.text === '.' && sentence.length > 20)) over = true;
  }
  return sentence.length === 0 ? sentences : [...sentences, sentence];
}

function someOf(sentences: readonly Unit[][], share: number, random: Random): Set<number> {
  return new Set([...sentences.keys()].filter(() => random() < share));
}

function strangeSentence(random: Random, strange: readonly string[]): Unit[] {
  return added(strange[whole(random, strange.length)] ?? '');
}

export const insertSentences: Edit = (units, random, strange) =>
  sentencesOf(units).flatMap((sentence) =>
    random() < 0.15 ? [...sentence, ...strangeSentence(random, strange)] : sentence,
  );

export const deleteSentences: Edit = (units, random) => {
  const sentences = sentencesOf(units);
  const gone = someOf(sentences, 0.12, random);
  return sentences.flatMap((sentence, index) => (gone.has(index) ? [] : sentence));
};

/** A sixth of the sentences go elsewhere, wherever that is. */
export const reorderSentences: Edit = (units, random) => {
  const sentences = sentencesOf(units);
  const moving = someOf(sentences, 0.16, random);
  const staying = sentences.filter((_, index) => !moving.has(index));
  for (const index of moving) staying.splice(whole(random, staying.length + 1), 0, sentences[index] ?? []);
  return staying.flat();
};

/** Paragraphs are joined, and broken at sentences. */
export const reparagraph: Edit = (units, random) =>
  sentencesOf(units).flatMap((sentence) => {
    const kept = sentence.filter(({ text }) => text !== '\n' || random() < 0.5);
    return random() < 0.25 ? [...kept, ...added('\n')] : kept;
  });

const DRESSED = new Map<string, string>();
for (let code = 0x21; code <= 0x7e; code += 1)
  DRESSED.set(String.fromCharCode(code + 0xfee0), String.fromCharCode(code));
for (const pair of ['“"', '”"', "‘'", "’'", '、,', '。.', '【[', '】]', '—-', '「"', '」"', '　 '])
  DRESSED.set(pair.charAt(0), pair.charAt(1));
const UNDRESSED = new Map(
  [...'，：；（）！？'].map((wide) => [String.fromCharCode(wide.charCodeAt(0) - 0xfee0), wide]),
);
for (let code = 0x30; code <= 0x39; code += 1)
  UNDRESSED.set(String.fromCharCode(code), String.fromCharCode(code + 0xfee0));

/** Full-width forms and Chinese marks become their ASCII neighbours, or the other way. */
export const normaliseMarks: Edit = (units, random) => {
  const forms = random() < 0.5 ? DRESSED : UNDRESSED;
  return units.map((unit) => ({ ...unit, text: forms.get(unit.text) ?? unit.text }));
};

const forms = {
  traditional: Converter({ from: 'cn', to: 'tw' }),
  simplified: Converter({ from: 'tw', to: 'cn' }),
};

/** The other script, word by word as OpenCC has it; a sentence that changes its length in it keeps its own. */
export const changeScript: Edit = (units) => {
  const text = units.map((unit) => unit.text).join('');
  const convert = forms.traditional(text) === text ? forms.simplified : forms.traditional;
  return sentencesOf(units).flatMap((sentence) => {
    const converted = [...convert(sentence.map((unit) => unit.text).join(''))];
    return converted.length === sentence.length
      ? sentence.map((unit, index) => ({ ...unit, text: converted[index] ?? unit.text }))
      : sentence;
  });
};

const FURNITURE = [
  '首页 > 新闻中心 > 要闻',
  '字号：大 中 小',
  '【打印本页】 【关闭窗口】',
  '分享到：微信 微博 QQ空间',
  '责任编辑：王小明',
  '相关阅读',
  '版权所有 未经许可不得转载 京ICP备00000000号',
  '上一篇：关于做好今年工作的通知',
  '下一篇：没有了',
  'Home | News | About us | Contact',
  '本文共有 128 次阅读',
];

/** Another scrape of the page: lines of a site around the text and in it. */
export const otherFurniture: Edit = (units, random) => {
  const line = (): Unit[] => added(`${FURNITURE[whole(random, FURNITURE.length)] ?? ''}\n`);
  const lines = (most: number): Unit[] => Array.from({ length: whole(random, most) }, line).flat();
  const inside = units.flatMap((unit) => (unit.text === '\n' && random() < 0.1 ? [unit, ...lines(3)] : [unit]));
  return [...lines(8), ...inside, ...added('\n'), ...lines(8)];
};

/** Runs of one to four characters are replaced, taken out or put in, until so much of the text is touched. */
export function changeCharacters(share: number): Edit {
  return (units, random, strange) => {
    const pool = [...strange.join('')];
    const other = (): string => pool[whole(random, pool.length)] ?? '';
    const changed: Unit[] = [];
    for (let at = 0; at < units.length;) {
      const unit = units[at];
      if (unit === undefined) break;
      if (random() >= share / 2.5) {
        changed.push(unit);
        at += 1;
        continue;
      }
      const length = 1 + whole(random, 4);
      const act = random();
      if (act < 0.6) {
        for (const old of units.slice(at, at + length))
          changed.push({ text: other(), from: old.from, state: 'replaced' });
      } else if (act >= 0.8) {
        changed.push(...added(Array.from({ length }, other).join('')));
        continue;
      }
      at += length;
    }
    return changed;
  };
}

/** Whole sentences are written anew, until so much of the text is. */
export function rewriteSentences(share: number): Edit {
  return (units, random, strange) =>
    sentencesOf(units).flatMap((sentence) => (random() < share ? strangeSentence(random, strange) : sentence));
}

function inTurn(...edits: readonly Edit[]): Edit {
  return (units, random, strange) => edits.reduce((edited, edit) => edit(edited, random, strange), units);
}

export const EDITS: Readonly<Record<string, Edit>> = {
  'sentences inserted': insertSentences,
  'sentences deleted': deleteSentences,
  'sentences reordered': reorderSentences,
  're-paragraphed': reparagraph,
  'marks and width': normaliseMarks,
  'simplified ↔ traditional': changeScript,
  'other furniture': otherFurniture,
  '5 % of characters': changeCharacters(0.05),
  '10 % of characters': changeCharacters(0.1),
  '20 % of characters': changeCharacters(0.2),
  '30 % of characters': changeCharacters(0.3),
  '10 % of sentences': rewriteSentences(0.1),
  '30 % of sentences': rewriteSentences(0.3),
  'all at once': inTurn(
    deleteSentences,
    insertSentences,
    reorderSentences,
    changeCharacters(0.05),
    reparagraph,
    normaliseMarks,
    changeScript,
    otherFurniture,
  ),
};
