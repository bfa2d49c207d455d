import type { Asset } from '#content/document';
import { imagePath } from './page.ts';
import { escaped } from './xml.ts';

/** What the files that make a publication of pages are written from. */
export interface Publication {
  /** A UUID. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** ISO 8601: from when on it is valid. */
  readonly validFrom: string;
  readonly pages: readonly { readonly path: string; readonly title: string }[];
  readonly images: readonly Pick<Asset, 'digest' | 'mediaType'>[];
}

/** A text file of the publication, by its path in the archive. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The container, the package document and the navigation of an EPUB 3.3. */
export function publicationFiles(publication: Publication): readonly TextFile[] {
  return [
    {
      name: 'META-INF/container.xml',
      text: `${HEAD}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n`,
    },
    { name: 'EPUB/package.opf', text: packageDocument(publication) },
    { name: 'EPUB/nav.xhtml', text: navigation(publication) },
  ];
}

function packageDocument({ id, title, language, validFrom, pages, images }: Publication): string {
  const items = pages.map(({ path }, index) => `<item id="p${String(index)}" href="${path}" media-type="application/xhtml+xml"/>`); // prettier-ignore
  const pictures = images.flatMap(({ digest, mediaType }) => {
    const path = imagePath({ digest, mediaType });
    return path === undefined ? [] : [`<item id="i${digest}" href="${path}" media-type="${mediaType}"/>`];
  });
  const spine = pages.map((_, index) => `<itemref idref="p${String(index)}"/>`);
  return (
    `${HEAD}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">` +
    `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:uuid:${id}</dc:identifier>` +
    `<dc:title>${escaped(title)}</dc:title><dc:language>${escaped(language)}</dc:language>` +
    `<meta property="dcterms:modified">${instant(validFrom)}</meta></metadata>\n` +
    `<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>\n${[...items, ...pictures].join('\n')}\n</manifest>\n` +
    `<spine>${spine.join('')}</spine></package>\n`
  );
}

function navigation({ title, pages }: Publication): string {
  const entries = pages.map(
    ({ path, title: name }) => `<li><a href="${path}">${escaped(name.trim() === '' ? path : name)}</a></li>`,
  );
  return (
    `${HEAD}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>${escaped(title)}</title></head>` +
    `<body><nav epub:type="toc"><h1>${escaped(title)}</h1><ol>\n${entries.join('\n')}\n</ol></nav></body></html>\n`
  );
}

/** A date of any precision as the one form that a package document has. */
function instant(date: string): string {
  const [year = '1980', month = '01', day = '01'] = date.slice(0, 10).split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}
