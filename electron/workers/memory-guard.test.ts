import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

it('A process that holds more than it may is killed, though its main thread never yields', async () => {
  const guard = new URL('./memory-guard.ts', import.meta.url).href;
  const script = `const { guardMemory } = await import(${JSON.stringify(guard)});
    guardMemory(256 * 1024 ** 2);
    await new Promise((begun) => setTimeout(begun, 200));
const held = [];
    const sleep = new Int32Array(new SharedArrayBuffer(4));
    while (held.length < 1024) {
      held.push(new Uint8Array(1024 ** 2).fill(1));
      if (held.length % 64 === 0) Atomics.wait(sleep, 0, 0, 100);
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
});
