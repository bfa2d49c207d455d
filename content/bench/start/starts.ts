import { spawn, type ChildProcess } from 'node:child_process';
import { memoryOf, processorTimeOf, processTree } from './processes.ts';

/** Milliseconds after which memory is looked at: what start leaves to be done, search among it, has been done. */
export const SETTLING = 8_000;
/** Milliseconds over which the processor is looked at after that. */
const IDLING = 4_000;
/** A start that is not looked at afterwards runs on so long, so that it leaves behind what a start does. */
const AFTERWARDS = 1_000;

/** A program that is started, and how one knows that its window has been painted. */
export interface Program {
  readonly file: string;
  readonly words: readonly string[];
  /** Called before each start. */
  readonly prepare: () => void;
  /** The moment of painting in milliseconds since 1970, out of what the program has said so far, or out of its log. */
  readonly painted: (said: string) => number | undefined;
}

export interface Start {
  readonly milliseconds: number;
  /** Processor time of all its processes until then, in milliseconds: what other programs take of the machine is no part of it. */
  readonly processor: number;
}

export interface Rest {
  readonly megabytes: number;
  /** Share of one core while nobody does anything. */
  readonly idle: number;
}

/** Starts a program, and ends it a moment after its window has been painted. */
export function startOnce(program: Program): Promise<Start> {
  return running(program, async (_, start) => {
    await passing(AFTERWARDS);
    return start;
  });
}

/** Starts a program and looks at it once it has come to rest. */
export function restOnce(program: Program): Promise<Rest> {
  return running(program, async (child) => {
    await passing(SETTLING);
    const tree = processTree(child.pid ?? 0);
    const before = processorTimeOf(tree);
    const megabytes = memoryOf(tree);
    await passing(IDLING);
    return { megabytes, idle: (processorTimeOf(tree) - before) / (IDLING / 1000) };
  });
}

async function running<Seen>(
  program: Program,
  look: (child: ChildProcess, start: Start) => Promise<Seen>,
): Promise<Seen> {
  program.prepare();
  const began = Date.now();
  const child = spawn(program.file, program.words, { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const at = await paintedAt(child, program);
    const processor = processorTimeOf(processTree(child.pid ?? 0)) * 1000;
    return await look(child, { milliseconds: at - began, processor });
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
}

async function paintedAt(child: ChildProcess, { painted }: Program): Promise<number> {
  let said = '';
  child.stdout?.on('data', (more: Buffer) => (said += more.toString()));
  for (const until = Date.now() + 60_000; Date.now() < until;) {
    const at = painted(said);
    if (at !== undefined) return at;
    await passing(5);
  }
  throw new Error('The window was not painted within a minute');
}

function passing(milliseconds: number): Promise<void> {
  return new Promise((past) => setTimeout(past, milliseconds));
}
