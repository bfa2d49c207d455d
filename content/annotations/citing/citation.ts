import type { Metadata } from '#content/document';

/** Where a quote is from, in one line: 秦牧之：《小账本》，檀溪日报，2011-06-14，二·3. What is not known is left out. */
export function citationOf(metadata: Metadata, address: string | undefined): string {
  const isChinese = metadata.language.startsWith('zh');
  const names = metadata.creators.map(({ name }) => name).join(isChinese ? '、' : ', ');
  const title = isChinese ? `《${metadata.title}》` : `“${metadata.title}”`;
  const rest = [
    metadata.documentNumber,
    metadata.source ?? metadata.publisher,
    metadata.published?.slice(0, 10),
    address,
  ].filter((part) => part !== undefined && part !== '');
  const head = names === '' ? title : isChinese ? `${names}：${title}` : `${names}: ${title}`;
  return [head, ...rest].join(isChinese ? '，' : ', ');
}

/** A quote as it is put on the clipboard, with its citation and the address of the page it was saved from. */
export function quoteWithCitation(quote: string, metadata: Metadata, address: string | undefined): string {
  const page = metadata.sourceAddress === undefined ? '' : `\n${metadata.sourceAddress}`;
  return `“${quote}”\n——${citationOf(metadata, address)}${page}`;
}
