import type { LecternDocument } from '#content/document';
import { HTML_STYLE } from './html-style.ts';
import { PageWriter } from './page.ts';
import { escaped } from './xml.ts';

/** Nothing in the file runs or is fetched, whatever opens it: its images and its style are in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** What an HTML file of documents begins with: its title and, where there are several, the way to each. */
export function htmlBegin(title: string, language: string, titles: readonly string[]): string {
  const ways = titles.map((one, index) => `<li><a href="#${articleName(index)}">${escaped(one)}</a></li>`);
  const contents = titles.length < 2 ? '' : `<nav><h1>${escaped(title)}</h1><ol>\n${ways.join('\n')}\n</ol></nav>\n`;
  return (
    `<!doctype html>\n<html lang="${escaped(language)}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    `<meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>` +
    `<style>${HTML_STYLE}</style></head><body>\n${contents}`
  );
}

/**
 * One document of an HTML file, with its images in it.
 * @param index Its place among the documents of the file.
 * @param contentOf The bytes of an image by its digest; one that is gone stands as its words.
 */
export function htmlArticle(
  document: LecternDocument,
  index: number,
  contentOf: (digest: string) => Uint8Array | undefined,
): string {
  const images = new Map(
    document.assets.flatMap(({ digest, mediaType }) => {
      const content = contentOf(digest);
      return content === undefined ? [] : [[digest, `data:${mediaType};base64,${base64(content)}`] as const];
    }),
  );
  const name = articleName(index);
  const writer = new PageWriter(document, images, `${name}-`);
  return `<article id="${name}"${writer.language}>\n${writer.body()}\n</article>\n`;
}

export const HTML_END = '</body></html>\n';

function articleName(index: number): string {
  return `d${String(index + 1)}`;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
