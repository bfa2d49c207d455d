import { writeArchive } from '#content/archive';

/** The parts of a DOCX to make: each is the inside of its root element. */
export interface MadeDocx {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly properties?: string;
  /** Further relationships of the document. */
  readonly links?: string;
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Makes a DOCX as Word writes it, small enough to be read in a test. */
export function makeDocx({ body, links = '', files = {}, properties, ...parts }: MadeDocx): Uint8Array {
  const made = Object.entries(parts);
  const inside = made
    .map(([name]) => `<Relationship Id="own-${name}" Type="${TYPES}/${name}" Target="${name}.xml"/>`)
    .join('');
  const core =
    properties === undefined
      ? ''
      : `<Relationship Id="c" Type="${TYPES}/metadata/core-properties" Target="docProps/core.xml"/>`;
  return writeArchive([
    file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    file(
      '_rels/.rels',
      `<Relationships><Relationship Id="d" Type="${TYPES}/officeDocument" Target="word/document.xml"/>${core}</Relationships>`,
    ),
    file('word/document.xml', `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
    file('word/_rels/document.xml.rels', `<Relationships>${inside}${links}</Relationships>`),
    ...made.map(([name, inner]) => file(`word/${name}.xml`, `<w:${name} ${NAMESPACES}>${inner}</w:${name}>`)),
    ...(properties === undefined
      ? []
      : [file('docProps/core.xml', `<cp:coreProperties xmlns:cp="x" xmlns:dc="y">${properties}</cp:coreProperties>`)]),
    ...Object.entries(files).map(([name, content]) => ({ name, content })),
  ]);
}

function file(name: string, text: string): { readonly name: string; readonly content: Uint8Array } {
  return { name, content: new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`) };
}

/** A paragraph of one run, with the inside of its properties. */
export function paragraph(text: string, properties = '', letters = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text, letters)}</w:p>`;
}

export function run(text: string, letters = ''): string {
  return `<w:r><w:rPr>${letters}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}
