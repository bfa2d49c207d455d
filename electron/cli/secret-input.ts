import process from 'node:process';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/**
 * Asks for lines that nobody should read over a shoulder: what is typed is not shown. Without a terminal the lines are
 * those of standard input; a missing one is empty.
 */
export class SecretInput {
  private readonly lines: AsyncIterator<string>;
  private readonly close: () => void;

  constructor() {
    const silent = new Writable({
      write: (_chunk, _encoding, done) => {
        done();
      },
    });
    const reading = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
    this.lines = reading[Symbol.asyncIterator]();
    this.close = () => {
      reading.close();
    };
  }

  async ask(question: string): Promise<string> {
    process.stderr.write(question);
    const line = await this.lines.next();
    process.stderr.write('\n');
    return line.done === true ? '' : line.value.trim();
  }

  end(): void {
    this.close();
  }
}
