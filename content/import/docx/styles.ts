import { attribute, type XmlElement } from '../xml/read-xml.ts';

/** How a paragraph is set, as far as it says what the paragraph is. */
export interface ParagraphLook {
  /** The style's name, in lower case, as Word names it in every language (`heading 1`, `title`, `toc 2`). */
  readonly style: string;
  /** From 0; undefined for running text. */
  readonly outline?: number;
  readonly align?: string;
  /** Of its left edge, in twentieths of a point. */
  readonly indent?: number;
  readonly numbering?: { readonly list: string; readonly level: number };
  readonly letters: LetterLook;
}

export interface LetterLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden?: boolean;
  readonly raised?: 'sup' | 'sub';
  /** In half points. */
  readonly size?: number;
}

/** The styles of a document, each with what it inherits. */
export class Styles {
  private readonly elements = new Map<string, XmlElement>();
  private readonly known = new Map<string, ParagraphLook>();
  private readonly initial: ParagraphLook;

  constructor(root: XmlElement | undefined) {
    let initial: ParagraphLook = { style: '', letters: {} };
    for (const element of root?.children ?? []) {
      const id = attribute(element, 'styleId');
      if (element.name === 'style' && id !== undefined) {
        this.elements.set(id, element);
        if (attribute(element, 'default') === '1' && attribute(element, 'type') === 'paragraph')
          this.elements.set('', element);
      }
      if (element.name === 'docDefaults') {
        const letters = child(child(element, 'rPrDefault'), 'rPr');
        initial = { style: '', letters: lettersOf(letters, {}) };
      }
    }
    this.initial = initial;
  }

  /** The look a paragraph's properties give it, over its style's. */
  paragraph(properties: XmlElement | undefined): ParagraphLook {
    return paragraphLook(properties, this.style(value(child(properties, 'pStyle')) ?? ''));
  }

  /** The look of a run's letters, over its paragraph's. */
  letters(properties: XmlElement | undefined, paragraph: LetterLook): LetterLook {
    const style = value(child(properties, 'rStyle'));
    return lettersOf(properties, style === undefined ? paragraph : { ...paragraph, ...this.style(style).letters });
  }

  /** Size of the letters where nothing else is said, in half points. */
  get size(): number {
    return this.style('').letters.size ?? 20;
  }

  private style(id: string): ParagraphLook {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    this.known.set(id, this.initial); // a style that is based on itself inherits nothing
    const element = this.elements.get(id);
    const parent = value(child(element, 'basedOn'));
    const base = parent === undefined ? this.initial : this.style(parent);
    const look = paragraphLook(child(element, 'pPr'), {
      ...base,
      letters: lettersOf(child(element, 'rPr'), base.letters),
    });
    const name = usualName(value(child(element, 'name')) ?? id);
    const outline = look.outline ?? outlineOf(name);
    const named = { ...look, style: name, ...(outline === undefined ? {} : { outline }) };
    this.known.set(id, named);
    return named;
  }
}

/** The names that office programs in Chinese write into the file, each with Word's own. */
const CHINESE_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:标题|標題)\s*([1-9])$/u, 'heading $1'],
  [/^(?:标题|標題)$/u, 'title'],
  [/^副(?:标题|標題)$/u, 'subtitle'],
  [/^(?:题注|題注|標號)$/u, 'caption'],
  [/^(?:明显)?引用$/u, 'quote'],
  [/^(?:目录|目錄)\s*([1-9])$/u, 'toc $1'],
];
const CHINESE_HEADING = /^(?:(?:标题|標題)\s*([一二三四五六])|([一二三四五六])级(?:标题|標題))$/u;

/** A style's name as Word has it in every language, in lower case. */
function usualName(name: string): string {
  const plain = name.trim().toLowerCase();
  const level = CHINESE_HEADING.exec(plain);
  if (level !== null) return `heading ${'一二三四五六'.indexOf(level[1] ?? level[2] ?? '') + 1}`;
  const found = CHINESE_NAMES.find(([pattern]) => pattern.test(plain));
  return found === undefined ? plain : plain.replace(found[0], found[1]);
}

/** Programs on the web leave out the level that a heading's name says. */
function outlineOf(name: string): number | undefined {
  const level = /^heading ([1-9])$/.exec(name)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}

function paragraphLook(properties: XmlElement | undefined, base: ParagraphLook): ParagraphLook {
  if (properties === undefined) return base;
  const outline = wholeNumber(value(child(properties, 'outlineLvl')));
  const align = value(child(properties, 'jc'));
  const indents = child(properties, 'ind');
  const indent =
    indents === undefined ? undefined : wholeNumber(attribute(indents, 'left') ?? attribute(indents, 'start'));
  const first = indents === undefined ? undefined : wholeNumber(attribute(indents, 'firstLine'));
  const list = child(properties, 'numPr');
  const id = value(child(list, 'numId'));
  const level = wholeNumber(value(child(list, 'ilvl'))) ?? base.numbering?.level ?? 0;
  const { numbering: inherited, ...rest } = base;
  const numbering = id === undefined ? inherited : id === '0' ? undefined : { list: id, level };
  return {
    ...rest,
    ...(outline === undefined ? {} : { outline }),
    ...(align === undefined ? {} : { align }),
    ...(indent === undefined && first === undefined ? {} : { indent: (indent ?? 0) + (first ?? 0) }),
    ...(numbering === undefined ? {} : { numbering }),
  };
}

function lettersOf(properties: XmlElement | undefined, base: LetterLook): LetterLook {
  if (properties === undefined) return base;
  const bold = onOff(child(properties, 'b'));
  const italic = onOff(child(properties, 'i'));
  const hidden = onOff(child(properties, 'vanish'));
  const size = wholeNumber(value(child(properties, 'sz')));
  const raised = value(child(properties, 'vertAlign'));
  const { raised: inherited, ...rest } = base;
  const mark =
    raised === undefined ? inherited : raised === 'superscript' ? 'sup' : raised === 'subscript' ? 'sub' : undefined;
  return {
    ...rest,
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(size === undefined ? {} : { size }),
    ...(mark === undefined ? {} : { raised: mark }),
  };
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

export function value(element: XmlElement | undefined): string | undefined {
  return element === undefined ? undefined : attribute(element, 'val');
}

function onOff(element: XmlElement | undefined): boolean | undefined {
  return element === undefined ? undefined : !/^(?:0|false|off|none)$/.test(value(element) ?? '');
}

export function wholeNumber(text: string | undefined): number | undefined {
  const number = Number(text);
  return text === undefined || text === '' || !Number.isFinite(number) ? undefined : Math.round(number);
}
