import { outlineOf, type Block, type Metadata, type Removal } from '#content/document';
import type { Imported } from '#content/import';
import type { Prepared } from '#content/library';
import { prepare } from '#content/library/prepare';
import { plainDigest } from './plain-digest.ts';

/** What a test says of a document; the rest is as an import of a plain text would have it. */
export interface Described {
  readonly title: string;
  readonly paragraphs?: readonly string[];
  readonly metadata?: Partial<Metadata>;
  readonly removed?: readonly Removal[];
  /** The original's text; by default title and paragraphs. */
  readonly original?: string;
  readonly name?: string;
  readonly encoding?: string;
  readonly assets?: Imported['assets'];
  readonly siblings?: Prepared['siblings'];
}

/** A document as an importing process hands it over. */
export function prepared(described: Described): Prepared {
  const { title, paragraphs = [`${title}的正文。`], metadata, removed = [], assets = [], encoding } = described;
  const blocks = paragraphs.map((text): Block => ({ kind: 'paragraph', inlines: [text] }));
  const imported: Imported = {
    metadata: { title, creators: [], language: 'zh-Hans', encoding: 'UTF-8', ...metadata },
    blocks,
    outline: outlineOf(blocks),
    removed,
    mediaType: 'text/plain',
    assets,
  };
  const content = new TextEncoder().encode(described.original ?? [title, ...paragraphs].join('\n'));
  const name = described.name ?? `${title}.txt`;
  const choice = encoding === undefined ? {} : { encoding };
  return prepare({ imported, content, name, siblings: described.siblings ?? [], ...choice }, plainDigest);
}
