import { assertNever } from '#content/base';
import type { Block, Inline, LecternDocument, TableCell } from '#content/document';

/** A document as one HTML page, written from its closed tree: every text is escaped and nothing of the source is copied. */
export function documentHtml({ metadata, blocks }: LecternDocument): string {
  const head = `<meta charset="utf-8"><title>${text(metadata.title)}</title>`;
  const title = `<h1>${text(metadata.title)}</h1>`;
  const byline = [...metadata.creators.map((creator) => creator.name), metadata.published ?? ''].filter(
    (part) => part !== '',
  );
  const header = `<header>${title}${byline.length === 0 ? '' : `<p>${text(byline.join(' · '))}</p>`}</header>`;
  const body = blocks.map(block).join('\n');
  return `<!doctype html>\n<html lang="${text(metadata.language)}"><head>${head}</head><body>\n${header}\n${body}\n</body></html>\n`;
}

function block(node: Block): string {
  switch (node.kind) {
    case 'heading': {
      // The title is the page's own first heading.
      const tag = `h${String(Math.min(6, node.level + 1))}`;
      return element(tag, line(node.inlines));
    }
    case 'paragraph':
      return element('p', line(node.inlines), node.role === undefined ? '' : ` class="${node.role}"`);
    case 'list': {
      const items = node.items.map((item) => element('li', mark(item.checked) + item.blocks.map(block).join('')));
      if (!node.ordered) return element('ul', items.join(''));
      return element('ol', items.join(''), node.start === undefined ? '' : ` start="${String(node.start)}"`);
    }
    case 'quotation':
      return element('blockquote', node.blocks.map(block).join(''));
    case 'table': {
      const caption = node.caption === undefined ? '' : element('caption', line(node.caption));
      return element('table', caption + node.rows.map((row) => element('tr', row.map(cell).join(''))).join(''));
    }
    case 'figure':
      return element(
        'figure',
        inline(node.image) + (node.caption === undefined ? '' : element('figcaption', line(node.caption))),
      );
    case 'code':
      return element('pre', element('code', text(node.text)));
    case 'preformatted':
      return element('pre', text(node.text));
    case 'verse':
      return node.stanzas.map((stanza) => element('p', stanza.map(line).join('<br>'), ' class="verse"')).join('');
    case 'divider':
      return '<hr>';
    case 'footnote':
      return element('aside', `<sup>${text(node.mark)}</sup>${node.blocks.map(block).join('')}`, ' class="footnote"');
    default:
      return assertNever(node);
  }
}

function cell({ header, columns, rows, align, inlines }: TableCell): string {
  const spans = [
    columns === undefined ? '' : ` colspan="${String(columns)}"`,
    rows === undefined ? '' : ` rowspan="${String(rows)}"`,
    align === undefined ? '' : ` style="text-align:${align}"`,
  ];
  return element(header === true ? 'th' : 'td', line(inlines), spans.join(''));
}

function line(inlines: readonly Inline[]): string {
  return inlines.map(inline).join('');
}

function inline(node: Inline): string {
  if (typeof node === 'string') return text(node);
  switch (node.kind) {
    case 'emphasis':
      return element('em', line(node.inlines));
    case 'strong':
    case 'sub':
    case 'sup':
    case 'code':
      return element(node.kind, line(node.inlines));
    case 'link':
      // The target is shown, not linked: a script's address must not come alive in a page printed from here.
      return `${line(node.inlines)}${/^https?:/u.test(node.target) ? ` &lt;${text(node.target)}&gt;` : ''}`;
    case 'reference':
      return line(node.inlines);
    case 'ruby':
      return `<ruby>${text(node.base)}<rt>${text(node.annotation)}</rt></ruby>`;
    case 'break':
      return '<br>';
    case 'image':
      return `<span role="img">${text(node.alternative)}</span>`;
    default:
      return assertNever(node);
  }
}

function mark(checked: boolean | undefined): string {
  return checked === undefined ? '' : `<input type="checkbox" disabled${checked ? ' checked' : ''}>`;
}

function element(tag: string, content: string, attributes = ''): string {
  return `<${tag}${attributes}>${content}</${tag}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function text(plain: string): string {
  return plain.replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? character);
}
