/**
 * What a page may do, sent with every answer. Scripts, styles, fonts and images come from the program's own files and
 * the library's assets; nothing inline, nothing evaluated, no frame, no form. Markup reaches the page through Lit
 * alone, and the one worker it may start is that of pdf.js, of our own files (renderer/reading/printed-file.ts).
 */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html lectern-worker',
].join('; ');

/** Abilities of a browser that reading needs none of. */
const PERMISSIONS_POLICY = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((ability) => `${ability}=()`)
  .join(', ');

/**
 * No `Cross-Origin-Opener-Policy`: it parts a window from the one that opened it, and no page here opens one or is opened by one (`lockdown/contents.ts`).
 * All it did was to have Chromium throw away the process it had begun for the page and begin another: a tenth of the time to the first paint.
 */
const HEADERS = {
  'Content-Security-Policy': CONTENT_POLICY,
  'Permissions-Policy': PERMISSIONS_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

/** A kiosk's page besides: no dialog of the system's own for paper, no other page in its place, no window, no download. */
const KIOSK_POLICY = `${CONTENT_POLICY}; sandbox allow-scripts allow-same-origin`;

/** The headers of every answer. `withoutPolicy` is for the tests of the refusals underneath (see Options). */
export function answerHeaders(withoutPolicy: boolean, isKiosk = false): Readonly<Record<string, string>> {
  if (!withoutPolicy) return isKiosk ? { ...HEADERS, 'Content-Security-Policy': KIOSK_POLICY } : HEADERS;
  const { 'Content-Security-Policy': _left, ...others } = HEADERS;
  return others;
}
