import { assertNever } from '#content/base';
import type { Asset, Block, Image, Inline, LecternDocument, TableCell } from '#content/document';

/** A document as Markdown, and the images it names by their path beside it. */
export interface MarkdownFile {
  readonly text: string;
  readonly images: readonly { readonly digest: string; readonly path: string }[];
}

const ENDINGS: Readonly<Record<Asset['mediaType'], string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp', 'image/avif': 'avif', 'image/bmp': 'bmp' }; // prettier-ignore

/**
 * Writes a document as Markdown with YAML front matter; reading it again gives the same text.
 * @param folder Where the images lie beside the file.
 */
export function markdownOf({ metadata, blocks, assets }: LecternDocument, folder: string): MarkdownFile {
  const images = new Map(assets.map(({ digest, mediaType }) => [digest, `${folder}/${digest}.${ENDINGS[mediaType]}`]));
  const writer = new MarkdownWriter(images);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['title', metadata.title],
    ['subtitle', metadata.subtitle],
    ['author', metadata.creators.map(({ name }) => name).join(', ') || undefined],
    ['date', metadata.published],
    ['source', metadata.sourceAddress ?? metadata.source],
    ['lang', metadata.language],
  ];
  const front = facts.flatMap(([name, value]) => value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`]); // prettier-ignore
  const body = blocks.map((block) => writer.block(block)).filter((text) => text !== '');
  return {
    text: `---\n${front.join('\n')}\n---\n\n# ${escaped(metadata.title)}\n\n${body.join('\n\n')}\n`,
    images: [...writer.used].map((digest) => ({ digest, path: images.get(digest) ?? '' })),
  };
}

class MarkdownWriter {
  readonly used = new Set<string>();
  private readonly images: ReadonlyMap<string, string>;

  constructor(images: ReadonlyMap<string, string>) {
    this.images = images;
  }

  block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(Math.min(6, block.level + 1))} ${this.line(block.inlines)}`;
      case 'paragraph':
        return atLineStart(this.line(block.inlines));
      case 'list':
        return block.items.map(({ checked, blocks }, index) => {
          const mark = block.ordered ? `${String((block.start ?? 1) + index)}.` : '-';
          const box = checked === undefined ? '' : checked ? '[x] ' : '[ ] ';
          return `${mark} ${box}${indented(this.inner(blocks), mark.length + 1)}`;
        }).join('\n'); // prettier-ignore
      case 'quotation':
        return this.inner(block.blocks).replace(/^/gmu, '> ');
      case 'table':
        return `${this.table(block.rows)}${block.caption === undefined ? '' : `\n\n${this.line(block.caption)}`}`;
      case 'figure':
        return `${this.image(block.image)}${block.caption === undefined ? '' : `\n\n${this.line(block.caption)}`}`;
      case 'code':
        return fenced(block.text, block.language ?? '');
      case 'preformatted':
        return fenced(block.text, '');
      case 'verse':
        return block.stanzas.map((stanza) => stanza.map((line) => this.line(line)).join('\\\n')).join('\n\n');
      case 'divider':
        return '---';
      case 'footnote':
        return `[^${noteName(block.mark)}]: ${indented(this.inner(block.blocks), 4)}`;
      default:
        return assertNever(block);
    }
  }

  private inner(blocks: readonly Block[]): string {
    return blocks.map((block) => this.block(block)).join('\n\n');
  }

  /** Markdown knows neither spans nor tables without a head: cells stand where they begin, the first row is the head. */
  private table(rows: readonly (readonly TableCell[])[]): string {
    const widest = Math.max(...rows.map((row) => row.length));
    const lines = rows.map((row) => {
      const cells = row.map(({ inlines }) => this.line(inlines).replaceAll('|', '\\|').replaceAll('\\\n', '<br>'));
      return `| ${[...cells, ...Array<string>(widest - cells.length).fill('')].join(' | ')} |`;
    });
    return [lines[0], `|${' --- |'.repeat(widest)}`, ...lines.slice(1)].join('\n');
  }

  private line(inlines: readonly Inline[]): string {
    return inlines.map((inline) => this.inline(inline)).join('');
  }

  private inline(inline: Inline): string {
    if (typeof inline === 'string') return escaped(inline);
    switch (inline.kind) {
      case 'emphasis':
        return `*${this.line(inline.inlines)}*`;
      case 'strong':
        return `**${this.line(inline.inlines)}**`;
      case 'sub':
      case 'sup':
        return `<${inline.kind}>${this.line(inline.inlines)}</${inline.kind}>`;
      case 'code':
        return `<code>${this.line(inline.inlines)}</code>`;
      case 'link':
        return `[${this.line(inline.inlines)}](<${inline.target.replace(/[<>\\]/gu, encodeURIComponent)}>)`;
      case 'reference':
        return 'footnote' in inline.to ? `[^${noteName(inline.to.footnote)}]` : this.line(inline.inlines);
      case 'ruby':
        return `<ruby>${escaped(inline.base)}<rt>${escaped(inline.annotation)}</rt></ruby>`;
      case 'break':
        return '\\\n';
      case 'image':
        return this.image(inline);
      default:
        return assertNever(inline);
    }
  }

  private image({ asset, alternative }: Image): string {
    const path = asset === undefined ? undefined : this.images.get(asset);
    if (asset === undefined || path === undefined) return escaped(alternative);
    this.used.add(asset);
    return `![${escaped(alternative)}](<${path}>)`;
  }
}

/** Text whose marks mean nothing. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~^]/gu, '\\$&');
}

/** What would make a list, a heading or a rule of a paragraph. */
function atLineStart(text: string): string {
  return text.replace(/^(\s*)([#+=-]|\d{1,9}[.)])/gmu, (_, blanks: string, mark: string) =>
    mark.length > 1 ? `${blanks}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${blanks}\\${mark}`,
  );
}

function indented(text: string, by: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(by)}`);
}

function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function noteName(mark: string): string {
  return mark.replace(/[\s[\]^]/gu, '') || '*';
}
