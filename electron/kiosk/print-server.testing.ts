import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';

const UP_WITHIN_MS = 10_000;

/**
 * A print server of the system's own kind (CUPS) that nothing else knows of, with one printer that has no paper, and that keeps
 * of its jobs what build/kiosk/linux/install.sh lets it keep: nothing.
 */
export class PrintServer {
  readonly #folder: string;
  readonly #server: ChildProcess;

  private constructor(folder: string, server: ChildProcess) {
    this.#folder = folder;
    this.#server = server;
  }

  static async open(): Promise<PrintServer> {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-print-'));
    chmodSync(folder, 0o755);
    for (const name of ['root', 'spool', 'spool/tmp', 'cache', 'state', 'paper']) mkdirSync(join(folder, name));
    const at = (name: string): string => join(folder, name);
    writeFileSync(
      at('root/cupsd.conf'),
      `Listen ${at('socket')}\nDefaultAuthType None\nWebInterface No\nPreserveJobFiles No\nBrowsing Off\n<Location />\nOrder allow,deny\nAllow all\n</Location>\n<Policy default>\nJobPrivateAccess all\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n`,
    );
    writeFileSync(
      at('root/cups-files.conf'),
      `ServerRoot ${at('root')}\nRequestRoot ${at('spool')}\nCacheDir ${at('cache')}\nStateDir ${at('state')}\nTempDir ${at('spool/tmp')}\nErrorLog ${at('errors')}\nAccessLog ${at('accesses')}\nPageLog ${at('pages')}\nFileDevice Yes\nUser ${userInfo().username === 'root' ? 'lp' : userInfo().username}\n`,
    );
    const configured = ['-f', '-c', at('root/cupsd.conf'), '-s', at('root/cups-files.conf')];
    const server = new PrintServer(folder, spawn('/usr/sbin/cupsd', configured, { stdio: 'ignore' }));
    for (const end = Date.now() + UP_WITHIN_MS; !existsSync(server.address);) {
      if (Date.now() > end) throw new Error('cupsd did not come up');
      await later(50);
    }
    server.run('lpadmin', '-p', 'hall', '-E', '-v', `file://${at('paper/out')}`);
    server.run('cupsdisable', '-r', 'out of paper', 'hall');
    return server;
  }

  /** What `CUPS_SERVER` has to be for whoever prints here. */
  get address(): string {
    return join(this.#folder, 'socket');
  }

  /** Puts paper in: what waits is printed. */
  refill(): void {
    this.run('cupsenable', 'hall');
  }

  /** Jobs that are not printed yet. */
  waiting(): readonly string[] {
    return this.run('lpstat', '-W', 'not-completed', '-o').split('\n').flatMap((line) => /^\S+/u.exec(line) ?? []); // prettier-ignore
  }

  /** The pages that the server keeps of its jobs, printed or not: one file for each. */
  spooled(): readonly string[] {
    const spool = join(this.#folder, 'spool');
    return readdirSync(spool).filter((name) => name.startsWith('d')).sort().map((name) => join(spool, name)); // prettier-ignore
  }

  run(tool: string, ...args: readonly string[]): string {
    const env = { ...process.env, CUPS_SERVER: this.address, LC_ALL: 'C' };
    return execFileSync(tool, args, { env, encoding: 'utf8', timeout: 10_000, stdio: ['ignore', 'pipe', 'ignore'] });
  }

  async close(): Promise<void> {
    const gone = new Promise((ended) => this.#server.once('exit', ended));
    this.#server.kill('SIGTERM');
    await gone;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
