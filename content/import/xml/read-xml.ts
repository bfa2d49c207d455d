import { SaxesParser } from 'saxes';
import { failed, succeeded, type Result } from '#content/base';
import type { ImportFailure } from '../failures.ts';
import { MAX_DEPTH, MAX_NODES } from '../limits.ts';

/** An element of an XML file, by its name without prefix. */
export interface XmlElement {
  readonly name: string;
  /** Values by name as written, prefix included. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text in it, in order. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Thrown out of the parser, which has no other way to stop, and caught by `readXml`. */
class Stopped extends Error {
  readonly failure: ImportFailure;

  constructor(failure: ImportFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

/**
 * Reads a small XML file whole. No document type is read: one that declares anything itself is refused, one that names
 * a file of the standard is passed over, and no entity is known but the five of XML and characters by number.
 * @param file The file's name, for the failure.
 * @param mostElements Elements it may have.
 */
export function readXml(bytes: Uint8Array, file: string, mostElements = MAX_NODES): Result<XmlElement, ImportFailure> {
  const damaged: ImportFailure = { code: 'publication-damaged', file };
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let nodes = 0;
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new Stopped({ code: 'xml-unsafe', file });
  });
  parser.on('opentag', ({ name, attributes }) => {
    nodes += 1;
    if (nodes > mostElements) throw new Stopped({ code: 'too-many-nodes', limit: mostElements });
    if (open.length >= MAX_DEPTH) throw new Stopped({ code: 'too-deep', limit: MAX_DEPTH });
    open.push({ name: localName(name), attributes, children: [], text: '' });
  });
  const addText = (text: string): void => {
    const innermost = open.at(-1);
    if (innermost !== undefined) innermost.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed === undefined) return;
    const parent = open.at(-1);
    if (parent === undefined) root = closed;
    else {
      parent.children.push(closed);
      parent.text += closed.text;
    }
  });
  parser.on('error', () => {
    throw new Stopped(damaged);
  });
  try {
    parser.write(decodeXml(bytes)).close();
  } catch (error) {
    if (error instanceof Stopped) return failed(error.failure);
    if (error instanceof TypeError) return failed(damaged); // what a strict decoder throws
    throw error;
  }
  return root === undefined ? failed(damaged) : succeeded(root);
}

/** XML is UTF-8 or UTF-16 unless it says otherwise; of the others, only those that other programs still write are read. */
function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeAs(bytes, 'utf-16be');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["'](gb18030|gbk|gb2312|big5|iso-8859-1|windows-1252)["']/iu.exec(head);
  return decodeAs(bytes, declared?.[1] ?? 'utf-8');
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The elements of a name below another, at whatever depth, in order. */
export function* elementsNamed(root: XmlElement, name: string): Generator<XmlElement> {
  for (const child of root.children) {
    if (child.name === name) yield child;
    yield* elementsNamed(child, name);
  }
}

export function firstNamed(root: XmlElement, name: string): XmlElement | undefined {
  for (const element of elementsNamed(root, name)) return element;
  return undefined;
}

/** An attribute by its name without prefix: `role` finds `opf:role`. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const own = element.attributes[name];
  if (own !== undefined) return own;
  return Object.entries(element.attributes).find(([written]) => localName(written) === name)?.[1];
}
