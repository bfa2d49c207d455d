import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, parseBlocks } from '#content/document';
import { plainDigest } from '#content/testing';
import { importPage } from './html/importer.ts';
import { importMarkdown } from './markdown/importer.ts';

/** Documents tried of each form: a few seconds' worth. */
const RUNS = 300;

const WORDS = fc.constantFrom(
  '井水',
  '冬暖夏凉，',
  'a word ',
  'two, words. ',
  '　　',
  '\n',
  ' ',
  '\u00a0',
  '&lt;',
  '&#0;',
  '\u202e',
  '一、',
  '来源：',
  '2019年5月6日',
);
const TAGS = fc.constantFrom(
  ...'p div span b i a table tr td th caption ul ol li dl dt dd h1 h2 h6 pre code blockquote figure figcaption img br hr ruby rt rp sup sub svg math mi template noscript script style select option form input button details summary main article nav aside header footer iframe frameset title body html q font center'.split(
    ' ',
  ),
);
const ATTRIBUTES = fc.constantFrom(
  '', ' class="poem"', ' class="comment hidden"', ' hidden', ' style="display:none"', ' id="n1"', ' href="#n1"', ' href="javascript:x"',
  ' href="https://example.org/"', ' src="x.png" alt="words"', ' colspan="3" rowspan=0', ' start="-1"', ' role="main"', ' lang="zh"', ' onclick=x', ' "\'<',
); // prettier-ignore
const HTML = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: WORDS },
      { weight: 3, arbitrary: fc.tuple(TAGS, ATTRIBUTES).map(([tag, attributes]) => `<${tag}${attributes}>`) },
      { weight: 2, arbitrary: TAGS.map((tag) => `</${tag}>`) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('<!--', '-->', '<![CDATA[', ']]>', '<!doctype html>', '<', '>', '"', '&'),
      },
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));
const MARKDOWN = fc
  .array(
    fc.oneof(
      WORDS,
      fc.constantFrom(
        '# ', '## ', '- ', '1. ', '> ', '    ', '```', '~~~', '|', '|-|-|', '\n', '\n\n', '*', '**', '_', '`', '[', '](', ')', '![', '[^1]', '[^1]: ', '^[', '<div>', '</div>',
        '<br>', '<!--', '---', '===', '- [ ] ', '- [x] ', '\\', '&amp;', '<https://example.org>', '[a]: javascript:x', 'title: "', ': *a', '~~',
      ), // prettier-ignore
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));

function check(read: typeof importPage, text: string): void {
  const source = { bytes: new TextEncoder().encode(text), name: 'x', sibling: () => undefined };
  const result = read(source, plainDigest);
  if (!result.ok) {
    expect(['empty-file', 'no-text', 'binary-in-text', 'unsupported-encoding']).toContain(result.failure.code);
    return;
  }
  const { blocks, removed, metadata } = result.value;
  expect(parseBlocks(blocks)).toEqual(blocks);
  const { length } = canonicalText(blocks);
  for (const { at } of removed) expect(at).toBeLessThanOrEqual(length);
  expect(metadata.title).not.toBe('');
}

describe('Whatever is imported', () => {
  it('as a page becomes a valid closed tree or a failure, and nothing is thrown', { timeout: 60_000 }, () => {
    fc.assert(fc.property(HTML, (html) => { check(importPage, html); }), { numRuns: RUNS }); // prettier-ignore
  });

  it('as Markdown becomes a valid closed tree or a failure, and nothing is thrown', { timeout: 60_000 }, () => {
    fc.assert(fc.property(MARKDOWN, (markdown) => { check(importMarkdown, markdown); }), { numRuns: RUNS }); // prettier-ignore
  });
});
