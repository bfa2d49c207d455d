import { describe, expect, it } from 'vitest';
import { canonicalText, parseBlocks } from '#content/document';
import { plainDigest } from '#content/testing';
import type { Imported } from '../importer.ts';
import { importSource } from '../pipeline.ts';

const SENTENCE = '山前的老井还在，井沿上的绳痕有三指深，村里人说那是三百年的水磨出来的，谁也没有数过。';
/** A white PNG of 120 × 80 pixels. */
const PIXELS =
  'iVBORw0KGgoAAAANSUhEUgAAAHgAAABQCAIAAABd+SbeAAAAfElEQVR42u3QQREAAAwCIPuX1ha7PSACKSeiQLRoRIsWjWjRiBYtGtGiES1aNKJFI1q0aESLRrRo0YgWjWjRohEtGtGiRSNaNKJFi0a0aESLFo1o0YgWLRrRohEtWjSiRSNatGhEi0a0aNGIFo1o0aIRLRrRokUjWjSi/xgwQxYR2NrwMgAAAABJRU5ErkJggg==';

interface SavedPart {
  readonly headers: string;
  readonly body: string;
}

function saved(parts: readonly SavedPart[], start = ''): Uint8Array {
  const boundary = '----MultipartBoundary--x';
  const text = [
    'From: <Saved by a browser>',
    'Snapshot-Content-Location: https://example.org/news/well.html',
    'Subject: =?utf-8?Q?=E8=80=81=E4=BA=95?=',
    'MIME-Version: 1.0',
    `Content-Type: multipart/related; type="text/html"; boundary="${boundary}"${start}`,
    '',
    ...parts.flatMap(({ headers, body }) => [`--${boundary}`, headers, '', body]),
    `--${boundary}--`,
    '',
  ];
  return new TextEncoder().encode(text.join('\r\n'));
}

function quoted(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  const escaped = bytes.map((byte) => byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)); // prettier-ignore
  return (escaped.join('').match(/(?:=..|.){1,24}/gsu) ?? []).join('=\r\n');
}

const page = (body: string): SavedPart => ({
  headers:
    'Content-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/news/well.html',
  body: quoted(
    `<!DOCTYPE html><html lang="zh-CN"><head><title>老井</title></head><body><main>${body}</main></body></html>`,
  ),
});
const picture = (headers: string): SavedPart => ({
  headers: `Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n${headers}`,
  body: PIXELS,
});

async function imported(bytes: Uint8Array): Promise<Imported> {
  const result = await importSource({ bytes, name: '老井.mht', sibling: () => undefined }, plainDigest);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  expect(parseBlocks(result.value.blocks)).toEqual(result.value.blocks);
  return result.value;
}

describe('A page saved in one file', () => {
  it('is read with its pictures, named by address, by relative address or by content id', async () => {
    const { blocks, assets, metadata, mediaType } = await imported(
      saved([
        page(
          `<p>${SENTENCE}</p><p><img src="https://example.org/a.png"></p><p><img src="/b.png"></p><p><img src="cid:c@x"></p><p>${SENTENCE}</p>`,
        ),
        picture('Content-Location: https://example.org/a.png'),
        picture('Content-Location: ../b.png'),
        picture('Content-ID: <c@x>'),
      ]),
    );
    expect(canonicalText(blocks)).toBe(`${SENTENCE}\n${SENTENCE}`);
    expect(blocks.filter((block) => block.kind === 'figure' && block.image.asset !== undefined)).toHaveLength(3);
    expect(assets).toHaveLength(1);
    expect(metadata).toMatchObject({ title: '老井', sourceAddress: 'https://example.org/news/well.html' });
    expect(mediaType).toBe('multipart/related');
  });

  it('is the part it begins with, not a frame that comes before', async () => {
    const frame = {
      headers: 'Content-Type: text/html\r\nContent-ID: <frame-0@x>\r\nContent-Location: https://ads.example/',
      body: '<p>an advertisement that is long enough to be taken for a text</p>',
    };
    const { blocks } = await imported(saved([frame, page(`<p>${SENTENCE}</p>`)], '; start="<frame-1@mhtml.blink>"'));
    expect(canonicalText(blocks)).toBe(SENTENCE);
  });

  it('has the encoding that its header states, however short it is', async () => {
    // 老井, in GB18030 and in Big5: four bytes are not enough to tell one from the other.
    for (const [charset, title, body] of [
      ['gb2312', '老井', '=C0=CF=BE=AE'],
      ['big5', '老井', '=A6=D1=A4=AB'],
    ]) {
      const headers = `Content-Type: text/html;\r\n\tcharset="${charset ?? ''}"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://a.example/x.htm`;
      const { blocks } = await imported(saved([{ headers, body: `<html><body><p>${body ?? ''}</p></body></html>` }]));
      expect(canonicalText(blocks)).toBe(title);
    }
  });

  it('is read where the page stands alone, behind an empty line, with a message’s other forms, or is cut off', async () => {
    const head = 'From: <Saved by WebKit>\r\nMIME-Version: 1.0\r\n';
    const { headers, body } = page(`<p>${SENTENCE}</p>`);
    const whole = new TextDecoder().decode(saved([{ headers, body }]));
    for (const text of [
      `${head}${headers}\r\n\r\n${body}`,
      `\r\n\r\n${whole}`,
      `\ufeff${whole}`,
      whole.replace('multipart/related', 'multipart/alternative'),
      whole.replaceAll('\r\n', '\n'),
      whole.slice(0, whole.lastIndexOf('--')),
    ]) {
      const { blocks } = await imported(new TextEncoder().encode(text));
      expect(canonicalText(blocks)).toBe(SENTENCE);
    }
  });

  it('without a page in it has no text, and one that nests without end is refused', async () => {
    const bytes = saved([picture('Content-ID: <c@x>')]);
    expect(await importSource({ bytes, name: 'a.mht', sibling: () => undefined }, plainDigest)).toEqual({
      ok: false,
      failure: { code: 'no-text' },
    });
    let nested = '';
    for (let depth = 0; depth < 400; depth += 1) {
      nested += `${depth === 0 ? 'MIME-Version: 1.0\r\n' : ''}Content-Type: multipart/related; boundary="b${String(depth)}"\r\n\r\n--b${String(depth)}\r\n`;
    }
    const deep = await importSource(
      { bytes: new TextEncoder().encode(nested), name: 'a.mht', sibling: () => undefined },
      plainDigest,
    );
    expect(deep).toMatchObject({ ok: false, failure: { code: 'damaged-file', format: 'MHTML' } });
  });
});
