import type { Image, Inline } from '#content/document';
import { attribute, elementsNamed, firstNamed, type XmlElement } from '../xml/read-xml.ts';
import { commentMark, withoutNoncharacters } from './comments.ts';
import { addressIn, dress, joinedTo, linked, symbol } from './inline-text.ts';
import { child, type LetterLook, type ParagraphLook, type Styles } from './styles.ts';

/** What the runs of a paragraph refer to. */
export interface InlineSources {
  readonly styles: Styles;
  /** The address a link's id stands for, where a person could follow it. */
  addressOf(id: string): string | undefined;
  imageOf(id: string, alternative: string): Image | undefined;
  /** The mark of a footnote or an endnote. */
  noteMark(kind: 'footnote' | 'endnote', id: string): string | undefined;
}

export interface ReadInlines {
  readonly inlines: readonly Inline[];
  /** Text that is not shown: deleted by a change that is accepted, or hidden. */
  readonly unseen: readonly { readonly text: string; readonly rule: 'tracked-deletion' | 'hidden-text' }[];
  /** Boxes of text that are anchored in the paragraph. */
  readonly boxes: readonly XmlElement[];
  /** Size of its largest letters, in half points. */
  readonly size: number;
  readonly images: readonly Image[];
}

/** Reads what stands in a paragraph: text as it is once every change is accepted. */
export function readInlines(paragraph: XmlElement, look: ParagraphLook, sources: InlineSources): ReadInlines {
  const reader = new InlineReader(look, sources);
  reader.read(paragraph.children);
  return reader.result();
}

class InlineReader {
  private readonly look: ParagraphLook;
  private readonly sources: InlineSources;
  private readonly inlines: Inline[] = [];
  private readonly unseen: { readonly text: string; readonly rule: 'tracked-deletion' | 'hidden-text' }[] = [];
  private readonly boxes: XmlElement[] = [];
  private readonly images: Image[] = [];
  private size = 0;
  /** Inlines before this one are closed. */
  private barrier = 0;
  /** Fields that are open: each shows its result, and is a link where its instruction says so. */
  private readonly fields: { instruction: string; shows: boolean; from: number }[] = [];

  constructor(look: ParagraphLook, sources: InlineSources) {
    this.look = look;
    this.sources = sources;
  }

  result(): ReadInlines {
    return { inlines: this.inlines, unseen: this.unseen, boxes: this.boxes, size: this.size, images: this.images };
  }

  read(children: readonly XmlElement[]): void {
    for (const element of children) this.readOne(element);
  }

  private readOne(element: XmlElement): void {
    switch (element.name) {
      case 'r':
        this.readRun(element);
        break;
      case 'hyperlink':
        this.readLink(element);
        break;
      case 'del':
      case 'moveFrom':
        this.note(
          [...elementsNamed(element, 'delText'), ...elementsNamed(element, 't')].map(({ text }) => text).join(''),
          'tracked-deletion',
        );
        break;
      case 'commentRangeStart':
      case 'commentRangeEnd':
        this.add(commentMark(element.name === 'commentRangeEnd', attribute(element, 'id') ?? ''));
        break;
      case 'oMath':
      case 'oMathPara':
        this.add([...elementsNamed(element, 't')].map(({ text }) => text).join(''));
        break;
      case 'fldSimple':
        this.readField(attribute(element, 'instr') ?? '', element.children);
        break;
      case 'ins':
      case 'moveTo':
      case 'smartTag':
      case 'sdt':
      case 'sdtContent':
      case 'customXml':
      case 'dir':
      case 'bdo':
        this.read(element.children);
        break;
      default: // properties, bookmarks, proofing marks
    }
  }

  private readRun(run: XmlElement): void {
    const look = this.sources.styles.letters(child(run, 'rPr'), this.look.letters);
    for (const element of run.children) this.readPiece(element, look);
  }

  private readPiece(element: XmlElement, look: LetterLook): void {
    const isShown = this.fields.every(({ shows }) => shows);
    switch (element.name) {
      case 'fldChar':
        this.turnField(attribute(element, 'fldCharType') ?? '');
        break;
      case 'instrText': {
        const field = this.fields.at(-1);
        if (field !== undefined) field.instruction += element.text;
        break;
      }
      case 't':
        if (isShown) this.addText(element.text, look);
        break;
      case 'tab':
      case 'ptab':
        this.add(' ');
        break;
      case 'br':
        if ((attribute(element, 'type') ?? 'textWrapping') === 'textWrapping') this.inlines.push({ kind: 'break' });
        break;
      case 'cr':
        this.inlines.push({ kind: 'break' });
        break;
      case 'noBreakHyphen':
        this.add('-');
        break;
      case 'sym':
        this.addText(symbol(attribute(element, 'char') ?? ''), look);
        break;
      case 'ruby':
        this.addRuby(element);
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        this.addReference(element);
        break;
      case 'drawing':
      case 'pict':
      case 'object':
        this.addDrawing(element);
        break;
      case 'AlternateContent': {
        const choice = child(element, 'Choice') ?? child(element, 'Fallback');
        for (const inner of choice?.children ?? []) this.readPiece(inner, look);
        break;
      }
      default: // properties, page numbers, last rendered pages
    }
  }

  private turnField(turn: string): void {
    if (turn === 'begin') this.fields.push({ instruction: '', shows: false, from: this.inlines.length });
    const field = this.fields.at(-1);
    if (turn === 'separate' && field !== undefined) {
      field.shows = true;
      field.from = this.begin();
    }
    if (turn !== 'end' || field === undefined) return;
    this.fields.pop();
    // A field that began in an earlier run shows what stands in this paragraph since.
    const shown = this.inlines.splice(Math.min(field.from, this.inlines.length));
    this.push(linked(shown, addressIn(field.instruction)));
  }

  private readField(instruction: string, children: readonly XmlElement[]): void {
    const from = this.begin();
    this.read(children);
    this.push(linked(this.inlines.splice(from), addressIn(instruction)));
  }

  private readLink(element: XmlElement): void {
    const from = this.begin();
    this.read(element.children);
    const address = this.sources.addressOf(attribute(element, 'id') ?? '');
    this.push(linked(this.inlines.splice(from), address));
  }

  private addRuby(element: XmlElement): void {
    const textOf = (name: string): string =>
      [...elementsNamed(child(element, name) ?? element, 't')].map(({ text }) => text).join('');
    const [base, annotation] = [textOf('rubyBase'), textOf('rt')];
    if (base !== '') this.inlines.push(annotation === '' ? base : { kind: 'ruby', base, annotation });
  }

  private addReference(element: XmlElement): void {
    const kind = element.name === 'footnoteReference' ? 'footnote' : 'endnote';
    const mark = this.sources.noteMark(kind, attribute(element, 'id') ?? '');
    if (mark !== undefined) this.inlines.push({ kind: 'reference', to: { footnote: mark }, inlines: [mark] });
  }

  private addDrawing(element: XmlElement): void {
    const described = firstNamed(element, 'docPr');
    const alternative = described === undefined ? '' : (attribute(described, 'descr') ?? '');
    for (const picture of [...elementsNamed(element, 'blip'), ...elementsNamed(element, 'imagedata')]) {
      const id = attribute(picture, 'embed') ?? attribute(picture, 'id') ?? '';
      const image = this.sources.imageOf(id, alternative);
      if (image === undefined) continue;
      this.images.push(image);
      this.inlines.push(image);
    }
    this.boxes.push(...elementsNamed(element, 'txbxContent'));
  }

  private note(text: string, rule: 'tracked-deletion' | 'hidden-text'): void {
    if (text.trim() !== '') this.unseen.push({ text: text.trim(), rule });
  }

  private push(inlines: readonly Inline[]): void {
    this.inlines.push(...inlines);
  }

  /** Where a link begins: what comes is not joined to what stands before it. */
  private begin(): number {
    this.barrier = this.inlines.length;
    return this.barrier;
  }

  private addText(text: string, look: LetterLook): void {
    if (look.hidden === true) {
      this.note(text, 'hidden-text');
      return;
    }
    if (text.trim() !== '') this.size = Math.max(this.size, look.size ?? 0);
    this.add(dress(withoutNoncharacters(text), look, this.look.letters));
  }

  /** Adds text, joined to what stands before it where both look alike: programs part runs for reasons of their own. */
  private add(inline: Inline): void {
    if (inline === '') return;
    const last = this.inlines.length > this.barrier ? this.inlines.at(-1) : undefined;
    const joined = last === undefined ? undefined : joinedTo(last, inline);
    if (joined === undefined) this.inlines.push(inline);
    else this.inlines[this.inlines.length - 1] = joined;
  }
}
