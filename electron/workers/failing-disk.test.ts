import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepared } from '#content/testing';
import { openFolder } from '../platform/library-folder.ts';
import { Acknowledged } from './acknowledged.testing.ts';

/** Which call fails: the first ones in the suite, each of the first sixty in the long run. */
const CALLS = process.env['LECTERN_SOAK'] === undefined ? [1, 4] : Array.from({ length: 60 }, (_, index) => index + 1);
const WRITER = fileURLToPath(new URL('./annotate-repeatedly.testing.ts', import.meta.url));
const ROUNDS = '8';

const folder = mkdtempSync(join(tmpdir(), 'lectern-failing-'));
let journal = '';
/** Without strace nothing fails here; the in-memory store of `content/library` has each of its writes fail everywhere. */
const hasStrace = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;

beforeAll(async () => {
  const opened = await openFolder(folder);
  if (!opened.ok) throw new Error(opened.failure.code);
  await opened.value.library.admit([{ prepared: prepared({ title: '组工文化' }) }]);
  journal = join(folder, 'annotations', `${opened.value.library.device}.jsonl`);
  // The journal is there from now on, so that its own path can be told apart.
  await opened.value.library.readings.setState([opened.value.library.documents()[0]?.id ?? ''], 'begun');
  await opened.value.close();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.runIf(hasStrace)('a disk that fails while somebody annotates', () => {
  const acknowledged = new Acknowledged();
  let from = 0;

  it.each([
    ['write', 'ENOSPC', 'disk-full'],
    ['write', 'EIO', 'disk-error'],
    ['write', 'EROFS', 'read-only'],
    ['fsync', 'ENOSPC', 'disk-full'],
    ['fsync', 'EIO', 'disk-error'],
    ['fsync', 'EROFS', 'read-only'],
    ['rename', 'ENOSPC', ''],
    ['rename', 'EIO', ''],
    ['rename', 'EROFS', ''],
  ])(
    'at %s with %s loses nothing that was acknowledged, and goes on',
    async (call, error, code) => {
      for (const when of CALLS) {
        // Only the journal's own writes: the writer's words on standard output are writes too.
        const only = call === 'write' ? ['-P', journal] : [];
        // The call fails and so do the four after it: the cutting back that follows a failed write may fail as well.
        const inject = `inject=${call}:error=${error}:when=${String(when)}..${String(when + 4)}`;
        const args = ['-f', '-qq', '-o', '/dev/null', ...only, '-e', inject, process.execPath, WRITER, folder];
        const { stdout } = spawnSync('strace', [...args, String(from), 'careful', ROUNDS], {
          encoding: 'utf8',
          timeout: 60_000,
        });
        from += 3000;
        acknowledged.hear(stdout);
        const opened = await openFolder(folder);
        if (!opened.ok) throw new Error(opened.failure.code);
        expect(await acknowledged.lostIn(opened.value.library), `${call} ${String(when)}`).toEqual([]);
        expect(opened.value.library.notices.filter((notice) => notice.code !== 'journal-cut')).toEqual([]);
        await opened.value.close();
      }
      if (code !== '') expect(acknowledged.refused).toContain(code);
      expect(acknowledged.size).toBeGreaterThan(0);
    },
    CALLS.length * 60_000,
  );
});
