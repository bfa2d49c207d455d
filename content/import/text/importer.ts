import type { Block } from '#content/document';
import { assemble } from '../assemble.ts';
import { decode } from '../decode/index.ts';
import type { Importer } from '../importer.ts';
import { linesOf } from './lines.ts';

/** Plain text, clean or as scraped from a web page. */
export const textImporter: Importer = {
  format: 'text',
  import(source) {
    const decoded = decode(source.bytes, source.encoding === undefined ? {} : { chosen: source.encoding });
    if (!decoded.ok) return decoded;
    const { text, encoding } = decoded.value;
    const lines = linesOf(text);
    const [title, ...rest] = lines;
    const body = rest.length === 0 ? lines : rest;
    const blocks: Block[] = body.map((line) => ({ kind: 'paragraph', inlines: [line.text] }));
    return assemble({
      metadata: { title: title?.text ?? source.name, creators: [], language: 'und', encoding },
      blocks,
      removed: [],
      mediaType: 'text/plain',
    });
  },
};
