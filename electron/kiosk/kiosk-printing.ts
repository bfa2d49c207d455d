import type { WebContents } from 'electron';
import { failed, succeeded, type Result } from '#content/base';
import type { Failure } from '#content/contract';
import type { Configuration } from '#content/kiosk';

const HOUR_MS = 3_600_000;

/** Prints without a dialog, a few pages at a time and so many times an hour. */
export class KioskPrinting {
  readonly #rules: Configuration['print'];
  readonly #now: () => number;
  #printed: number[] = [];

  constructor(rules: Configuration['print'], now: () => number) {
    this.#rules = rules;
    this.#now = now;
  }

  async print(contents: WebContents): Promise<Result<null, Failure>> {
    const { printer, pages, perHour } = this.#rules;
    this.#printed = this.#printed.filter((at) => this.#now() - at < HOUR_MS);
    if (this.#printed.length >= perHour) return failed({ code: 'print-limit', perHour });
    this.#printed.push(this.#now());
    return new Promise((answer) => {
      contents.print(
        {
          silent: true,
          deviceName: printer,
          copies: 1,
          printBackground: false,
          pageRanges: [{ from: 0, to: pages - 1 }],
        },
        (done, reason) => {
          answer(done ? succeeded(null) : failed({ code: 'print-failed', reason }));
        },
      );
    });
  }
}
