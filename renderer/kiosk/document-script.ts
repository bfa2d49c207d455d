import type { KioskHome, OpenedDocument, Settings } from '#content/contract';
import type { DocumentSummary } from '#content/library';
import { mapLines, type Block, type Inline } from '#content/document';
import type { Script } from '#content/text/script';

type Write = (text: string) => string;

/** The script a Chinese document is in, as its language tag says; undefined for another language. */
export function scriptOf(language: string): Script | undefined {
  if (!/^zh(?:-|$)/u.test(language)) return undefined;
  return /-(?:Hant|TW|HK|MO)\b/iu.test(language) ? 'zh-Hant' : 'zh-Hans';
}

/**
 * The script a document is shown in: the one the visitor asked for; else its own, but traditional for a visitor whose pages
 * are. An original in traditional characters stays as it is until somebody wants it otherwise.
 */
export function shownScript(language: string, asked: Script | undefined, settings: Settings): Script | undefined {
  const own = scriptOf(language);
  return own === undefined ? undefined : (asked ?? (settings.language === 'zh-Hant' ? 'zh-Hant' : own));
}

/**
 * A document in the other script's characters: its title, what is known of it, its outline and its text, every offset as
 * it was. Programs and what stands in a fixed width are left alone. The tables come with the first document that asks.
 */
export async function writtenIn(opened: OpenedDocument, script: Script | undefined): Promise<OpenedDocument> {
  const { document } = opened;
  const { metadata, outline } = document;
  if (script === undefined || script === scriptOf(metadata.language)) return opened;
  const { inScript } = await import('#content/text/script');
  const write: Write = (text) => inScript(text, script);
  const { subtitle, publisher, source } = metadata;
  return {
    ...opened,
    document: {
      ...document,
      metadata: {
        ...metadata,
        language: script,
        title: write(metadata.title),
        creators: metadata.creators.map((creator) => ({ ...creator, name: write(creator.name) })),
        ...(subtitle === undefined ? {} : { subtitle: write(subtitle) }),
        ...(publisher === undefined ? {} : { publisher: write(publisher) }),
        ...(source === undefined ? {} : { source: write(source) }),
      },
      outline: outline.map((entry) => ({ ...entry, label: write(entry.label), text: write(entry.text) })),
      blocks: withLabels(
        mapLines(document.blocks, (inlines) => inlines.map((inline) => inlineIn(inline, write))),
        document.blocks,
        write,
      ),
    },
  };
}

/** The home page and the loop in the other script: what is said of each document, and what is quoted of it. */
export async function homeIn(home: KioskHome, script: Script | undefined): Promise<KioskHome> {
  if (script !== 'zh-Hant') return home;
  const { inScript } = await import('#content/text/script');
  const write: Write = (text) => inScript(text, script);
  return {
    ...home,
    loop: home.loop.map((item) => ({
      ...item,
      title: write(item.title),
      credit: write(item.credit),
      ...(item.quote === undefined ? {} : { quote: { ...item.quote, text: write(item.quote.text) } }),
    })),
    chosen: home.chosen.map((document) => summaryIn(document, write)),
    subjects: home.subjects.map((subject) => ({ ...subject, name: write(subject.name) })),
  };
}

/** The documents of a list in the other script. */
export async function listIn(
  rows: readonly DocumentSummary[],
  settings: Settings,
): Promise<readonly DocumentSummary[]> {
  if (settings.language !== 'zh-Hant') return rows;
  const { inScript } = await import('#content/text/script');
  return rows.map((row) => summaryIn(row, (text) => inScript(text, 'zh-Hant')));
}

function summaryIn(document: DocumentSummary, write: Write): DocumentSummary {
  const { title, creators, source, publisher, language } = document;
  if (scriptOf(language) === undefined) return document;
  return {
    ...document,
    title: write(title),
    creators: creators.map((creator) => ({ ...creator, name: write(creator.name) })),
    ...(source === undefined ? {} : { source: write(source) }),
    ...(publisher === undefined ? {} : { publisher: write(publisher) }),
  };
}

/** Headings whose numbering is written otherwise (第三條) have it again. */
function withLabels(blocks: readonly Block[], before: readonly Block[], write: Write): readonly Block[] {
  return blocks.map((block, index) => {
    const was = before[index];
    return block.kind === 'heading' && was?.kind === 'heading' && was.label !== undefined
      ? { ...block, label: write(was.label) }
      : block;
  });
}

function inlineIn(inline: Inline, write: Write): Inline {
  if (typeof inline === 'string') return write(inline);
  switch (inline.kind) {
    case 'ruby':
      return { ...inline, base: write(inline.base) };
    case 'break':
    case 'image':
    case 'code':
      return inline;
    default:
      return { ...inline, inlines: inline.inlines.map((one) => inlineIn(one, write)) };
  }
}
