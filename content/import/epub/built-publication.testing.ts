import { writeArchive, type FileToPack } from '#content/archive';

/** A publication to build for a test: what is left out is as a plain EPUB 3 has it. */
export interface BuiltPublication {
  readonly version?: '2.0' | '3.0';
  /** XML inside `metadata`. */
  readonly metadata?: string;
  /** What is between `body` tags, by path below `EPUB/`; all of it in the spine, in order. */
  readonly chapters: Readonly<Record<string, string>>;
  /** Content of the navigation document's body. */
  readonly navigation?: string;
  /** Content of the NCX, below its root. */
  readonly ncx?: string;
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
  /** XML put before a chapter's root. */
  readonly prolog?: string;
  readonly spineProperties?: string;
}

/** Builds a publication as a program that knows the standard would. */
export function buildPublication(built: BuiltPublication): Uint8Array {
  const { version = '3.0', chapters, navigation, ncx, files = {}, prolog = '' } = built;
  const metadata =
    built.metadata ??
    '<dc:identifier id="id">urn:uuid:5e3f0f7a-3f0e-4c3d-8a52-000000000001</dc:identifier><dc:title>老井</dc:title><dc:language>zh-CN</dc:language>';
  const paths = Object.keys(chapters);
  const items = [
    ...paths.map((path, index) => `<item id="c${String(index)}" href="${path}" media-type="application/xhtml+xml"/>`),
    ...(navigation === undefined ? [] : ['<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>']), // prettier-ignore
    ...(ncx === undefined ? [] : ['<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>']),
    ...Object.keys(files)
      .filter((name) => name.startsWith('EPUB/'))
      .map((name, index) => `<item id="f${String(index)}" href="${name.slice(5)}" media-type="image/png"/>`),
  ];
  const spine = paths.map((_, index) => `<itemref idref="c${String(index)}"${built.spineProperties ?? ''}/>`).join('');
  const text = (name: string, content: string): FileToPack => ({ name, content: new TextEncoder().encode(content) });
  return writeArchive([
    { ...text('mimetype', 'application/epub+zip'), stored: true },
    text(
      'META-INF/container.xml',
      '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    text(
      'EPUB/package.opf',
      `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf" version="${version}" unique-identifier="id"><metadata>${metadata}</metadata><manifest>${items.join('')}</manifest><spine${ncx === undefined ? '' : ' toc="ncx"'}>${spine}</spine></package>`,
    ),
    ...(navigation === undefined ? [] : [text('EPUB/nav.xhtml', xhtml(navigation, '', 'Contents'))]),
    ...(ncx === undefined ? [] : [text('EPUB/toc.ncx', `<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">${ncx}</ncx>`)]), // prettier-ignore
    ...Object.entries(chapters).map(([path, body]) => text(`EPUB/${path}`, xhtml(body, prolog))),
    ...Object.entries(files).map(([name, content]) =>
      typeof content === 'string' ? text(name, content) : { name, content },
    ),
  ]);
}

function xhtml(body: string, prolog: string, title = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${prolog}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>${title}</title></head><body>${body}</body></html>`;
}
