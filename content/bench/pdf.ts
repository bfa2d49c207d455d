/**
 * Text of PDFs against poppler's `pdftotext`, which knows no paragraphs but whose characters are trusted: how many of its
 * characters ours has, and how many runs of eight of them stand together in ours as well, which is order.
 * `npm run bench -- pdf [FILE…]`; without files, those that Debian's documentation has on this machine.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import process from 'node:process';
import { canonicalText } from '#content/document';
import { importSource } from '#content/import';
import { plainDigest } from '#content/testing';
import { plainCharacters } from '#content/text';

const MAPS = new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url);
const OF_DEBIAN = [
  '/usr/share/doc/shared-mime-info/shared-mime-info-spec.pdf',
  '/usr/share/doc/libtasn1-doc/libtasn1.pdf',
];
const RUN = 8;
/** What is promised of the characters. */
const LEAST_RECALL = 0.99;

const given = process.argv.slice(2).filter((argument) => argument.endsWith('.pdf'));
const files = (given.length > 0 ? given : OF_DEBIAN).filter((file) => existsSync(file));
if (files.length === 0) console.log('No PDF to compare: name some, or install shared-mime-info and libtasn1-doc.');

console.log('| file | pages | ms a page | characters | recall | runs of 8 | pdftotext ms a page |');
console.log('|---|---|---|---|---|---|---|');
for (const file of files) console.log(await compare(file));

async function compare(file: string): Promise<string> {
  const bytes = new Uint8Array(await readFile(file));
  const characterMap = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await readFile(new URL(`${name}.bcmap`, MAPS)));
  const started = performance.now();
  const imported = await importSource(
    { bytes, name: basename(file), sibling: () => undefined, characterMap },
    plainDigest,
  );
  const took = performance.now() - started;
  if (!imported.ok) return `| ${basename(file)} | refused: ${imported.failure.code} |`;
  const { blocks, removed, metadata, pages = [] } = imported.value;
  const startedPeer = performance.now();
  const theirs = execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const tookPeer = performance.now() - startedPeer;
  // What was taken off is not lost: the receipt has it. Marks of lists and broken words' hyphens are not characters of the text.
  const ours = [metadata.title, canonicalText(blocks), ...removed.map(({ text }) => text)].join('\n');
  const [mine, peers] = [comparable(ours), comparable(theirs)];
  const found = recall(mine, peers);
  if (found < LEAST_RECALL) process.exitCode = 1;
  const perPage = (ms: number): string => (ms / pages.length).toFixed(1);
  return `| ${basename(file)} | ${pages.length} | ${perPage(took)} | ${peers.length} | ${found.toFixed(4)} | ${together(mine, peers).toFixed(4)} | ${perPage(tookPeer)} |`;
}

function comparable(text: string): string {
  return plainCharacters(text)
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}]|[.·•‐‑-]/gu, '');
}

/** Share of the peer's characters, each counted as often as it stands, that ours has. */
function recall(mine: string, peers: string): number {
  const counts = new Map<string, number>();
  for (const character of mine) counts.set(character, (counts.get(character) ?? 0) + 1);
  let found = 0;
  let all = 0;
  for (const character of peers) {
    all += 1;
    const left = counts.get(character) ?? 0;
    if (left > 0) found += 1;
    counts.set(character, left - 1);
  }
  return all === 0 ? 1 : found / all;
}

/** Share of the peer's runs of characters that stand together in ours. */
function together(mine: string, peers: string): number {
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= mine.length; at += 1) runs.add(mine.slice(at, at + RUN));
  let found = 0;
  const all = Math.max(1, peers.length - RUN + 1);
  for (let at = 0; at + RUN <= peers.length; at += 1) if (runs.has(peers.slice(at, at + RUN))) found += 1;
  return found / all;
}
