import { describe, expect, it } from 'vitest';
import { canonicalText } from '#content/document';
import { plainDigest } from '#content/testing';
import { importPage } from './importer.ts';

/** What a page becomes, as text; the page is long enough for its article to be looked for. */
function textOf(body: string): string {
  const html = `<!doctype html><html lang="en"><head><title>Conjugates</title></head><body><div class="menu">Home</div>
    <div class="content">${SENTENCE}${body}${SENTENCE}${SENTENCE}</div></body></html>`;
  const result = importPage(
    { bytes: new TextEncoder().encode(html), name: 'page.html', sibling: () => undefined },
    plainDigest,
  );
  if (!result.ok) throw new Error(result.failure.code);
  return canonicalText(result.value.blocks);
}

const SENTENCE =
  '<p>A matrix that is its own conjugate transpose has real numbers on its diagonal, and those below it mirror those above, each one conjugated, row by row and column by column.</p>';

describe('A formula of a page', () => {
  it('is its source, once, where a wiki draws it hidden for screen readers and as a picture for the eye', () => {
    const text = textOf(
      `<p>It is denoted by <span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none;"><math alttext="{\\displaystyle A^{\\mathsf {H}}}"><semantics><mi>A</mi><annotation encoding="application/x-tex">{\\displaystyle A^{\\mathsf {H}}}</annotation></semantics></math></span><img src="https://wikimedia.org/api/rest_v1/media/math/render/svg/28" class="mwe-math-fallback-image-inline" aria-hidden="true" alt="{\\displaystyle A^{\\mathsf {H}}}"></span>, a matrix too.</p>
       <dl><dd><img src="https://wikimedia.org/api/rest_v1/media/math/render/svg/29" class="mwe-math-fallback-image-inline" alt="{\\displaystyle A=A^{\\mathsf {H}}}">.</dd></dl>
       <div class="mwe-math-element"><div class="mwe-math-mathml-display" style="display: none;"><math display="block" alttext="{\\displaystyle \\langle w,Av\\rangle }"><mi>w</mi></math></div><img class="mwe-math-fallback-image-display" aria-hidden="true" alt="{\\displaystyle \\langle w,Av\\rangle }"></div>`,
    );
    expect(text).toContain('\n\\langle w,Av\\rangle\n');
    expect(text).toContain('It is denoted by A^{\\mathsf {H}}, a matrix too.');
    expect(text).toContain('\nA=A^{\\mathsf {H}}.');
  });

  it('is its source where KaTeX or MathJax drew it', () => {
    const text = textOf(
      `<p>With KaTeX <span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x_1</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x1</span></span> and with
        MathJax <span class="MathJax_Preview"></span><span class="MathJax" id="MathJax-Element-1-Frame"><nobr>y2</nobr></span><script type="math/tex" id="MathJax-Element-1">y^2</script>.</p>`,
    );
    expect(text).toContain('With KaTeX x_1 and with MathJax y^2.');
  });

  it('takes nothing along of a text that is marked as having formulas', () => {
    const text = textOf(
      `<div class="mathjax"><p>Whatever <script type="math/tex">a+b</script> may be, it is even.</p></div>`,
    );
    expect(text).toContain('Whatever a+b may be, it is even.');
  });

  it('is its source where it is a picture that says so', () => {
    const text = textOf(
      `<p>So <img src="https://www.zhihu.com/equation?tex=e" alt="e^{i\\pi}" eeimg="1"> is known, and <img class="tex" src="a.png" alt="$z$"> is not.</p>`,
    );
    expect(text).toContain('So e^{i\\pi} is known, and z is not.');
  });

  it('stays the text it is where the page holds no source, and a picture of something else stays a picture', () => {
    const text = textOf(
      `<p>Let <math alttext="the letter n, read aloud"><mi>n</mi></math> be even; <img src="cat.png" alt="a cat"> sleeps.</p>`,
    );
    expect(text).toContain('Let n be even;');
    expect(text).not.toContain('a cat');
  });
});
