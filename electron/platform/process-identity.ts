import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import process from 'node:process';

/** Who a process is, told so that another process can see whether it still runs. */
export interface ProcessIdentity {
  readonly pid: number;
  /** The machine: its own id where it has one, else its name. */
  readonly machine: string;
  /** This start of the system (Linux); empty where it cannot be told. */
  readonly boot: string;
  /** The space in which the number counts (Linux: a container has its own); empty where it cannot be told. */
  readonly space: string;
  /** When the process started, in the system's own measure (Linux); empty where it cannot be told. */
  readonly started: string;
}

export function ownIdentity(): ProcessIdentity {
  return {
    pid: process.pid,
    machine: text('/etc/machine-id') ?? hostname(),
    boot: text('/proc/sys/kernel/random/boot_id') ?? '',
    space: space(),
    started: startOf(process.pid),
  };
}

/**
 * Whether the process still runs: `unknown` where that cannot be told from here, because it is on another machine, in
 * another container, or where a number alone is no proof (Windows, macOS: numbers are given again).
 */
export function isRunning(other: ProcessIdentity): boolean | 'unknown' {
  const own = ownIdentity();
  if (own.machine !== other.machine) return 'unknown';
  if (own.boot !== other.boot) return false; // the machine has been started anew since
  if (own.space !== other.space) return 'unknown';
  if (!exists(other.pid)) return false;
  const started = startOf(other.pid);
  if (started === '' || other.started === '') return other.pid === own.pid ? true : 'unknown';
  return started === other.started;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // it runs, as somebody else
  }
}

/** The 22nd field of /proc/<pid>/stat, in clock ticks since the boot. The second field may hold spaces and brackets. */
function startOf(pid: number): string {
  const stat = text(`/proc/${String(pid)}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function space(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return ''; // not Linux, or /proc is not there
  }
}

function text(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined; // not this system's way to say it
  }
}
