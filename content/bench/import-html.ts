/**
 * Saved web pages: the quality of what is extracted from the sample pages, what a whole manual costs on one core
 * against zimwriterfs packing the same folder, and how fast bombs are refused.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { importSource } from '#content/import';
import { measurePage, samplePages, type PageResult } from './import/pages.ts';

/** Relative to the project's folder, where benchmarks run. */
const SAMPLES = '../shared/corpora/readability';
/** The pages of Debian's libreoffice-help-zh-cn. */
const MANUAL = '/usr/share/libreoffice/help/zh-CN';
/** What the issue promises. */
const PROMISED = { f1: 0.95, exact: 0.9, times: 2, bombSeconds: 5 };

const digest = { sha256: (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex') };
const missed: string[] = [];

function promise(holds: boolean, what: string): void {
  if (!holds) missed.push(what);
}

async function quality(): Promise<void> {
  const results: PageResult[] = [];
  for (const name of samplePages(SAMPLES)) results.push(await measurePage(SAMPLES, name));
  if (results.length === 0) {
    console.log(`No sample pages in ${SAMPLES}: quality is not measured.`);
    return;
  }
  const f1 = results.reduce((sum, result) => sum + result.f1, 0) / results.length;
  const exact = results.filter((result) => result.titleExact && result.bylineExact).length;
  console.log(`${String(results.length)} sample pages`);
  console.log(`  text F1, mean                     ${f1.toFixed(4)}`);
  for (const { name, f1: own } of results.filter((result) => result.f1 < 0.97))
    console.log(`    ${name.padEnd(32)}${own.toFixed(3)}`);
  console.log(
    `  title and byline exact            ${String(exact)} (${((exact / results.length) * 100).toFixed(1)} %)`,
  );
  for (const { name } of results.filter((result) => !result.titleExact || !result.bylineExact))
    console.log(`    not: ${name}`);
  console.log(`  trees with anything but the closed set: ${String(results.filter(({ closed }) => !closed).length)}`);
  promise(f1 >= PROMISED.f1, 'mean F1');
  promise(exact / results.length >= PROMISED.exact, 'exact titles and bylines');
  promise(
    results.every(({ closed }) => closed),
    'closed trees',
  );
}

async function speed(): Promise<void> {
  if (!existsSync(MANUAL)) {
    console.log(`${MANUAL} is not there (Debian package libreoffice-help-zh-cn): speed is not measured.`);
    return;
  }
  const pages = readdirSync(MANUAL, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && statSync(join(MANUAL, path)).isFile())
    .map((path) => ({ name: path.replace(/^.*\//u, ''), bytes: new Uint8Array(readFileSync(join(MANUAL, path))) }));
  const before = process.cpuUsage();
  const begun = performance.now();
  let refused = 0;
  for (const page of pages) if (!(await importSource({ ...page, sibling: () => undefined }, digest)).ok) refused += 1;
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(`\n${String(pages.length)} pages of a manual, imported but not stored, in one process`);
  console.log(
    `  wall ${seconds.toFixed(2)} s, processor ${((user + system) / 1e6).toFixed(2)} s, ${((seconds / pages.length) * 1000).toFixed(2)} ms a page, peak memory ${peak.toFixed(0)} MB, refused ${String(refused)}`,
  );
  promise(refused === 0, 'pages refused');
  const peer = zimSeconds();
  if (peer === undefined) console.log('  zimwriterfs (Debian package zim-tools) is not there to compare with.');
  else {
    console.log(
      `  zimwriterfs on the same folder: wall ${peer.toFixed(2)} s; one process takes ${(seconds / peer).toFixed(2)} times that`,
    );
    promise(seconds / peer <= PROMISED.times, 'speed against zimwriterfs');
  }
}

/** Wall time of zimwriterfs over a copy of the manual, which has to hold a page to start with and a picture. */
function zimSeconds(): number | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  try {
    cpSync(MANUAL, join(folder, 'pages'), { recursive: true, dereference: true });
    writeFileSync(join(folder, 'pages', 'index.html'), '<!doctype html><title>Start</title><p>Start</p>');
    writeFileSync(join(folder, 'pages', 'icon.png'), Buffer.from(ICON, 'base64'));
    const begun = performance.now();
    const { status } = spawnSync(
      'zimwriterfs',
      ['-w', 'index.html', '-I', 'icon.png', '-l', 'zho', '-n', 'manual', '-t', 'manual', '-d', 'manual', '-c', 'x', '-p', 'x', join(folder, 'pages'), join(folder, 'manual.zim')],
      { stdio: 'ignore' },
    ); // prettier-ignore
    return status === 0 ? (performance.now() - begun) / 1000 : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A transparent PNG of 48 × 48 pixels. */
const ICON =
  'iVBORw0KGgoAAAANSUhEUgAAADAAAAAwCAYAAABXAvmHAAAAH0lEQVR42u3BAQEAAACCIP+vbkhAAQAAAAAAAAAALwYkMAABdG+8JQAAAABJRU5ErkJggg==';

async function bombs(): Promise<void> {
  const page = (body: string): string => `<!doctype html><title>A page</title><p>Words.</p>${body}`;
  const all: readonly (readonly [what: string, name: string, text: string])[] = [
    ['elements 5,000 deep', 'a.html', page('<div>'.repeat(5_000))],
    ['600,000 elements', 'a.html', page('<br>'.repeat(600_000))],
    ['200,000 paragraphs', 'a.html', page('<p>a word'.repeat(200_000))],
    [
      'a title of 1 MB over 10,000 headings',
      'a.html',
      `<title>${'word '.repeat(200_000)}</title>${page('<h2>word words</h2>'.repeat(10_000))}`,
    ],
    ['quotations 5,000 deep in Markdown', 'a.md', `${'>'.repeat(5_000)} words`],
    ['200,000 open brackets in Markdown', 'a.md', `# A text\n\n${'['.repeat(200_000)}`],
  ];
  console.log('\nBombs, in seconds of processor time');
  for (const [what, name, text] of all) {
    const before = process.cpuUsage();
    const result = await importSource(
      { bytes: new TextEncoder().encode(text), name, sibling: () => undefined },
      digest,
    );
    const seconds = process.cpuUsage(before).user / 1e6;
    console.log(`  ${what.padEnd(40)}${seconds.toFixed(2)} s  ${result.ok ? 'read' : result.failure.code}`);
    promise(seconds < PROMISED.bombSeconds, what);
  }
}

await quality();
await speed();
await bombs();
if (missed.length > 0) {
  console.error(`\nMissed: ${missed.join(', ')}`);
  process.exitCode = 1;
}
