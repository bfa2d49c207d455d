import type { DocumentFile } from '#content/annotations/exchange';
import type { ImportFailure } from '#content/import';
import type { Prepared } from '#content/library';
import type { PreparedPack } from '#content/library/packs';
import type { Ending, FileFailure, FromImporting, ImportingProcess, ImportTask, MemberNews } from './wire.ts';

/** A task and how many bytes it is expected to read, by which the work is shared out. */
export interface Work {
  readonly task: ImportTask;
  readonly bytes: number;
}

/** What the pool tells of each task: exactly one of `prepared`, `refused`, `pack`, `documentFile` and `unpacked`, once; before
 * the last, its members. */
export interface PoolListener {
  reading(index: number): void;
  prepared(index: number, prepared: Prepared): void;
  refused(index: number, failure: FileFailure): void;
  pack(index: number, pack: PreparedPack): void;
  documentFile(index: number, file: DocumentFile): void;
  member(news: Exclude<MemberNews, { readonly kind: 'member-reading' }>): void;
  unpacked(index: number): void;
}

export interface PoolOptions {
  readonly start: () => ImportingProcess;
  readonly processes: number;
  readonly deadlineMs: number;
  /** Named in the failure of a file that took more; the process itself keeps watch. */
  readonly memoryBytes: number;
}

/** A share is taken from the queue at a time: small enough that all processes end together, large enough that none waits. */
const SHARE = { files: 8, bytes: 512 * 1024 };

/** Processes that end before they have begun a file, one after another, until the pool gives up. */
const FAILED_STARTS = 3;

/** One process and what it has been given, in the order it will read it. */
interface Hand {
  readonly process: ImportingProcess;
  readonly given: Work[];
  /** The file it is reading. */
  current: Work | undefined;
  deadline: NodeJS.Timeout | undefined;
  killedFor: ImportFailure | undefined;
}

/**
 * Shares files out among processes: each takes the next of the queue when it is about to run dry, so that a slow
 * file holds up nobody but its own process. A process that takes too long or dies costs the file it was reading; what
 * it had not begun goes back to the front of the queue.
 */
export class ImportPool {
  private readonly options: PoolOptions;
  private readonly listener: PoolListener;
  private readonly queue: Work[] = [];
  private next = 0;
  private readonly returned: Work[] = [];
  private readonly hands = new Set<Hand>();
  private failedStarts = 0;
  private isPaused = false;
  private isStopped = false;

  constructor(options: PoolOptions, listener: PoolListener) {
    this.options = options;
    this.listener = listener;
  }

  /** Starts the processes before there is work, so that they load while the folders are still being read. */
  warm(processes: number): void {
    while (this.hands.size < Math.min(processes, this.options.processes)) this.launch();
  }

  add(work: readonly Work[]): void {
    this.queue.push(...work);
    this.share();
  }

  /** Keeps the processes from taking more, while what they have made waits to be stored. */
  pause(): void {
    this.isPaused = true;
  }

  resume(): void {
    if (!this.isPaused) return;
    this.isPaused = false;
    this.share();
  }

  /** Ends every process at once. No listener is called after it. */
  stop(): void {
    this.isStopped = true;
    for (const hand of this.hands) {
      clearTimeout(hand.deadline);
      hand.process.kill();
    }
    this.hands.clear();
  }

  private get left(): number {
    return this.returned.length + this.queue.length - this.next;
  }

  private share(): void {
    if (this.isPaused || this.isStopped) return;
    this.warm(this.left);
    for (const hand of this.hands) if (hand.given.length <= 1) this.give(hand);
  }

  private give(hand: Hand): void {
    const tasks: ImportTask[] = [];
    for (let bytes = 0; tasks.length < SHARE.files && bytes < SHARE.bytes;) {
      const work = this.returned.shift() ?? this.queue[this.next++];
      if (work === undefined) {
        this.next = this.queue.length;
        break;
      }
      hand.given.push(work);
      tasks.push(work.task);
      bytes += work.bytes;
    }
    if (tasks.length > 0) hand.process.post({ tasks });
  }

  private launch(): void {
    const hand: Hand = {
      process: this.options.start(),
      given: [],
      current: undefined,
      deadline: undefined,
      killedFor: undefined,
    };
    this.hands.add(hand);
    hand.process.listen({
      message: (message) => {
        if (this.hands.has(hand)) this.hear(hand, message);
      },
      ended: (ending) => {
        if (this.hands.has(hand)) this.bury(hand, ending);
      },
    });
  }

  private hear(hand: Hand, message: FromImporting): void {
    this.failedStarts = 0;
    if (message.kind === 'reading') {
      hand.current = hand.given.shift();
      this.setDeadline(hand);
      this.listener.reading(message.index);
      if (hand.given.length <= 1 && !this.isPaused) this.give(hand);
      return;
    }
    clearTimeout(hand.deadline);
    if (message.kind === 'member-reading') {
      this.setDeadline(hand);
      return;
    }
    if (message.kind === 'member-prepared' || message.kind === 'member-refused') {
      this.setDeadline(hand);
      this.listener.member(message);
      return;
    }
    hand.current = undefined;
    if (message.kind === 'pack') this.listener.pack(message.index, message.pack);
    else if (message.kind === 'document-file') this.listener.documentFile(message.index, message.file);
    else if (message.kind === 'unpacked') this.listener.unpacked(message.index);
    else if (message.kind === 'prepared') this.listener.prepared(message.index, message.prepared);
    else this.listener.refused(message.index, message.failure);
  }

  private setDeadline(hand: Hand): void {
    hand.deadline = setTimeout(() => {
      hand.killedFor = { code: 'took-too-long', seconds: this.options.deadlineMs / 1000 };
      hand.process.kill();
    }, this.options.deadlineMs);
  }

  private bury(hand: Hand, ending: Ending): void {
    this.hands.delete(hand);
    clearTimeout(hand.deadline);
    this.returned.unshift(...hand.given);
    if (hand.current !== undefined) {
      this.listener.refused(hand.current.task.index, hand.killedFor ?? this.reasonFor(ending));
    } else if (++this.failedStarts >= FAILED_STARTS) {
      this.giveUp(ending);
    }
    this.share();
  }

  private reasonFor({ code, signal }: Ending): ImportFailure {
    // The process kills itself when it holds too much; V8 and the system's own guard of memory end it the same ways.
    const wasKilled = signal === 'SIGKILL' || signal === 'SIGABRT' || code === 134 || code === 137 || code === 9;
    if (wasKilled) return { code: 'took-too-much-memory', bytes: this.options.memoryBytes };
    return { code: 'importer-crashed', reason: signal ?? `exit ${String(code ?? '')}`.trim() };
  }

  private giveUp(ending: Ending): void {
    const left = [...this.returned.splice(0), ...this.queue.slice(this.next)];
    this.next = this.queue.length;
    const reason = `no start: ${ending.signal ?? String(ending.code ?? '')}`;
    for (const { task } of left) this.listener.refused(task.index, { code: 'importer-crashed', reason });
  }
}
