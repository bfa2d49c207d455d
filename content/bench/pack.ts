/** Packs: the pages of a manual packed, their size against the ZIM that zimwriterfs makes of them, and taking the pack in. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { PIPELINE_VERSION } from '#content/import';
import { gatherPack, installPack, preparePack, withIndex } from '#content/library/packs';
import { readPack, writePack } from '#content/pack';
import { openFolder, type OpenFolder } from '../../electron/platform/library-folder.ts';
import { nodeDigest } from '../../electron/platform/node-digest.ts';
import { nodeSigner } from '../../electron/platform/node-signer.ts';
import { ImportBatch, startWithNode } from '../../electron/workers/index.ts';
import { PIXELS } from '../pack/rich-document.testing.ts';

/** The pages of Debian's libreoffice-help-zh-cn. */
const MANUAL = '/usr/share/libreoffice/help/zh-CN';
const MOST_SECONDS = 3;
const MOST_OF_ZIM = 1.3;
/** Documents that the next version of the pack has more. */
const NEW_IN_NEXT = 25;

if (!existsSync(MANUAL)) {
  console.log(`${MANUAL} is not there (Debian package libreoffice-help-zh-cn): nothing is measured.`);
  process.exit(0);
}
const scratch = mkdtempSync(join(tmpdir(), 'lectern-bench-pack-'));
const pages = readdirSync(MANUAL, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
for (const path of pages) {
  mkdirSync(join(scratch, 'pages', path, '..'), { recursive: true });
  copyFileSync(join(MANUAL, path), join(scratch, 'pages', path));
}

function timed<Value>(what: string, begun: number, value: Value): Value {
  console.log(`  ${what.padEnd(44)}${((performance.now() - begun) / 1000).toFixed(2)} s`);
  return value;
}

function valueOf<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: unknown },
): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function open(name: string): Promise<OpenFolder> {
  return valueOf(await openFolder(join(scratch, name)));
}

console.log(`${String(pages.length)} pages of a manual`);
const made = await open('made');
const importing = new URL('../../electron/workers/importing.ts', import.meta.url);
let begun = performance.now();
const batch = new ImportBatch({
  id: 'bench',
  library: made.library,
  start: startWithNode(importing),
  processes: 2,
  changed: () => undefined,
});
await batch.importPaths([Buffer.from(join(scratch, 'pages'))]);
timed('imported page by page', begun, null);

begun = performance.now();
const ids = made.library.documents().map(({ id }) => id);
const gathered = withIndex(
  valueOf(await gatherPack(made.library, ids, { title: 'LibreOffice', version: 1 })),
  nodeDigest,
);
timed('gathered and indexed', begun, null);
begun = performance.now();
const rest = withIndex(
  valueOf(await gatherPack(made.library, ids.slice(NEW_IN_NEXT), { title: 'LibreOffice', version: 1 })),
  nodeDigest,
);
const next = withIndex(valueOf(await gatherPack(made.library, ids, { title: 'LibreOffice', version: 2 })), nodeDigest);
begun = performance.now();
const bytes = timed('packed', begun, writePack(gathered, { digest: nodeDigest, signer: nodeSigner }));
await made.close();

const target = await open('target');
begun = performance.now();
const before = process.cpuUsage();
const pack = valueOf(
  preparePack(valueOf(readPack(bytes, { digest: nodeDigest, signer: nodeSigner, pipeline: PIPELINE_VERSION }))),
);
timed('every digest checked, every tree parsed', begun, null);
const installing = performance.now();
const installed = valueOf(await installPack(target.library, pack));
timed(`installed: ${String(installed.written)} documents`, installing, null);
const seconds = (performance.now() - begun) / 1000;
const { user, system } = process.cpuUsage(before);
console.log(
  `  taken in, in all                            ${seconds.toFixed(2)} s (at most ${String(MOST_SECONDS)}), of the processor ${((user + system) / 1e6).toFixed(2)} s`,
);
await target.close();

const updated = await open('updated');
const versions = [rest, next].map((version) => {
  const packed = writePack(version, { digest: nodeDigest, signer: nodeSigner });
  return valueOf(preparePack(valueOf(readPack(packed, { digest: nodeDigest, signer: nodeSigner, pipeline: PIPELINE_VERSION })))); // prettier-ignore
});
for (const version of versions) {
  const disk = diskTraffic();
  begun = performance.now();
  const { written, removed } = valueOf(await installPack(updated.library, version));
  const { read, wrote } = diskTraffic();
  const counts = `${String(written)} written, ${String(removed)} removed; read ${String(read - disk.read)}, wrote ${String(wrote - disk.wrote)} bytes`; // prettier-ignore
  timed(`version ${String(version.pack.version)}: ${counts}`, begun, null);
}
await updated.close();

const zim = zimOf(join(scratch, 'pages'));
if (zim === undefined) console.log('zimwriterfs is not there (Debian package zim-tools): the size is not compared.');
else {
  const share = bytes.length / zim;
  console.log(
    `  pack ${String(bytes.length)} bytes, ZIM ${String(zim)} bytes: ${share.toFixed(2)} of it (at most ${String(MOST_OF_ZIM)})`,
  );
  if (share > MOST_OF_ZIM) process.exitCode = 1;
}
if (seconds > MOST_SECONDS) process.exitCode = 1;
rmSync(scratch, { recursive: true, force: true });

/** Bytes that this process has read from files and written to them, as Linux counts them. */
function diskTraffic(): { readonly read: number; readonly wrote: number } {
  const counted = readFileSync('/proc/self/io', 'utf8');
  const of = (name: string): number => Number(new RegExp(`^${name}: (\\d+)$`, 'mu').exec(counted)?.[1] ?? 0);
  return { read: of('rchar'), wrote: of('wchar') };
}

/** Size of the ZIM that zimwriterfs makes of a folder of pages, with its full-text index. */
function zimOf(folder: string): number | undefined {
  const [first = ''] = pages;
  writeFileSync(join(folder, 'illustration.png'), PIXELS);
  const file = join(scratch, 'manual.zim');
  spawnSync('zimwriterfs', [
    `--welcome=${relative(folder, join(folder, first))}`, '--illustration=illustration.png', '--language=zho', '--title=manual',
    '--description=manual', '--creator=manual', '--publisher=manual', '--name=manual', folder, file,
  ]); // prettier-ignore
  return existsSync(file) ? statSync(file).size : undefined;
}
