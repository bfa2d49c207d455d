import { describe, expect, it } from 'vitest';
import { importSource } from '#content/import';
import { parseBlocks } from '#content/document';
import { plainDigest } from '#content/testing';

/** The import's deadline, in milliseconds: what hangs is found. How fast a bomb is refused is measured by `npm run bench -- import-html`. */
const DEADLINE = 60_000;

async function outcome(text: string, name = 'page.html'): Promise<string> {
  const result = await importSource(
    { bytes: new TextEncoder().encode(text), name, sibling: () => undefined },
    plainDigest,
  );
  if (!result.ok) return result.failure.code;
  expect(parseBlocks(result.value.blocks)).toBeDefined();
  return 'read';
}

function page(body: string): string {
  return `<!doctype html><title>A page</title><body><p>Words around the bomb.</p>${body}`;
}

describe('A document that would exhaust its reader', () => {
  it.each([
    ['elements 5,000 deep', page('<div>'.repeat(5_000)), 'too-deep'],
    ['600,000 elements', page('<br>'.repeat(600_000)), 'too-many-nodes'],
    [
      'formatting elements opened again in every paragraph',
      page(`<p><b a=1><b a=2><b a=3><i a=4><i a=5><u>${'<p>x'.repeat(200_000)}`),
      'too-many-nodes',
    ],
    ['tables inside tables', page('<table><tr><td>'.repeat(3_000)), 'too-deep'],
    ['quotations 5,000 deep in Markdown', `${'>'.repeat(5_000)} words`, 'too-deep'],
    ['lists 2,000 deep in Markdown', `${'- '.repeat(2_000)}words`, 'too-deep'],
    ['400,000 emphases in Markdown', `# A text\n\n${'*a* '.repeat(400_000)}`, 'too-many-nodes'],
  ])('is refused: %s', { timeout: DEADLINE }, async (_, text, failure) => {
    expect(await outcome(text, text.startsWith('<') ? 'page.html' : 'text.md')).toBe(failure);
  });

  it.each([
    ['50,000 paragraphs side by side', page('<p>a word'.repeat(50_000))],
    ['20,000 lists of links', page('<ul><li><a href="/x">a</a></ul>'.repeat(20_000))],
    ['a class of 5 MB on each of two elements', page(`<div class="${'a '.repeat(2_500_000)}">x</div>`.repeat(2))],
    [
      '100,000 attributes on an element',
      page(`<p ${Array.from({ length: 100_000 }, (_, at) => `a${String(at)}=1`).join(' ')}>x`),
    ],
    [
      'an address of 5 MB',
      page(
        `<p><a href="http://example.org/${'a/'.repeat(2_500_000)}">x</a><img src="data:image/png;base64,${'A'.repeat(5_000_000)}">`,
      ),
    ],
    [
      'a title of 1 MB over 10,000 headings',
      `<!doctype html><title>${'word '.repeat(200_000)}</title>${'<h2>word words</h2>'.repeat(10_000)}`,
    ],
    [
      'a headline of 1 MB as data',
      page(
        `<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":"${'word '.repeat(200_000)}"}</script>${'<h2>word words</h2>'.repeat(10_000)}`,
      ),
    ],
    ['text 500 deep on every level', page('<div>words, words and words '.repeat(500) + 'x'.repeat(100_000))],
    ['paragraphs in formatting that never ends', page('<b><p>'.repeat(5_000))],
    ['everything unclosed', page('<a <b <i "\' <!-- <![CDATA[ <svg><style><math><select><table><template>')],
    ['three million spaces', page(`<p>a${' \n'.repeat(1_500_000)}b<pre>${' '.repeat(1_000_000)}x</pre>`)],
    [
      'a cell that spans everything',
      page('<table><tr><td rowspan=999999999 colspan=999999999>x<td>y</table>'.repeat(1_000)),
    ],
    ['200,000 open brackets in Markdown', `# A text\n\n${'['.repeat(200_000)}`],
    ['100,000 backticks in Markdown', `# A text\n\na ${'`a'.repeat(100_000)}`],
    ['rules of a table in Markdown', `# A text\n\n|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}\n`],
  ])('is harmless: %s', { timeout: DEADLINE }, async (_, text) => {
    expect(['read', 'too-many-nodes', 'too-deep', 'no-text']).toContain(
      await outcome(text, text.startsWith('<') ? 'page.html' : 'text.md'),
    );
  });
});
