import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { writeArchive } from '../../content/archive/write-archive.ts';
import { examine } from './examine.ts';
import { startWithNode } from './start-with-node.ts';
import { importInto, IMPORTING, openTestLibrary, scratchFolder, tidyUp } from './test-library.ts';

afterEach(tidyUp);

const FIRST = '古树名木保护条例\n\n古树名木是有生命的文物，由所在地的人民政府负责保护。\n';

it('An archive is shown file by file before anything is kept: what it has, what the library has, what is refused', async () => {
  const opened = await openTestLibrary();
  const bytes = new TextEncoder();
  const known = join(scratchFolder(), '一.txt');
  writeFileSync(known, FIRST);
  await importInto(opened, [known]);
  const path = join(scratchFolder(), '档案.zip');
  writeFileSync(
    path,
    writeArchive([
      { name: '档案/一.txt', content: bytes.encode(FIRST) },
      { name: '档案/二.txt', content: bytes.encode('怎样让纸保持干燥\n\n纸张会从空气里吸水，也会把水还给空气。\n') },
      { name: '档案/三.exe', content: Uint8Array.from({ length: 400 }, (_, at) => (at < 4 ? [0x7f, 0x45, 0x4c, 0x46][at] ?? 0 : 7)) }, // prettier-ignore
    ]),
  );
  const before = opened.library.overview();
  const looked = await examine(opened.library, startWithNode(IMPORTING), Buffer.from(path));
  expect(looked).toEqual({
    ok: true,
    value: {
      path,
      isCut: false,
      members: [
        { within: '档案/一.txt', title: '古树名木保护条例', isKnown: true },
        { within: '档案/二.txt', title: '怎样让纸保持干燥', isKnown: false },
        { within: '档案/三.exe', failure: { code: 'unsupported-format', found: 'ELF' } },
      ],
    },
  });
  expect(opened.library.overview()).toEqual(before);
});
