import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createPackage } from '@electron/asar';

const LAYOUT = process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked';

/** Packs Lectern as people install it, and beside it an empty window of the same runtime, packed likewise. */
export async function packBoth(project: string, folder: string): Promise<{ lectern: string; emptyWindow: string }> {
  run(process.execPath, [join(project, 'build/package/package.ts'), '--dir', '--output', folder], project);
  const lectern = join(folder, LAYOUT);
  const emptyWindow = join(folder, 'empty-window');
  run('cp', ['-al', lectern, emptyWindow], project);
  const archive = join(emptyWindow, 'resources', 'app.asar');
  rmSync(archive);
  await createPackage(join(project, 'content/bench/start/empty-window'), archive);
  return { lectern: join(lectern, 'lectern-desk'), emptyWindow: join(emptyWindow, 'lectern-desk') };
}

/** Fills a library with so many short documents by the packed program's own command line, its index of search whole. */
export function fillLibrary(lectern: string, library: string, documents: number, folder: string): void {
  const files = join(folder, 'files');
  mkdirSync(files, { recursive: true });
  for (let index = 0; index < documents; index += 1) {
    const sentence = `都江堰第${String(index)}段的岁修在冬季进行，按例报告。`;
    writeFileSync(join(files, `${String(index)}.txt`), `第${String(index)}号水利通知\n\n${sentence.repeat(6)}\n`);
  }
  const command = join(lectern, '../resources/bin/lectern');
  run(command, ['import', files, '--library', library], folder);
  run(command, ['reindex', '--library', library], folder);
}

function run(program: string, words: readonly string[], folder: string): void {
  const { status, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8', maxBuffer: 64_000_000 });
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stderr}`);
}
