// A passage with where it is from, for the clipboard and for a telephone: by itself, because sharing needs nothing else of exchange.
export { citationOf, quoteWithCitation } from './citation.ts';
export { qrCodeOf, type QrCode } from './qr-code.ts';
