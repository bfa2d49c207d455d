import type { Line } from '../text/lines.ts';
import type { Feature } from './features.ts';

/** Headings of lists that stand at the end of an article and are its own. */
export const APPENDIX =
  /^(?:\d{1,2}[.、]?\s*)?[［【[]?(?:参见|參見|参考(?:文献|资料|书目)|參考(?:文獻|資料|書目)|引用文献|主要参考文献|主要參考文獻|注释|註釋|注解|脚注|尾注|外部链接|外部連結|附录|附錄|附件|附表|致谢|年表|大事记|资料来源|資料來源)\s*(?:\[\s*(?:编辑|編輯)\s*\]|播报编辑|编辑本段(?:\s*回目录)?)?[\]】］]?\s*[:：]?$/;

/** Those of them whose entries are told by their form. */
const REFERENCES = /参考|參考|引用|注释|註釋|注解|脚注|尾注|外部|资料来源|資料來源/;

/** Begins as a numbered note does: [1], ①, ↑, 〔2〕, 3. */
const NOTE = /^(?:[[〔［(（]\s*\d{1,3}\s*[\]〕］)）]|[①-⑳]|[↑^]|\d{1,3}\s*[.、．]?\s*(?=[\p{Script=Han}《“A-Z]))/u;
/** Names a publication: a title in its marks, the kind of a reference, an address, a page. */
const CITES =
  /《.{1,40}》|\[[JMDCNRSPZ](?:\/OL)?\]|https?:|www\.|出版社|学报|學報|第\d+期|(?:19|20)\d\d[,，:：(（年]|:\d+[-–]\d+|引用日期/;

/** The lines of reference lists below the article's first paragraph: their heading and their entries, whatever rule would take them. */
export function appendixLines(lines: readonly Line[], features: readonly Feature[]): ReadonlySet<number> {
  const found = new Set<number>();
  const first = features.findIndex(({ prose }) => prose);
  if (first === -1) return found;
  for (let line = first + 1; line < lines.length; line += 1) {
    const text = lines[line]?.text ?? '';
    if (!APPENDIX.test(text) || !REFERENCES.test(text)) continue;
    let next = line + 1;
    while (isEntry(lines[next]?.text ?? '', features[next])) next += 1;
    if (next > line + 1) for (let at = line; at < next; at += 1) found.add(at);
    line = next - 1;
  }
  return found;
}

function isEntry(text: string, feature: Feature | undefined): boolean {
  if (feature === undefined || text.length > 400) return false;
  if (feature.opens === 'comments' || feature.opens === 'end') return false;
  return NOTE.test(text)
    ? feature.certain === undefined || CITES.test(text)
    : CITES.test(text) && feature.possible === undefined;
}
