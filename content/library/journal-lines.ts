import type { Digest } from '#content/base';

/**
 * A journal is a file of lines, one operation each:
 *
 *     {"digest":"<64 hex>","previous":"<64 hex>","operation":{…}}
 *
 * `digest` is the SHA-256 of all that follows it in the line, `previous` the digest of the line before (64 zeros in
 * the first). So a damaged line is seen by itself, and a line that is missing is seen by the one after it.
 */
export interface JournalReading {
  readonly operations: readonly JournalOperation[];
  /** Digest of the last whole line: what the next one names as `previous`. */
  readonly last: string;
  /** Length in bytes of the part that ends with the last whole line or damaged one; what follows it is torn. */
  readonly length: number;
  /** The bytes of lines that are damaged. */
  readonly damaged: readonly Uint8Array[];
  /** Digests of lines that a whole line names as the one before it, and that are not there. */
  readonly gaps: readonly string[];
}

/** An operation whose line was found whole; it is parsed when it is asked for. */
export class JournalOperation {
  private readonly json: Uint8Array;

  constructor(json: Uint8Array) {
    this.json = json;
  }

  /** The beginning of its JSON, `length` bytes of it, to be told by without parsing the rest. */
  head(length: number): string {
    return DECODER.decode(this.json.subarray(0, length));
  }

  /** All of its JSON. */
  get text(): string {
    return DECODER.decode(this.json);
  }

  /** The operation; undefined where a line has a true digest over something that is no JSON. */
  value(): unknown {
    try {
      return JSON.parse(this.text);
    } catch {
      return undefined; // not written by this program
    }
  }
}

export const BEFORE_THE_FIRST = '0'.repeat(64);

const DECODER = new TextDecoder();
const LINE_START = '{"digest":"';
const DIGEST_END = LINE_START.length + 64;
const PREVIOUS_START = DIGEST_END + '","previous":"'.length;
const OPERATION_START = PREVIOUS_START + 64 + '","operation":'.length;
export const LINE_FEED = 10;

/** One line of a journal, with its line feed, and its digest. */
export function journalLine(operation: unknown, previous: string, digest: Digest): { line: string; digest: string } {
  const rest = `","previous":"${previous}","operation":${JSON.stringify(operation)}}`;
  const own = digest.sha256(rest);
  return { line: `${LINE_START}${own}${rest}\n`, digest: own };
}

interface WholeLine {
  readonly digest: string;
  readonly previous: string;
  readonly operation: JournalOperation;
}

/** Reads a journal's bytes: every whole line, and what is wrong with the rest. Throws nothing. */
export function readJournal(bytes: Uint8Array, digest: Digest): JournalReading {
  const operations: JournalOperation[] = [];
  const damaged: Uint8Array[] = [];
  let last = BEFORE_THE_FIRST;
  const gaps: string[] = [];
  let at = 0;

  const take = (line: WholeLine): void => {
    if (line.previous !== last) gaps.push(line.previous);
    operations.push(line.operation);
    last = line.digest;
  };
  while (at < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, at);
    const end = feed === -1 ? bytes.length : feed;
    const line = bytes.subarray(at, end);
    at = end + 1;
    if (line.length === 0) continue;
    const whole = wholeLine(line, digest);
    if (whole !== undefined) {
      take(whole);
      // The last line may have lost only its line feed; then it is kept, and the next append must not join it.
      if (feed === -1) return { operations, last, length: bytes.length, damaged, gaps };
    } else {
      const inside = wholeLinesInside(line, digest);
      if (inside.length === 0 && feed === -1) return { operations, last, length: end - line.length, damaged, gaps };
      damaged.push(line);
      for (const rescued of inside) take(rescued);
    }
  }
  return { operations, last, length: bytes.length, damaged, gaps };
}

/** Lines that are whole themselves although a line feed between them (or their neighbour) is damaged. */
function wholeLinesInside(line: Uint8Array, digest: Digest): WholeLine[] {
  const starts = positionsOf(LINE_START, line);
  const rescued: WholeLine[] = [];
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? line.length;
    // One byte less where the line feed itself became another byte.
    const whole = wholeLine(line.subarray(start, end), digest) ?? wholeLine(line.subarray(start, end - 1), digest);
    if (whole !== undefined) rescued.push(whole);
  }
  return rescued;
}

function wholeLine(line: Uint8Array, digest: Digest): WholeLine | undefined {
  if (line.length <= OPERATION_START) return undefined;
  const head = DECODER.decode(line.subarray(0, OPERATION_START));
  const own = head.slice(LINE_START.length, DIGEST_END);
  if (!head.startsWith(LINE_START) || digest.sha256(line.subarray(DIGEST_END)) !== own) return undefined;
  const operation = new JournalOperation(line.subarray(OPERATION_START, line.length - 1));
  return { digest: own, previous: head.slice(PREVIOUS_START, PREVIOUS_START + 64), operation };
}

function positionsOf(text: string, bytes: Uint8Array): number[] {
  const wanted = new TextEncoder().encode(text);
  const positions: number[] = [];
  for (let at = bytes.indexOf(wanted[0] as number); at !== -1; at = bytes.indexOf(wanted[0] as number, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) positions.push(at);
  }
  return positions;
}
