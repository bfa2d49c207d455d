/** How exported pages look: a reader of any age draws them, and so does a printer. */
export const HTML_STYLE = `body{max-width:42em;margin:2em auto;padding:0 1em;line-height:1.8;font-family:serif;color:#1c1a17;background:#fff}
img{max-width:100%;height:auto}
mark{color:inherit;background:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}
mark.yellow{background:#fbeaa0}mark.green{background:#cdeccf}mark.blue{background:#cfe3f7}mark.red{background:#f8d2cc}mark.purple{background:#e4d6f2}
mark.underline{background:none;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:4px}
mark.yellow.underline{text-decoration-color:#c79a00}mark.green.underline{text-decoration-color:#3d8b45}mark.blue.underline{text-decoration-color:#3a76b5}mark.red.underline{text-decoration-color:#c0392b}mark.purple.underline{text-decoration-color:#7d4fa8}
sup.note a{text-decoration:none}
:target{outline:2px solid #c0392b;outline-offset:2px}
blockquote{margin:1em 0;padding:0 0 0 1em;border-inline-start:3px solid #999}
.notes{clear:both;border-top:1px solid #999;margin-top:3em;font-size:.9em}.reply{margin-inline-start:2em}.by{color:#555}
@media print{body{max-width:none;margin:0}.notes li{break-inside:avoid}}`;

/** Notes beside the text: in a column of their own where the page has room for it, else between the paragraphs. */
export const BESIDE_STYLE = `
.beside-note{margin:0 0 1rem;padding:.1rem 0 .1rem .8rem;border-inline-start:2px solid #c0392b;font:.82rem/1.6 sans-serif;overflow-wrap:anywhere}
.beside-note p{margin:.2rem 0}.beside-note .of{color:#555;display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden}
.beside-note .reply{margin-inline-start:1rem}
@media (min-width:56rem),print{body.beside{box-sizing:border-box;max-width:60rem;padding-inline-end:19rem}
.beside-note{float:right;clear:right;width:16rem;margin-right:-18rem}}
@media print{body.beside{max-width:none;padding-inline-end:14rem}.beside-note{width:12rem;margin-right:-13.5rem;font-size:.7rem;break-inside:avoid}.beside-note .of{-webkit-line-clamp:none}}`;
