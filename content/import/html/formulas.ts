import { BLOCK_NAMES } from './element-names.ts';
import { classWords, oneLine } from './page-facts.ts';
import type { PageDocument, PageElement } from './page-node.ts';

/** Class words of what stands around a formula when it is drawn: MediaWiki, KaTeX, MathJax 2 and 3. */
const DRAWN = /^(?:mwe-math|katex|mathjax|mjx)/u;
/** Class words and addresses of pictures of formulas, whose words are their source. */
const PICTURED = /^(?:tex|latex|mwe-math-fallback-image.*|ee_img)$/u;
const DRAWING_SERVICE = /\/equation\?tex=|latex\.codecogs\.com|\/math\/render\/|\/mimetex|\/cgi-bin\/mathtex/u;

/**
 * Puts the source of every formula, as TeX, in the place of what draws it. Pages draw a formula several times over (for
 * the eye, for a screen reader, for browsers that cannot), most of them hidden, and a picture of it is not fetched: of
 * all these the source alone says the formula, exactly and so that it is found. One whose page holds no source stays
 * as it is.
 */
export function writeFormulas(document: PageDocument): void {
  for (const held of document.collect(holdsFormula)) {
    const source = sourceOf(held);
    if (source === '' || !isIn(document, held)) continue;
    const drawn = outermost(held);
    const code = document.createElement('code');
    code.appendChild(document.createTextNode(source));
    if (held.localName === 'script') removeDrawnBefore(held);
    drawn.parentNode?.replaceChild(code, drawn);
  }
}

function holdsFormula({ localName }: PageElement): boolean {
  return localName === 'math' || localName === 'img' || localName === 'script';
}

function sourceOf(held: PageElement): string {
  if (held.localName === 'script') return isFormulaScript(held) ? bare(held.textContent) : '';
  if (held.localName === 'img') return isPictured(held) ? bare(held.getAttribute('alt') ?? '') : '';
  const annotation = held
    .getElementsByTagName('annotation')
    .find((note) => note.getAttribute('encoding')?.toLowerCase() === 'application/x-tex');
  if (annotation !== undefined) return bare(annotation.textContent);
  const said = bare(held.getAttribute('alttext') ?? '');
  return looksLikeSource(said) ? said : ''; // in books it may be a sentence that is read aloud
}

/** MathJax 2 keeps the source of a formula in a script that is none. */
export function isFormulaScript(script: PageElement): boolean {
  return /^math\/tex\b/iu.test(script.getAttribute('type') ?? '');
}

function isPictured(picture: PageElement): boolean {
  return (
    picture.hasAttribute('eeimg') ||
    classWords(picture).some((word) => PICTURED.test(word)) ||
    DRAWING_SERVICE.test(picture.getAttribute('src') ?? '')
  );
}

/** The source on one line, without the marks that only say that it is one. */
function bare(source: string): string {
  const line = oneLine(source).replace(/^(?:\$\$?|\\[([])\s*(.*?)\s*(?:\$\$?|\\[)\]])$/u, '$1');
  return (/^\{\\(?:displaystyle|textstyle)\b\s*(.*)\}$/u.exec(line)?.[1] ?? line).trim();
}

function looksLikeSource(text: string): boolean {
  return /[\\^_={}]/u.test(text) || /^\S{1,3}$/u.test(text);
}

/** All that draws a formula, from what holds its source outwards. */
function outermost(held: PageElement): PageElement {
  let drawn = held;
  for (let node = held.parentElement; node !== null; node = node.parentElement) {
    if (isDrawing(node)) drawn = node;
    else if (BLOCK_NAMES.has(node.localName)) break;
  }
  return drawn;
}

/** An article may be marked as one in which formulas are drawn: no drawing has a paragraph, a list or the like in it. */
function isDrawing(element: PageElement): boolean {
  const isNamed = DRAWN.test(element.localName) || classWords(element).some((word) => DRAWN.test(word));
  return isNamed && element.collect(({ localName }) => localName !== 'div' && BLOCK_NAMES.has(localName)).length === 0;
}

function removeDrawnBefore(script: PageElement): void {
  let before = script.previousElementSibling;
  while (before !== null && isDrawing(before)) {
    const drawn = before;
    before = before.previousElementSibling;
    drawn.remove();
  }
}

function isIn(document: PageDocument, element: PageElement): boolean {
  let node = element.parentNode;
  while (node !== null && node !== document) node = node.parentNode;
  return node === document;
}
