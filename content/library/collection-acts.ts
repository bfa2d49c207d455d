import { failed, succeeded, type Result, type StoreFailure } from '#content/base';
import type { Catalogue } from './catalogue.ts';
import type { LibraryFailure } from './failures.ts';
import type { CatalogueOperation } from './operations.ts';
import type { LibraryPorts } from './ports.ts';
import type { Recording } from './recording.ts';
import type { Collection } from './summary.ts';

type Failure = StoreFailure | LibraryFailure;

/** What can be done to the collections of a library; each is on the disk before it is answered. */
export class CollectionActs {
  private readonly catalogue: Catalogue;
  private readonly ports: Pick<LibraryPorts, 'clock' | 'newId'>;
  private readonly recording: Recording;

  constructor(catalogue: Catalogue, ports: Pick<LibraryPorts, 'clock' | 'newId'>, recording: Recording) {
    this.catalogue = catalogue;
    this.ports = ports;
    this.recording = recording;
  }

  create(name: string, parent?: string): Promise<Result<Collection, Failure>> {
    return this.recording.inTurn(async () => {
      const { collections } = this.catalogue;
      const id = this.ports.newId();
      if (parent !== undefined) {
        if (collections.get(parent) === undefined) return noCollection(parent);
        if (!collections.mayNest(id, parent)) return failed({ code: 'collection-too-deep', id: parent });
      }
      const inside = parent === undefined ? {} : { parent };
      const done = await this.recording.record([{ kind: 'collection-created', at: this.now(), id, name, ...inside }]);
      return done.ok ? succeeded({ id, name, ...inside }) : done;
    });
  }

  rename(id: string, name: string): Promise<Result<null, Failure>> {
    return this.change(id, { kind: 'collection-renamed', at: this.now(), id, name });
  }

  remove(id: string): Promise<Result<null, Failure>> {
    return this.change(id, { kind: 'collection-removed', at: this.now(), id });
  }

  putBack(id: string): Promise<Result<null, Failure>> {
    return this.recording.inTurn(async () => {
      if (!this.catalogue.collections.isRemoved(id)) return noCollection(id);
      return this.recording.record([{ kind: 'collection-returned', at: this.now(), id }]);
    });
  }

  /** Moves a collection before another of the same new parent, or to the end. */
  move(id: string, parent: string | null, before: string | null): Promise<Result<null, Failure>> {
    return this.recording.inTurn(async () => {
      const { collections } = this.catalogue;
      for (const named of [id, parent, before]) {
        if (named !== null && collections.get(named) === undefined) return noCollection(named);
      }
      if (parent !== null && !collections.mayNest(id, parent)) return failed({ code: 'collection-too-deep', id });
      return this.recording.record([{ kind: 'collection-moved', at: this.now(), id, parent, before }]);
    });
  }

  private change(id: string, operation: CatalogueOperation): Promise<Result<null, Failure>> {
    return this.recording.inTurn(async () => {
      const isThere = this.catalogue.collections.get(id) !== undefined;
      return isThere ? this.recording.record([operation]) : noCollection(id);
    });
  }

  private now(): number {
    return this.ports.clock.now();
  }
}

export function noCollection(id: string): Result<never, LibraryFailure> {
  return failed({ code: 'no-such-collection', id });
}
