import type { Protocol } from 'electron';
import type { Answer, Asked } from './answer.ts';

/** Chromium's number for a request that failed for no reason of its own (net::ERR_FAILED). */
const FAILED = -2;

/**
 * Serves app:// with these answers. Electron's newer `protocol.handle` would make a `Request` of Node's out of each
 * request, and with the first one load HTTP, HTTP/2 and TLS into the main process: of all things the program refuses,
 * and 56 ms of the time to the first paint.
 */
export function serveScheme(protocol: Protocol, answer: (asked: Asked) => Promise<Answer>): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- for the reason above; every Electron from 33 on has it.
  protocol.registerBufferProtocol('app', (asked, reply) => {
    answer(asked).then(
      ({ status, headers, bytes }) => {
        reply({ statusCode: status, headers: { ...headers }, data: Buffer.from(bytes ?? []) });
      },
      () => {
        reply({ error: FAILED });
      },
    );
  });
}
