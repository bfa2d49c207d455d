import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startWithNode } from '../workers/start-with-node.ts';
import { IMPORTING, scratchFolder, tidyUp } from '../workers/test-library.ts';
import { answer } from './answer.ts';

// What several people do with one text on the command line: share, hand on, propose and decide.

afterEach(tidyUp);

const ARTICLE = '家访要有回音\n\n对岗位变动的，另行家访；家访有纪录，纪录有回音。\n';

let folder: string;
let id: string;

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly said: string;
}

/** Runs a command on one of the libraries in the folder, in this process: what it writes is heard instead of shown. */
async function lectern(library: 'mine' | 'theirs', ...args: readonly string[]): Promise<Ran> {
  const heard = { out: '', said: '' };
  const hear = (to: 'out' | 'said') => (text: unknown) => {
    heard[to] += String(text);
    return true;
  };
  const ears = [
    vi.spyOn(process.stdout, 'write').mockImplementation(hear('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(hear('said')),
  ];
  try {
    const start = () => Promise.resolve(startWithNode(IMPORTING));
    const status = await answer([...args, '--library', join(folder, library)], start);
    return { status, ...heard };
  } finally {
    for (const ear of ears) ear.mockRestore();
  }
}

function json(ran: Ran): unknown {
  return JSON.parse(ran.out.trimEnd().split('\n').at(-1) ?? '');
}

beforeEach(async () => {
  vi.stubEnv('LC_ALL', 'C');
  folder = scratchFolder();
  writeFileSync(join(folder, '家访.txt'), ARTICLE);
  const ran = await lectern('mine', 'import', join(folder, '家访.txt'), '--json');
  const { files } = json(ran) as { files: readonly [{ document: { id: string } }] };
  id = files[0].document.id;
});

it('lectern sharing shows who is in the folder, and takes what an accepted device wrote', async () => {
  const shared = join(folder, 'shared');
  mkdirSync(shared);
  await lectern('theirs', 'import', join(folder, '家访.txt'));
  await lectern('theirs', 'annotate', id, '--quote', '另行家访', '--note', '谁去？');
  expect(await lectern('theirs', 'sharing', 'folder', shared)).toMatchObject({ status: 0 });
  const found = json(await lectern('mine', 'sharing', 'folder', shared, '--json'));
  expect(found).toMatchObject({ folder: shared, devices: [{ decision: 'unknown', lines: 1 }] });
  const { devices } = found as { readonly devices: readonly [{ readonly device: string }] };
  expect(await lectern('mine', 'sharing', 'accept', 'nobody')).toMatchObject({ status: 1 });
  const accepted = await lectern('mine', 'sharing', 'accept', devices[0].device.slice(0, 6));
  expect(accepted.out).toMatch(/^accepted {2}[0-9a-f]{32} .* 1 changes$/mu);
  const exported = await lectern('mine', 'annotations', 'export', '--format', 'markdown');
  expect(exported.out).toContain('谁去？');
  const refused = await lectern('mine', 'sharing', 'refuse', devices[0].device);
  expect(refused.out).toMatch(/^refused {2}/mu);

  rmSync(shared, { recursive: true });
  const away = await lectern('mine', 'sharing');
  expect(away.status).toBe(1);
  expect(away.said).toContain(shared);
  const stopped = await lectern('mine', 'sharing', 'stop');
  expect(stopped.out).toContain('Annotations are not shared.');
  expect(await lectern('mine', 'sharing', 'fly')).toMatchObject({ status: 2 });
});

it('lectern corrections lists what is proposed and decides on it, into a new revision that says so', async () => {
  await lectern('mine', 'annotate', id, '--quote', '家访有纪录', '--correction', '家访有记录', '--note', '应为“记”');
  await lectern('mine', 'annotate', id, '--quote', '，纪录', '--correction', '，记录');
  const listed = await lectern('mine', 'corrections', 'list', id);
  const lines = listed.out.trimEnd().split('\n');
  expect(lines).toEqual([
    expect.stringMatching(/^[0-9a-f]{8} {2}.*“家访有纪录” → “家访有记录” {2}应为“记”$/u),
    expect.stringMatching(/^[0-9a-f]{8} {2}.*“，纪录” → “，记录”$/u),
  ]);
  const letter = await lectern('mine', 'annotations', 'export', id, '--format', 'corrections');
  expect(letter.out).toContain('“家访有纪录”');
  const refused = await lectern('mine', 'corrections', 'refuse', id, lines[1]?.slice(0, 8) ?? '', '--json');
  expect(json(refused)).toMatchObject({ accepted: 0, refused: 1, failures: [] });
  const accepted = await lectern('mine', 'corrections', 'accept', id);
  expect(accepted.out).toContain('1 accepted, 0 refused.');
  expect(json(await lectern('mine', 'show', id, '--json'))).toMatchObject({
    text: expect.stringContaining('家访有记录，纪录有回音。') as string,
    receipt: {
      corrected: [
        { was: '家访有纪录', proposed: '家访有记录', isAccepted: true },
        { was: '，纪录', isAccepted: false },
      ],
    },
  });
  expect(json(await lectern('mine', 'search', '家访有记录', '--json'))).toMatchObject({ mode: 'exact', total: 1 });
  expect(json(await lectern('mine', 'corrections', 'list', id, '--json'))).toMatchObject({ corrections: [] });
  expect(await lectern('mine', 'corrections', 'accept', id, 'none')).toMatchObject({ status: 1 });
  expect(await lectern('mine', 'corrections', 'fly', id)).toMatchObject({ status: 2 });
});

it('lectern import takes in the file a colleague made of a document with what was written on it', async () => {
  await lectern('mine', 'annotate', id, '--quote', '另行家访', '--note', '谁去？');
  const file = join(folder, '家访.lectern-document');
  const given = await lectern('mine', 'annotations', 'export', id, '--format', 'document-file');
  writeFileSync(file, given.out);
  expect(json(await lectern('theirs', 'import', file, '--json'))).toMatchObject({
    files: [{ status: 'imported', document: { id }, annotations: { imported: 1, orphaned: 0 } }],
  });
  const table = await lectern('theirs', 'annotations', 'export', '--format', 'csv');
  expect(table.out).toContain('另行家访,谁去？');
  expect(json(await lectern('theirs', 'search', '另行家访', '--json'))).toMatchObject({ total: 1 });
});
