import type { EventName, Events, Input, Reader, Reply, RequestName } from '#content/contract';
import { failureWords } from '../i18n/index.ts';

/** A reader by which no failure comes before there are words for it: they are not among what a start waits for. */
export function wordedReader(reader: Reader): Reader {
  return {
    async ask<Name extends RequestName>(name: Name, input: Input<Name>): Promise<Reply<Name>> {
      const reply = await reader.ask(name, input);
      if (!reply.ok) await failureWords();
      return reply;
    },
    listen<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void {
      return reader.listen(name, (event) => {
        void failureWords().then(() => {
          listener(event);
        });
      });
    },
    assetAddress: (digest) => reader.assetAddress(digest),
    droppedPaths: (files) => reader.droppedPaths(files),
  };
}
