/** What is shown while the program cannot be: the sentence or picture the screen showed last, of nobody's visit. */
export interface LastGood {
  readonly title: string;
  readonly credit: string;
  readonly quote?: string;
  /** Address of a picture. */
  readonly image?: string;
}

export interface StillPage {
  readonly institution: string;
  readonly last?: LastGood;
}

/** The safe page (KIOSK.md, K8): still, without a script, in both languages. It asks for nothing and cannot fail. */
export function safePage({ institution, last }: StillPage): string {
  const picture = last?.image === undefined ? '' : `<img src="${escaped(last.image)}" alt="">`;
  const quote = last?.quote === undefined ? '' : `<blockquote>${escaped(last.quote)}</blockquote>`;
  const from =
    last === undefined ? '' : `<cite>${escaped([last.title, last.credit].filter(Boolean).join('　'))}</cite>`;
  return `<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<title>${escaped(institution)}</title>
<link rel="stylesheet" href="${SAFE_STYLE_PATH}">
<main>${picture}${quote}${from}</main>
<footer><strong>${escaped(institution)}</strong><p>请稍候，本屏即将恢复。</p><p lang="en">One moment, please: this screen will be back shortly.</p></footer>
</html>
`;
}

export const SAFE_PATH = '/kiosk-safe.html';
export const SAFE_STYLE_PATH = '/kiosk-safe.css';

/** Sizes follow the screen's shorter side, as those of the kiosk's own pages do. */
export const SAFE_STYLE = `html, body { height: 100%; margin: 0; overflow: hidden; background: #f7f3ea; color: #2b2622; cursor: none; }
body { display: grid; grid-template-rows: 1fr auto; font: 2.6vmin/1.6 'Noto Sans CJK SC', sans-serif; text-align: center; }
main { display: grid; place-content: center; gap: 3vmin; padding: 6vmin 10vmin 0; min-height: 0; }
blockquote { margin: 0; font: 4.4vmin/1.8 'Noto Serif CJK SC', serif; text-wrap: balance; }
cite { font-style: normal; color: #6d6459; }
img { max-width: 70vw; max-height: 45vh; margin: auto; }
footer { padding: 6vmin; }
footer p { margin: 0.4em 0 0; color: #6d6459; }
`;

/** Text for a place in HTML, between tags or between quotation marks. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${String(character.codePointAt(0))};`);
}
