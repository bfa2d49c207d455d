import type { FromMain, ToMain } from './lending-wire.ts';
import type { FromImporting, ImportingProcess, ToImporting } from './wire.ts';

/** The port that Electron's main process sends with `started`. */
export interface LentPort {
  on(name: 'message', listener: (event: { readonly data: FromImporting }) => void): void;
  start(): void;
  postMessage(message: ToImporting): void;
}

interface Loan {
  port: LentPort | undefined;
  readonly unsent: ToImporting[];
  listeners: Parameters<ImportingProcess['listen']>[0] | undefined;
}

/** In the library's process: importing processes that the main process starts and ends for it. */
export class LentProcesses {
  private readonly ask: (message: ToMain) => void;
  private readonly loans = new Map<number, Loan>();
  private last = 0;

  constructor(ask: (message: ToMain) => void) {
    this.ask = ask;
  }

  /** To be told every message of the main process that has `lent`. */
  hear(message: FromMain, port: LentPort | undefined): void {
    const loan = this.loans.get(message.number);
    if (loan === undefined) return;
    if (message.lent === 'ended') {
      this.loans.delete(message.number);
      loan.listeners?.ended({ code: message.code });
      return;
    }
    if (port === undefined) return;
    loan.port = port;
    port.on('message', ({ data }) => {
      loan.listeners?.message(data);
    });
    port.start();
    for (const unsent of loan.unsent.splice(0)) port.postMessage(unsent);
  }

  readonly start = (): ImportingProcess => {
    const number = ++this.last;
    const loan: Loan = { port: undefined, unsent: [], listeners: undefined };
    this.loans.set(number, loan);
    this.ask({ lend: 'start', number });
    return {
      post: (message) => {
        if (loan.port === undefined) loan.unsent.push(message);
        else loan.port.postMessage(message);
      },
      listen: (listeners) => {
        loan.listeners = listeners;
      },
      kill: () => {
        this.ask({ lend: 'end', number });
      },
    };
  };
}
