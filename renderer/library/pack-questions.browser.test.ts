import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { ImportProgress, PackQuestion, Reader } from '#content/contract';
import { LecternImportCard } from './import-card.ts';
import { answering } from './importing.testing.ts';

const KEY = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c';
const UNKNOWN: PackQuestion = {
  title: '山前',
  version: 2,
  failure: { code: 'pack-key-unknown', key: KEY, name: '山前图书馆' },
  again: { paths: ['/下载/山前.epub'], collection: 'c1', packs: {} },
};
const OLDER: PackQuestion = {
  title: '山前',
  version: 1,
  failure: { code: 'pack-older', version: 1, installed: 2 },
  again: { paths: ['/下载/山前.epub'], packs: { key: KEY, trust: false } },
};

afterEach(() => {
  document.body.replaceChildren();
});

async function card(
  progress: Partial<ImportProgress>,
): Promise<{ reader: ReturnType<typeof answering>; root: ShadowRoot }> {
  const reader = answering({ 'import.paths': () => ({ batch: 'b2' }) });
  let tell: (value: ImportProgress) => void = () => undefined;
  const listen = ((_name: string, listener: (value: ImportProgress) => void) => {
    tell = listener;
    return () => undefined;
  }) as Reader['listen'];
  const element = new LecternImportCard();
  element.reader = { ...reader, listen };
  document.body.append(element);
  tell({
    ...{ batch: 'b1', state: 'finished', files: 1, bytes: 1, filesDone: 1, bytesDone: 1, reading: [] },
    ...{ imported: 0, unchanged: 0, revised: 0, refused: 1, refusals: [], documents: [], ...progress },
  });
  await element.updateComplete;
  const questions = element.shadowRoot?.querySelector('lectern-pack-questions');
  await questions?.updateComplete;
  if (questions?.shadowRoot == null) throw new Error('no questions drawn');
  return { reader, root: questions.shadowRoot };
}

function press(root: ShadowRoot, place: number): void {
  const button = root.querySelectorAll('button')[place];
  if (button === undefined) throw new Error(`no button ${String(place)}`);
  button.click();
}

describe('A pack by an unknown key', () => {
  it('shows who signed it, its title and version, and is taken in for good, once, or not at all', async () => {
    for (const trust of [true, false]) {
      const { reader, root } = await card({ packQuestions: [UNKNOWN] });
      const text = root.textContent;
      for (const shown of ['山前图书馆', '“山前”', '2', '3d4017c3 e843895a']) expect(text).toContain(shown);
      press(root, trust ? 0 : 1);
      await expect
        .poll(() => reader.asked)
        .toEqual([['import.paths', { paths: ['/下载/山前.epub'], collection: 'c1', packs: { key: KEY, trust } }]]);
      await expect.poll(() => root.querySelector('section')).toBeNull();
    }
    const { reader, root } = await card({ packQuestions: [UNKNOWN] });
    press(root, 2);
    await expect.poll(() => root.querySelector('section')).toBeNull();
    expect(reader.asked).toEqual([]);
  });

  it('can be answered by whoever hears the page', async () => {
    await card({ packQuestions: [UNKNOWN], unsignedPacks: ['渡口'] });
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });
});

describe('An older pack', () => {
  it('is taken in when the person names it, with what they said of its key before', async () => {
    const { reader, root } = await card({ packQuestions: [OLDER] });
    press(root, 0);
    const packs = { key: KEY, trust: false, older: true };
    await expect.poll(() => reader.asked).toEqual([['import.paths', { paths: ['/下载/山前.epub'], packs }]]);
  });
});

describe('An unsigned pack', () => {
  it('is taken in with a word', async () => {
    const { root } = await card({ imported: 1, refused: 0, unsignedPacks: ['渡口'] });
    expect(root.querySelector('[role=status]')?.textContent).toContain('渡口');
    expect(root.querySelector('button')).toBeNull();
  });
});
