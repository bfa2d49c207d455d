import type { EventName, Events } from './events.ts';
import type { Input, Reply, RequestName } from './requests.ts';

/** The port the renderer is handed: it asks and listens, and knows no other way out. */
export interface Reader {
  ask<Name extends RequestName>(name: Name, input: Input<Name>): Promise<Reply<Name>>;
  /** Calls `listener` at every event of that name; the answer ends it. */
  listen<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void;
  /** Address an asset is drawn from. */
  assetAddress(digest: string): string;
  /** The paths of files dropped on the window; empty where the host has no paths (a browser tab). */
  droppedPaths(files: readonly unknown[]): readonly string[];
}
