import type { CodeBlock, Preformatted } from '#content/document';
import { classWords } from './page-facts.ts';
import type { PageElement } from './page-node.ts';

/** Class words that highlighters put on a block of code. */
const CODE_WORDS =
  /^(?:code|codeblock|highlight|hljs|prettyprint|prettyprinted|sourcecode|source|brush:.*|programlisting)$/u;
const LANGUAGE_WORD = /^(?:language|lang|highlight-source|brush)[-:]([a-z\d+#.-]{1,20})$/u;

/** A `pre` as code, where its markup says that it is code, or else as preformatted text; undefined where it is empty. */
export function codeOf(element: PageElement, exact: string): CodeBlock | Preformatted | undefined {
  const text = exact.replace(/\r\n?/gu, '\n').replace(/^\n+/u, '').trimEnd();
  if (text.trim() === '') return undefined;
  const around = [element, ...element.getElementsByTagName('code'), ...ancestors(element, 2)];
  const words = around.flatMap(classWords);
  const language = words.map((word) => LANGUAGE_WORD.exec(word)?.[1]).find((name) => name !== undefined);
  const inner = ['code', 'samp', 'kbd'].some((name) => element.getElementsByTagName(name).length > 0);
  const isCode = inner || language !== undefined || words.some((word) => CODE_WORDS.test(word)) || isInCode(element);
  if (!isCode) return { kind: 'preformatted', text };
  return { kind: 'code', ...(language === undefined ? {} : { language }), text };
}

function isInCode(element: PageElement): boolean {
  return ancestors(element, 3).some(({ localName }) => localName === 'code');
}

function ancestors(element: PageElement, steps: number): PageElement[] {
  const found: PageElement[] = [];
  let node = element.parentElement;
  for (let step = 0; step < steps && node !== null; step += 1, node = node.parentElement) found.push(node);
  return found;
}
