import type { WriteStream } from 'node:tty';
import type { ImportProgress } from '#content/contract';
import type { Words } from './words.ts';

const CELLS = 24;
/** The bar is drawn at most this often: more the eye does not see and the import pays for. */
const EVERY_MS = 100;

/** A bar on a terminal; nothing where standard error is a file or a pipe. */
export class ProgressBar {
  private readonly stream: WriteStream;
  private readonly words: Words;
  private drawnAt = 0;

  constructor(stream: WriteStream, words: Words) {
    this.stream = stream;
    this.words = words;
  }

  show({ files, bytes, filesDone, bytesDone, refused, reading }: ImportProgress): void {
    this.draw(
      bytes === 0 ? 0 : bytesDone / bytes,
      `${this.words.progress(filesDone, files, refused)}  ${reading[0] ?? ''}`,
    );
  }

  /** @param share Of all there is to do, from 0 to 1. */
  draw(share: number, label: string): void {
    const now = Date.now();
    if (!this.stream.isTTY || now - this.drawnAt < EVERY_MS) return;
    this.drawnAt = now;
    const full = Math.round(share * CELLS);
    const bar = '█'.repeat(full) + '░'.repeat(CELLS - full);
    const line = `${bar} ${label}`;
    this.stream.write(`\r\u001b[2K${line.slice(0, Math.max(CELLS, this.stream.columns - 1))}`);
  }

  clear(): void {
    if (this.stream.isTTY && this.drawnAt > 0) this.stream.write('\r\u001b[2K');
  }
}
