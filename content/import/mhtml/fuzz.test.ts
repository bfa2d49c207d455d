import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalText, parseBlocks } from '#content/document';
import { plainDigest } from '#content/testing';
import { importSource } from '../pipeline.ts';

/** Files tried: a second's worth; the long run tries fifty times as many. */
const RUNS = 300 * Number(process.env['LECTERN_SOAK'] ?? 1);

/** Three files as Chrome, Internet Explorer and a mail program write them. */
const WHOLE = [
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/well\r\nSubject: =?utf-8?Q?=E8=80=81=E4=BA=95?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--x----"\r\n\r\n\r\n------MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/well\r\n\r\n<html><head><title>=E8=80=81=E4=BA=95</title></head><body><p>=E5=B1=B1=E5=89=\r\n=8D=E7=9A=84=E8=80=81=E4=BA=95</p><img src=3D"cid:a@b"></body></html>\r\n------MultipartBoundary--x----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <a@b>\r\n\r\niVBORw0KGgoAAAANSUhEUgAAAHgAAABQCAIAAABd+SbeAAAAfElEQVR42u3QQREAAAwCIPuX1ha7PSACKSeiQLRo\r\n------MultipartBoundary--x------\r\n`,
  `From: <Saved by Windows Internet Explorer 8>\r\nSubject: =?gb2312?B?wM++rg==?=\r\nDate: Tue, 3 Jun 2014 10:10:10 +0800\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_NextPart_000_0000_01CF7F15.5C1E0F60"\r\nX-MimeOLE: Produced By Microsoft MimeOLE V6.00\r\n\r\nThis is a multi-part message in MIME format.\r\n\r\n------=_NextPart_000_0000_01CF7F15.5C1E0F60\r\nContent-Type: text/html;\r\n\tcharset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://a.example/x.htm\r\n\r\n<HTML><BODY><P>=C9=BD=C7=B0=B5=C4=C0=CF=BE=AE=\r\n=BB=B9=D4=DA</P></BODY></HTML>\r\n\r\n------=_NextPart_000_0000_01CF7F15.5C1E0F60--\r\n`,
  `MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n5bGx5YmN55qE6ICB5LqV\n--b\nContent-Type: multipart/related; boundary=c\n\n--c\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\nPHA+5bGx5YmN55qE6ICB5LqVPC9wPg==\n--c--\n--b--\n`,
];

/** What goes wrong on the way: bytes change, stretches are lost, doubled or moved, headers say another thing. */
const HARM = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ kind: fc.constant('double' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ kind: fc.constant('end' as const), at: fc.nat() }),
  fc.record({
    kind: fc.constant('say' as const),
    at: fc.nat(),
    text: fc.constantFrom('boundary=""', 'charset=utf-7', 'charset=x-unknown', 'base64', 'binary', '=\r\n', '=3', '\0', '--b', '\r\n\r\n', 'multipart/related', 'message/rfc822', 'text/html', 'Content-Location: ../../../etc/passwd', 'cid:'), // prettier-ignore
  }),
);

it(
  'Whatever happened to a saved page, it becomes a valid closed tree or a failure with a code',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...WHOLE),
        fc.array(HARM, { minLength: 1, maxLength: 6 }),
        async (whole, harms) => {
          let bytes = new TextEncoder().encode(whole);
          for (const harm of harms) bytes = harmed(bytes, harm);
          const result = await importSource({ bytes, name: 'x.mht', sibling: () => undefined }, plainDigest);
          if (!result.ok) {
            expect(result.failure.code).toMatch(/^[a-z-]+$/);
            return;
          }
          expect(parseBlocks(result.value.blocks)).toEqual(result.value.blocks);
          expect(canonicalText(result.value.blocks).trim()).not.toBe('');
        },
      ),
      { numRuns: RUNS },
    );
  },
);

type Harm = typeof HARM extends fc.Arbitrary<infer Each> ? Each : never;

function harmed(bytes: Uint8Array<ArrayBuffer>, harm: Harm): Uint8Array<ArrayBuffer> {
  const at = harm.at % Math.max(1, bytes.length);
  const join = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(parts.flatMap((part) => [...part]));
  switch (harm.kind) {
    case 'flip':
      return bytes.map((byte, index) => (index === at ? harm.byte : byte));
    case 'cut':
      return join(bytes.subarray(0, at), bytes.subarray(at + harm.length));
    case 'double':
      return join(bytes.subarray(0, at + harm.length), bytes.subarray(at));
    case 'end':
      return bytes.slice(0, at);
    case 'say':
      return join(bytes.subarray(0, at), new TextEncoder().encode(harm.text), bytes.subarray(at));
  }
}
