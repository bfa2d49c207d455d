import { execFile } from 'node:child_process';
import process from 'node:process';
import { failed, succeeded, type Result } from '#content/base';
import type { Failure } from '#content/contract';

const PATIENCE_MS = 10_000;
const COMMANDS = {
  win32: { 'restart-device': ['shutdown', '/r', '/t', '0'], 'shut-down': ['shutdown', '/s', '/t', '0'] },
  others: { 'restart-device': ['systemctl', 'reboot'], 'shut-down': ['systemctl', 'poweroff'] },
} as const;

/** Has the system restart the device or switch it off; it may refuse, and then says why. */
export function switchPower(kind: 'restart-device' | 'shut-down'): Promise<Result<null, Failure>> {
  const [command, ...words] = COMMANDS[process.platform === 'win32' ? 'win32' : 'others'][kind];
  return new Promise((answer) => {
    execFile(command, words, { timeout: PATIENCE_MS }, (error, _out, said) => {
      const reason = said.trim().split('\n', 1)[0] || error?.message;
      answer(error === null ? succeeded(null) : failed({ code: 'power-refused', reason: reason ?? '' }));
    });
  });
}
