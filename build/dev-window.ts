import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';

/** The window that is worked on: opened anew on each build of the processes behind it. */
export class DevelopmentWindow {
  readonly #executable: string;
  readonly #commandLine: readonly string[];
  readonly #environment: NodeJS.ProcessEnv;
  readonly #closed: () => void;
  #running: ChildProcess | undefined;

  /** @param closed Called when the person closes the window. */
  constructor(executable: string, commandLine: readonly string[], server: string, closed: () => void) {
    this.#executable = executable;
    this.#commandLine = commandLine;
    this.#environment = { ...process.env, LECTERN_DEV_SERVER: server };
    this.#closed = closed;
  }

  /** Opens the window; one that is open is closed first and waited for, because it holds the library. */
  async open(): Promise<void> {
    await this.close();
    this.#running = spawn(this.#executable, this.#commandLine, { stdio: 'inherit', env: this.#environment });
    this.#running.once('exit', this.#closed);
  }

  async close(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    running?.off('exit', this.#closed);
    if (running?.kill() === true) await once(running, 'exit');
  }
}
