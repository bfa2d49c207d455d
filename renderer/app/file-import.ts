import type { ReactiveControllerHost } from 'lit';
import type { Failure, Reader } from '#content/contract';
import { FileDrop } from './drop.ts';
import type { Route } from './route.ts';

/** What importing needs of the frame around the pages. */
export interface ImportHost extends ReactiveControllerHost {
  readonly reader: Reader;
  readonly route: Route;
}

/** Files on their way into the library, chosen in the system's dialog or dropped on the window. */
export class FileImport {
  readonly dropped: FileDrop;
  private readonly host: ImportHost;
  private readonly refused: (failure: Failure) => void;

  /** @param refused Told why nothing is imported. */
  constructor(host: ImportHost, refused: (failure: Failure) => void) {
    this.host = host;
    this.refused = refused;
    this.dropped = new FileDrop(host, (files) => void this.take(files));
  }

  async choose(kind: 'files' | 'folder'): Promise<void> {
    const reply = await this.host.reader.ask('import.choose', { kind });
    if (!reply.ok) this.refused(reply.failure);
  }

  /** Imports what was dropped, into the collection that is shown. */
  private async take(files: readonly File[]): Promise<void> {
    const { reader, route } = this.host;
    const paths = reader.droppedPaths(files);
    if (paths.length === 0) return;
    const collection = route.page === 'shelf' ? route.view.collection : undefined;
    const reply = await reader.ask('import.paths', collection === undefined ? { paths } : { paths, collection });
    if (!reply.ok) this.refused(reply.failure);
  }
}
