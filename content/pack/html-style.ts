/**
 * How a document looks in a browser and on paper when it has left the library as one HTML file: the measure, the leading and the
 * paragraphs of Chinese books, the system's own fonts, and a dark ground for who reads so.
 */
export const HTML_STYLE = `
:root { color-scheme: light dark; font: 18px/1.85 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
body { max-width: 38em; margin: 0 auto; padding: 3em 1.25em; color: #1d1b18; background: #fff; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6, nav, caption, figcaption, th { font-family: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.6em; line-height: 1.35; } h2 { font-size: 1.25em; } h3, h4, h5, h6 { font-size: 1.05em; }
h1 + p { color: #6a645a; font-size: .85em; }
article:lang(zh) > p:not(h1 + p) { text-indent: 2em; text-align: justify; }
nav { margin-bottom: 4em; } nav ol { padding-left: 2em; } a { color: #8a2717; }
blockquote { margin: 1em 2em; } img { max-width: 100%; height: auto; } figure { margin: 1.5em 0; text-align: center; }
pre { overflow-x: auto; padding: .75em 1em; background: #f4f2ee; white-space: pre-wrap; font-size: .85em; }
table { border-collapse: collapse; max-width: 100%; font-size: .9em; } th, td { padding: .3em .6em; border: 1px solid #bdb6a8; text-align: start; }
aside { display: flex; gap: .6em; font-size: .85em; } aside p { margin: .2em 0; } aside > p:first-child { color: #8a2717; }
article + article { margin-top: 5em; }
@media screen and (prefers-color-scheme: dark) { body { color: #ddd6c8; background: #191815; } a, aside > p:first-child { color: #e08a74; } pre { background: #24221e; } th, td { border-color: #4a463f; } h1 + p { color: #a39b8c; } }
@page { size: A4; margin: 24mm 22mm 22mm; @bottom-center { content: counter(page) ' / ' counter(pages); color: #5d574d; font-size: 9pt; } }
@media print { :root { font-size: 12pt; line-height: 1.75; } body { max-width: none; padding: 0; background: none; } nav + article, article + article { break-before: page; margin: 0; } h1, h2, h3 { break-after: avoid; } tr, img { break-inside: avoid; } a { color: inherit; text-decoration: none; } }
`;
