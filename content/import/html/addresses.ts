/** Longest address kept; browsers and servers cut at about this length. */
const MAX_ADDRESS_LENGTH = 2_000;

/**
 * The address a link may keep: http, https or mailto, completed with the page's own address where it is relative and
 * that is known. Everything else (script, data, files, other programs' schemes) is undefined: the link becomes its text.
 */
export function safeAddress(href: string, pageAddress?: string): string | undefined {
  // Browsers ignore these inside an address, which is how `java\nscript:` is written.
  const clean = href.replace(/[\u0000-\u001f\u007f]/gu, '').trim();
  if (clean === '' || clean.startsWith('#') || clean.length > MAX_ADDRESS_LENGTH) return undefined;
  const base = pageAddress ?? (clean.startsWith('//') ? 'https:' : undefined);
  let address: URL;
  try {
    if (/^[a-z][a-z\d+.-]*:/iu.test(clean)) address = new URL(clean);
    else if (base === undefined) return undefined;
    else address = clean.startsWith('//') && pageAddress === undefined ? new URL(base + clean) : new URL(clean, base);
  } catch {
    return undefined; // no address at all
  }
  const isWeb = (address.protocol === 'http:' || address.protocol === 'https:') && address.hostname !== '';
  return isWeb || address.protocol === 'mailto:' ? address.href : undefined;
}
