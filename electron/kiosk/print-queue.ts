import { execFile } from 'node:child_process';
import { failed, succeeded, type Result } from '#content/base';

/** A queue that does not answer for so long has a server that is gone. */
const ANSWERS_WITHIN_MS = 20_000;

/**
 * The queue of a printer of the system (CUPS), by the system's own tools. Chromium prints every page whatever pages it is
 * asked for (measured with 33.4 on a queue of CUPS: `to: 1`, `to: 0` and none all came to six of six), and tells nobody
 * which job it made, so that none could be taken back.
 */
export class PrintQueue {
  readonly #printer: string;

  /** @param printer The system's name of the printer; empty for its default one. */
  constructor(printer: string) {
    this.#printer = printer;
  }

  /** Puts pages into the queue; answers the name of the job, or what the system said. */
  async add(pdf: Uint8Array): Promise<Result<string, string>> {
    const named = this.#printer === '' ? [] : ['-d', this.#printer];
    const added = await ask('lp', [...named, '-t', 'Lectern', '-o', 'fit-to-page'], pdf);
    if (!added.ok) return added;
    const job = /request id is (\S+-\d+)/u.exec(added.value)?.[1];
    return job === undefined ? failed(added.value) : succeeded(job);
  }

  /**
   * Takes jobs out of the queue that are not printed yet. The copies of its pages that a server keeps for a day are not ours to
   * remove: `PreserveJobFiles No` in its configuration, which install.sh sets, lets it keep none.
   */
  async remove(jobs: readonly string[]): Promise<void> {
    // One after another: one that is printed already would keep the tool from those after it.
    for (const job of jobs) await ask('cancel', [job]);
  }

  /** Why the printer does not print: it is stopped, out of paper, not there; undefined where nothing is wrong. */
  async ailment(): Promise<string | undefined> {
    const told = await ask('lpstat', this.#printer === '' ? ['-l', '-d', '-p'] : ['-l', '-p', this.#printer]);
    if (!told.ok) return told.failure;
    if (told.value.includes('no system default destination')) return 'no system default destination';
    const name = this.#printer === '' ? (/default destination: (\S+)/u.exec(told.value)?.[1] ?? '') : this.#printer;
    const [, own = ''] = told.value.split(`printer ${name} `);
    const [state = '', ...more] = (own.split(/\nprinter /u)[0] ?? '').split('\n').map((line) => line.trim());
    const alerts = more.find((line) => line.startsWith('Alerts: '))?.slice('Alerts: '.length) ?? 'none';
    if (state.startsWith('disabled')) return more[0] === undefined || more[0] === '' ? state : more[0];
    return /error|empty|jam|offline|door|paused/u.test(alerts) ? alerts : undefined;
  }
}

/** Runs a tool in the language its answers are read in; answers what it said, or what went wrong. */
function ask(tool: string, args: readonly string[], input?: Uint8Array): Promise<Result<string, string>> {
  return new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'C' };
    const child = execFile(tool, args, { env, timeout: ANSWERS_WITHIN_MS }, (error, said, complaint) => {
      resolve(error === null ? succeeded(said) : failed(complaint.trim() === '' ? error.message : complaint.trim()));
    });
    // A tool that ends before it has read everything has said why.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
