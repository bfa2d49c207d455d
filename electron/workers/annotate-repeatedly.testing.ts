import { open } from 'node:fs/promises';
import process from 'node:process';
import { openFolder } from '../platform/library-folder.ts';

// Annotates the one document of a library until it is killed and says on standard output what it was told is done: a line
// for each act, written when the act was acknowledged and not before. `annotate-repeatedly FOLDER FROM [forgetful] [TIMES]`:
// the forgetful one leaves out every fsync, so that a test can see that it would notice.

const [, , folder = '', from = '0', manner = '', times = 'Infinity'] = process.argv;
if (manner === 'forgetful') {
  const file = await open(process.execPath);
  const prototype = Object.getPrototypeOf(file) as { sync: () => Promise<void> };
  prototype.sync = () => Promise.resolve();
  await file.close();
}
const opened = await openFolder(folder);
if (!opened.ok) throw new Error(opened.failure.code);
const { annotations, drafts } = opened.value.library;
const [document] = opened.value.library.documents();
if (document === undefined) throw new Error('The library is empty');

const acknowledge = (...facts: readonly (string | number)[]): void => {
  process.stdout.write(`${JSON.stringify(facts)}\n`);
};
const note = (value: number) => [{ purpose: 'commenting' as const, value: `第${String(value)}稿` }];

acknowledge('open');
const last = Number(from) + 3 * Number(times);
for (let value = Number(from); value < last; value += 3) {
  if ((await drafts.keep('note', String(value))).ok) acknowledge('drafted', 'note', value);
  const made = await annotations.make({
    motivation: 'commenting',
    body: note(value),
    target: { kind: 'document', source: document.id },
  });
  if (!made.ok) {
    acknowledge('refused', made.failure.code, value);
    continue;
  }
  const { id } = made.value.annotation;
  acknowledge('wrote', id, value);
  if ((await annotations.change({ id, changes: { body: note(value + 1) } })).ok) acknowledge('wrote', id, value + 1);
  if (value % 4 === 0 && (await annotations.remove([id])).ok) acknowledge('removed', id);
}
process.exit();
