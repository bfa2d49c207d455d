import type { EventName, Events } from './events.ts';
import type { Reader } from './reader.ts';
import type { Input, Reply, RequestName } from './requests.ts';

/**
 * What the preload script puts on the window as `lectern`: JSON text each way and nothing else, so that no object, no
 * prototype and no function of the page crosses over. Text is also the quick way: a document of a million characters
 * comes over as text and is parsed in 24 ms, as an object copied property by property it takes 94 ms.
 */
export interface Bridge {
  /** `question` is the JSON of `{name, input}`, a request and its input; the answer is the JSON of the request's `Reply`. */
  ask(question: string): Promise<string>;
  /** Calls `listener` with the JSON of each `Told`; the answer ends it. */
  listen(listener: (told: string) => void): () => void;
  /** The paths of files a person dropped on the window. */
  droppedPaths(files: readonly unknown[]): readonly string[];
}

/** An event on its way to the page. */
export type Told = { readonly [Name in EventName]: { readonly event: Name; readonly value: Events[Name] } }[EventName];

/** The channel each way between the page's preload script and the main process. */
export const CHANNELS = { ask: 'lectern:ask', tell: 'lectern:tell' } as const;

/** Longest question taken, in UTF-16 code units: a text copied whole to the clipboard fits, a flood does not. */
export const LONGEST_QUESTION = 8_000_000;

/** The scheme and host of everything the window shows. */
export const ORIGIN = 'app://lectern';

/** The port the renderer is handed, over the bridge of its window. */
export function bridgedReader(bridge: Bridge): Reader {
  const listeners = new Map<EventName, Set<(value: never) => void>>();
  bridge.listen((text) => {
    const told = JSON.parse(text) as Told;
    for (const listener of listeners.get(told.event) ?? []) listener(told.value as never);
  });
  return {
    async ask<Name extends RequestName>(name: Name, input: Input<Name>): Promise<Reply<Name>> {
      return JSON.parse(await bridge.ask(JSON.stringify({ name, input }))) as Reply<Name>;
    },
    listen(name, listener) {
      const those = listeners.get(name) ?? new Set();
      listeners.set(name, those.add(listener));
      return () => those.delete(listener);
    },
    assetAddress: (digest) => `${ORIGIN}/assets/${digest}`,
    droppedPaths: (files) => bridge.droppedPaths(files),
  };
}
