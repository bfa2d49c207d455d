import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { lockLibrary } from './library-lock.ts';
import { ownIdentity } from './process-identity.ts';

const folders: string[] = [];
const holders: ChildProcess[] = [];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'lectern-lock-'));
  folders.push(made);
  return made;
}

afterEach(() => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL');
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

/** Another process that tries for the library and says whether it has it; then it holds it until it is killed. */
async function contender(library: string): Promise<{ readonly process: ChildProcess; readonly has: boolean }> {
  const module = new URL('./library-lock.ts', import.meta.url).href;
  const script = `const { lockLibrary } = await import(${JSON.stringify(module)});
    const lock = await lockLibrary(${JSON.stringify(library)});
    console.log(lock.ok ? 'has' : lock.failure.code);
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  holders.push(holder);
  const [said] = (await once(holder.stdout, 'data')) as [Buffer];
  return { process: holder, has: said.toString().trim() === 'has' };
}

function claim(library: string, number: number, content: unknown): void {
  writeFileSync(join(library, 'lock', String(number)), JSON.stringify(content));
}

describe('The lock of a library', () => {
  it('is given to one owner, and to the next when it is released', async () => {
    const library = folder();
    const first = await lockLibrary(library);
    expect(await lockLibrary(library)).toEqual({ ok: false, failure: { code: 'library-in-use', folder: library } });
    if (first.ok) await first.value.release();
    expect((await lockLibrary(library)).ok).toBe(true);
  });

  it('keeps out another process, and is taken over when its owner was killed', async () => {
    const library = folder();
    const owner = await contender(library);
    expect(owner.has).toBe(true);
    expect((await lockLibrary(library)).ok).toBe(false);
    owner.process.kill('SIGKILL');
    await once(owner.process, 'exit');
    expect((await lockLibrary(library)).ok).toBe(true);
  });

  it('is taken over by exactly one of several that find the same dead owner', async () => {
    const library = folder();
    const dead = await contender(library);
    dead.process.kill('SIGKILL');
    await once(dead.process, 'exit');
    const contenders = await Promise.all(Array.from({ length: 4 }, () => contender(library)));
    expect(contenders.filter(({ has }) => has)).toHaveLength(1);
  });

  it('is taken over by exactly one of many at once in one process', async () => {
    const library = folder();
    for (let round = 0; round < 10; round++) {
      const locks = await Promise.all(Array.from({ length: 8 }, () => lockLibrary(library)));
      const held = locks.flatMap((lock) => (lock.ok ? lock.value : []));
      expect(held).toHaveLength(1);
      await held[0]?.release();
    }
    expect(readdirSync(join(library, 'lock')).length).toBeLessThanOrEqual(2);
  });

  it('is not kept by another process that was given the number of a dead owner', async () => {
    const library = folder();
    await lockLibrary(library);
    const number = Math.max(...readdirSync(join(library, 'lock')).map(Number));
    claim(library, number, { owner: { ...ownIdentity(), started: 'long before' } });
    expect((await lockLibrary(library)).ok).toBe(process.platform === 'linux');
  });

  it('does not outlive a start of the machine', async () => {
    const library = folder();
    await lockLibrary(library);
    claim(library, 1, { owner: { ...ownIdentity(), boot: 'the boot before' } });
    expect((await lockLibrary(library)).ok).toBe(true);
  });

  it('is left to an owner on another machine for as long as that shows that it runs', async () => {
    const library = folder();
    await lockLibrary(library);
    claim(library, 1, { owner: { ...ownIdentity(), machine: 'another' } });
    expect((await lockLibrary(library)).ok).toBe(false);
    const longAgo = Date.now() / 1000 - 120;
    utimesSync(join(library, 'lock', '1'), longAgo, longAgo);
    expect((await lockLibrary(library)).ok).toBe(true);
    expect(readFileSync(join(library, 'lock', '2'), 'utf8')).toContain('"owner"');
  });
});
