// The 2,561 pages of Debian's libreoffice-help-zh-cn: our whole import (clean, structure, store) against zimwriterfs on
// the same folder in the same run, and a 10 MB text in GB18030.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { crc32, deflateSync } from 'node:zlib';

const HELP = '/usr/share/libreoffice/help/zh-CN';
const PROGRAM = fileURLToPath(new URL('../../dist/cli/lectern.js', import.meta.url));
/** Times the wall time of zimwriterfs, memory of all our processes, seconds for the text. */
const LIMITS = { ratio: 2, megabytes: 700, seconds: 5 };

for (const needed of [HELP, PROGRAM]) {
  if (existsSync(needed)) continue;
  console.error(`${needed} is missing: apt-get install libreoffice-help-zh-cn zim-tools, and npm run build -- cli`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'lectern-speed-'));
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly seconds: number;
  /** The most that the process and all below it held at once. */
  readonly megabytes: number;
  readonly out: string;
}

/** Runs a program to its end, looking at its memory 20 times a second. */
async function run(command: string, args: readonly string[]): Promise<Run> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let out = '';
  let most = 0;
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(child.pid ?? 0));
  }, 50);
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  return { seconds: (performance.now() - started) / 1000, megabytes: most / 1024, out };
}

/** Kilobytes held by a process and all it started: its proportional share where pages are shared (Linux). */
function memoryOf(pid: number): number {
  try {
    const own = /^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8'))?.[1];
    const children = readdirSync(`/proc/${String(pid)}/task`).flatMap((task) =>
      readFileSync(`/proc/${String(pid)}/task/${task}/children`, 'utf8')
        .split(' ')
        .filter(Boolean),
    );
    return Number(own ?? 0) + children.reduce((sum, child) => sum + memoryOf(Number(child)), 0);
  } catch {
    return 0; // it has just ended
  }
}

/** zimwriterfs wants a picture of 48 × 48 pixels. */
function picture(): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(data.length);
    body.copy(framed, 4);
    framed.writeUInt32BE(crc32(body), body.length + 4);
    return framed;
  };
  const head = Buffer.from([0, 0, 0, 48, 0, 0, 0, 48, 8, 2, 0, 0, 0]);
  const rows = Buffer.alloc(48 * (1 + 48 * 3), 255).map((byte, index) => (index % 145 === 0 ? 0 : byte));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const pages = join(folder, 'pages');
cpSync(HELP, pages, { recursive: true });
writeFileSync(join(pages, 'picture.png'), picture());
const zimArguments = [
  '-w',
  'noscript.html',
  '-I',
  'picture.png',
  '-l',
  'zho',
  '-t',
  'help',
  '-d',
  'help',
  '-c',
  'x',
  '-p',
  'x',
];

const rounds: { readonly ours: Run; readonly theirs: Run }[] = [];
for (let round = 0; round < 3; round++) {
  const zim = join(folder, `${String(round)}.zim`);
  const theirs = await run('zimwriterfs', [...zimArguments, pages, zim]);
  const ours = await run(process.execPath, [
    PROGRAM,
    'import',
    HELP,
    '--library',
    join(folder, `library-${String(round)}`),
    '--json',
  ]);
  rounds.push({ ours, theirs });
}
const { files } = JSON.parse(rounds[0]?.ours.out.trimEnd().split('\n').at(-1) ?? '') as {
  files: { status: string; source: string }[];
};
const imported = files.filter(({ status }) => status === 'imported' || status === 'unchanged');
const importedPages = imported.filter(({ source }) => source.endsWith('.html')).length;

const text = join(folder, 'long.txt');
const sentence = execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], {
  input:
    '组工文化是社会主义文化的重要组成部分，是广大组工干部在长期的工作中所创造的财富的集中体现。'.repeat(4) + '\n\n',
});
writeFileSync(text, Buffer.concat(Array.from({ length: Math.ceil(10e6 / sentence.length) }, () => sentence)));
const long = await run(process.execPath, [PROGRAM, 'import', text, '--library', join(folder, 'long'), '--json']);
const longStatus = (JSON.parse(long.out.trimEnd()) as { files: { status: string }[] }).files[0]?.status;

const ratio = Math.min(...rounds.map(({ ours, theirs }) => ours.seconds / theirs.seconds));
const megabytes = Math.max(...rounds.map(({ ours }) => ours.megabytes));
console.log(
  `load before and during: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}; ${String(importedPages)} pages imported of ${String(files.length)} files`,
);
console.log('| round | zimwriterfs s | lectern s | ratio | lectern MB |\n|---|---|---|---|---|');
rounds.forEach(({ ours, theirs }, index) => {
  const figures = [theirs.seconds, ours.seconds, ours.seconds / theirs.seconds].map((figure) => figure.toFixed(2));
  console.log(`| ${String(index + 1)} | ${figures.join(' | ')} | ${ours.megabytes.toFixed(0)} |`);
});
console.log(
  `best ratio ${ratio.toFixed(2)} (limit ${String(LIMITS.ratio)}), most memory ${megabytes.toFixed(0)} MB (limit ${String(LIMITS.megabytes)})`,
);
console.log(
  `10 MB of GB18030: ${String(longStatus)} in ${long.seconds.toFixed(2)} s (limit ${String(LIMITS.seconds)}), ${long.megabytes.toFixed(0)} MB`,
);
console.log('npm run bench -- import-speed');
const missed =
  ratio > LIMITS.ratio || megabytes > LIMITS.megabytes || long.seconds > LIMITS.seconds || longStatus !== 'imported';
if (missed || importedPages < 2560) process.exitCode = 1;
