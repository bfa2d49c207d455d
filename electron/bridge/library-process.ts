import type { FromLibrary, Input, Reply, RequestName, Told } from '#content/contract';
import { failure } from './serve.ts';

/** A process that runs the library, as much of it as is needed here. */
export interface Child {
  post(message: unknown): void;
  hear(listener: (message: FromLibrary) => void): void;
  /** Calls each such `listener` once, when the process has ended for whatever reason. */
  ended(listener: () => void): void;
  end(): void;
}

/** So many ends in so many milliseconds are a process that cannot run: it is not started again until they are past. */
const ENDS = { most: 5, within: 60_000 };

/** Milliseconds that closing may take: writing a few kilobytes to a slow disk. */
const LONGEST_FAREWELL = 3_000;

/**
 * The library, in a process of its own. A process that dies takes nothing with it but the questions it had not
 * answered, which are answered with a failure; the next one is started at once.
 */
export class LibraryProcess {
  readonly #start: () => Child;
  #told: (told: Told) => void = () => undefined;
  readonly #now: () => number;
  readonly #waiting = new Map<number, { readonly name: RequestName; readonly answer: (reply: string) => void }>();
  readonly #ends: number[] = [];
  #child: Child | undefined;
  #last = 0;
  #closed = false;
  #held: Promise<unknown> | undefined;
  #hasBegun = false;

  constructor(start: () => Child, now: () => number) {
    this.#start = start;
    this.#now = now;
  }

  /** Whether a process was ever started, still booting or ended by now. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** Starts the process, if there is none; the first question does so as well. */
  begin(): void {
    if (this.#child === undefined) this.#launch();
  }

  /** Gives `told` every event from now on, in place of whoever had them before. */
  listen(told: (told: Told) => void): void {
    this.#told = told;
  }

  /** The JSON of the request's reply. */
  ask<Name extends RequestName>(name: Name, input: Input<Name>): Promise<string> {
    return this.#held === undefined ? this.#post(name, input) : this.#held.then(() => this.#post(name, input));
  }

  #post<Name extends RequestName>(name: Name, input: Input<Name>): Promise<string> {
    this.begin();
    const child = this.#child;
    if (child === undefined) return Promise.resolve(failure({ code: 'process-ended', name }));
    const id = ++this.#last;
    return new Promise((answer) => {
      this.#waiting.set(id, { name, answer });
      child.post({ id, name, input });
    });
  }

  /** The request's reply, for the host's own use. */
  async reply<Name extends RequestName>(name: Name, input: Input<Name>): Promise<Reply<Name>> {
    return JSON.parse(await this.ask(name, input)) as Reply<Name>;
  }

  /** Ends the process, which writes what it kept back and gives the library up; waits for that, but not for ever. */
  async close(): Promise<void> {
    this.#closed = true;
    const late = new Promise<void>((ended) => setTimeout(ended, LONGEST_FAREWELL).unref());
    await Promise.race([this.#end(), late]);
  }

  /**
   * Ends the process, does `meanwhile` while nobody has the library, and starts the next one, which opens the library that
   * is then in its place. What is asked meanwhile waits for it.
   */
  async startAnew<Done>(meanwhile: () => Promise<Done>): Promise<Done> {
    // Held before the process is ended, which would have the next one started.
    const done = Promise.resolve()
      .then(() => this.#end())
      .then(meanwhile);
    this.#held = done.then(
      () => undefined,
      () => undefined,
    );
    await this.#held;
    this.#held = undefined;
    this.begin();
    return done;
  }

  #end(): Promise<void> {
    const child = this.#child;
    if (child === undefined) return Promise.resolve();
    return new Promise((ended) => {
      child.ended(ended);
      child.end();
    });
  }

  #launch(): void {
    const since = this.#now() - ENDS.within;
    if (this.#closed || this.#ends.filter((end) => end > since).length >= ENDS.most) return;
    const child = this.#start();
    this.#hasBegun = true;
    this.#child = child;
    child.hear((message) => {
      if ('event' in message) {
        this.#told(message);
        return;
      }
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      waiting?.answer(message.reply);
    });
    child.ended(() => {
      this.#child = undefined;
      if (this.#held === undefined) this.#ends.push(this.#now());
      this.#ends.splice(0, this.#ends.length - ENDS.most);
      for (const { name, answer } of this.#waiting.values()) answer(failure({ code: 'process-ended', name }));
      this.#waiting.clear();
      if (this.#closed) return;
      this.#told({ event: 'library.status', value: { state: 'refused' } });
      if (this.#held === undefined) this.#launch();
    });
  }
}
