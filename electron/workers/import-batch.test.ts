import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { writeArchive } from '#content/archive';
import { openLibrary, verifyLibrary } from '#content/library';
import { MemoryFileStore, memoryPorts } from '#content/testing';
import { nodeDigest } from '../platform/node-digest.ts';
import type { Outcome } from './batch-outcomes.ts';
import { importFile } from './import-file.ts';
import { startWithNode } from './start-with-node.ts';
import { IMPORTING, importInto, openTestLibrary, scratchFolder, tidyUp } from './test-library.ts';
import type { ImportingProcess, ImportTask } from './wire.ts';

afterEach(tidyUp);

/** The importing port without a process, for which one file never ends: nothing here waits for a machine to be slow. */
function stuckAt(name: string): ImportingProcess {
  let isKilled = false;
  let listeners: Parameters<ImportingProcess['listen']>[0] | undefined;
  const work = async (tasks: readonly ImportTask[]): Promise<void> => {
    for (const task of tasks) {
      if (isKilled) return;
      listeners?.message({ kind: 'reading', index: task.index });
      if (task.name === name) await new Promise(() => undefined);
      for await (const news of importFile(task, nodeDigest)) listeners?.message(news);
    }
  };
  let turn = Promise.resolve();
  return {
    post: ({ tasks }) => {
      turn = turn.then(() => work(tasks));
    },
    listen: (given) => {
      listeners = given;
    },
    kill: () => {
      isKilled = true;
      listeners?.ended({ signal: 'SIGKILL' });
    },
  };
}

/** A folder with so many short articles, `0000.txt` and on. */
function articles(count: number): string {
  const folder = join(scratchFolder(), 'articles');
  mkdirSync(folder);
  for (let index = 0; index < count; index++) {
    const name = String(index).padStart(4, '0');
    writeFileSync(join(folder, `${name}.txt`), `第${name}篇\n\n组织部门贯彻落实全会精神，第${name}段正文。\n`);
  }
  return folder;
}

function count(outcomes: readonly Outcome[], code: string): number {
  return outcomes.filter((each) => (each.status === 'refused' ? each.failure.code : each.status) === code).length;
}

describe('A batch', () => {
  it('answers every file once, in the order of the files, whichever process had it', async () => {
    const outcomes = await importInto(await openTestLibrary(), [articles(60)]);
    expect(outcomes.map(({ source }) => source.slice(-8))).toEqual(
      Array.from({ length: 60 }, (_, index) => `${String(index).padStart(4, '0')}.txt`),
    );
    expect(count(outcomes, 'imported')).toBe(60);
  });

  it('costs only the one file that takes too long, and keeps the reason in the quarantine', async () => {
    const folder = articles(30);
    const opened = await openTestLibrary();
    const outcomes = await importInto(opened, [folder], { deadlineMs: 1000, start: () => stuckAt('0007.txt') });
    expect(count(outcomes, 'took-too-long')).toBe(1);
    expect(count(outcomes, 'imported')).toBe(29);
    expect(opened.library.refusals.list()).toMatchObject([
      { source: join(folder, '0007.txt'), failure: { code: 'took-too-long', seconds: 1 } },
    ]);
  });

  it('goes on with the rest when an importing process is killed', async () => {
    const start = startWithNode(IMPORTING);
    let kills = 0;
    const mortal = (): ImportingProcess => {
      const process = start();
      return {
        ...process,
        listen: ({ message, ended }) => {
          process.listen({
            ended,
            message: (heard) => {
              message(heard);
              if (heard.kind === 'reading' && heard.index % 10 === 5 && kills < 3) {
                kills += 1;
                process.kill();
              }
            },
          });
        },
      };
    };
    const opened = await openTestLibrary();
    const outcomes = await importInto(opened, [articles(40)], { start: mortal });
    expect(kills).toBe(3);
    expect(outcomes).toHaveLength(40);
    // A file may be done before the signal arrives; one that is not is refused, and nothing else is.
    expect(count(outcomes, 'imported') + count(outcomes, 'took-too-much-memory')).toBe(40);
    expect(count(outcomes, 'imported')).toBeGreaterThanOrEqual(37);
  });

  it('can be cancelled at any moment and leaves the library whole', async () => {
    const opened = await openTestLibrary();
    let cancelLate = (): void => undefined;
    const outcomes = await importInto(
      opened,
      [articles(200)],
      {
        changed: () => {
          cancelLate();
        },
      },
      (batch) => {
        cancelLate = () => {
          if (batch.progress.reading.some((name) => name >= '0040.txt')) batch.cancel();
        };
      },
    );
    expect(outcomes).toHaveLength(200);
    expect(count(outcomes, 'cancelled')).toBeGreaterThan(0);
    expect(count(outcomes, 'imported')).toBe(opened.library.documents().length);
    expect(await verifyLibrary(opened.library)).toMatchObject({ value: { faults: [] } });
  });

  it('ends with the failure when the disk is full, and what was stored before stays', async () => {
    const store = new MemoryFileStore();
    const library = await openLibrary(memoryPorts(store), '/library');
    if (!library.ok) throw new Error(library.failure.code);
    await importInto({ library: library.value }, [articles(10)]);
    store.failFrom(30, { code: 'disk-full' });
    const outcomes = await importInto({ library: library.value }, [articles(90)]);
    expect(count(outcomes, 'disk-full')).toBeGreaterThan(0);
    expect(outcomes).toHaveLength(90);
    store.heal();
    const again = await openLibrary(memoryPorts(store.copy()), '/library');
    expect(again.ok && again.value.notices).toEqual([]);
    expect(again.ok && again.value.documents().length).toBe(10 + count(outcomes, 'imported'));
  });

  it('takes in each document of an archive, refuses by name what is none, and knows them all the next time', async () => {
    const folder = scratchFolder();
    const text = (content: string): Uint8Array => new TextEncoder().encode(content);
    const members = [
      { name: '文/一.txt', content: text('第一篇\n\n组织部门贯彻落实全会精神，第一段正文。\n') },
      { name: '文/二.html', content: text('<!doctype html><title>第二篇</title><p>第二段正文，说了别的事情。') },
      { name: '坏.txt', content: new Uint8Array() },
    ];
    writeFileSync(join(folder, '资料.zip'), writeArchive(members));
    writeFileSync(join(folder, '坏.zip'), 'PK\u0003\u0004 broken off');
    const library = await openTestLibrary();
    const outcomes = await importInto(library, [folder]);
    const told = outcomes.map((outcome) => [
      outcome.source.slice(folder.length + 1),
      outcome.status === 'refused' ? outcome.failure.code : outcome.status,
    ]);
    expect(new Map(told as [string, string][])).toEqual(
      new Map([
        ['坏.zip', 'archive-damaged'],
        ['资料.zip/文/一.txt', 'imported'],
        ['资料.zip/文/二.html', 'imported'],
        ['资料.zip/坏.txt', 'empty-file'],
      ]),
    );
    expect(count(await importInto(library, [folder]), 'unchanged')).toBe(2);
  });
});
