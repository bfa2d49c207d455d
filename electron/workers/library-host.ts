import process from 'node:process';
import { failed, succeeded, type Result, type StoreFailure } from '#content/base';
import {
  libraryServices,
  type Failure,
  type Input,
  type LibraryService,
  type LibraryStatus,
  type Reply,
  type RequestName,
  type Services,
  type Told,
} from '#content/contract';
import { plantTemplate, type Library } from '#content/library';
import project from '../../package.json' with { type: 'json' };
import { isLibrary, openFolder, type OpenFolder } from '../platform/library-folder.ts';
import { nodeFileStore } from '../platform/node-file-store.ts';
import { checkingServices } from './checking.ts';
import { importServices } from './imports.ts';
import { outgoingServices, type OutgoingService } from './outgoing.ts';
import { preparePackAside } from './visit-pack.ts';
import { Keeping } from './keeping.ts';
import { SearchThread } from './search-thread.ts';
import type { ImportingProcess } from './wire.ts';

export interface LibraryHostOptions {
  readonly folder: string;
  /** The shipped collection, planted in a library that is made now. */
  readonly shipped?: string;
  /** The library has to be there already: none is made. */
  readonly mustExist?: boolean;
  readonly start: () => ImportingProcess;
  readonly processes: number;
  /** The script of the thread that searches. */
  readonly searching: URL;
  /** The script of the thread that packs. */
  readonly packing: URL;
  /** Where the person's own things are that are in no library; the usual place where it is left out. */
  readonly userData?: string;
  readonly tell: (told: Told) => void;
  /** Ends this process, so that the library is opened again by the next. */
  readonly restart: () => void;
}

type HostedRequest =
  | LibraryService
  | OutgoingService
  | 'visit.prepare'
  | 'library.verify'
  | 'library.repair'
  | 'search.query'
  | 'import.paths'
  | 'import.cancel'
  | 'import.again'
  | 'import.look';

/** How often a place that is kept back is written: what a power cut may cost. */
const FLUSH_EVERY_MS = 2000;

/** Changes are told at most so often; a batch changes the catalogue many times a second. */
const TELL_EVERY_MS = 50;

/** Pause between two steps of reading ahead: the window's start and the person's questions go first. */
const WARM_EVERY_MS = 20;

/** When search is started and catches up with the shelf, unless somebody asks before: the window's start goes first. */
const INDEX_AFTER_MS = 3000;

/** Owns the library for the window: opens it at once, answers its requests when it is open, tells its events. */
export class LibraryHost {
  private readonly options: LibraryHostOptions;
  private readonly opening: Promise<Result<Pick<Services, HostedRequest>, Failure>>;
  private opened: OpenFolder | undefined;
  private search: SearchThread | undefined;
  /** While it lasts the index on the disk is another's, and questions wait. */
  private attaching: Promise<unknown> = Promise.resolve();
  private keeping: Keeping | undefined;
  private status: Pick<LibraryStatus, 'state' | 'failure' | 'notices'> = { state: 'opening', notices: [] };
  private flushing: NodeJS.Timeout | undefined;
  private telling: NodeJS.Timeout | undefined;
  private warming: NodeJS.Timeout | undefined;
  private indexing: NodeJS.Timeout | undefined;

  constructor(options: LibraryHostOptions) {
    this.options = options;
    this.opening = this.open();
  }

  async answer<Name extends RequestName>(name: Name, input: Input<Name>): Promise<Reply<RequestName>> {
    if (name === 'library.status') return succeeded(this.fullStatus());
    const services = await this.opening;
    if (!services.ok) return services;
    const service = (services.value as Partial<Services>)[name];
    return service === undefined ? failed({ code: 'not-available-here', name }) : service(input);
  }

  /** Writes what is kept back and gives the library up. */
  async close(): Promise<void> {
    clearInterval(this.flushing);
    clearTimeout(this.telling);
    clearTimeout(this.warming);
    clearTimeout(this.indexing);
    this.keeping?.close();
    await this.search?.close();
    await this.opened?.close();
    this.opened = undefined;
  }

  /** Reads ahead between the requests, so that the first sorting or filtering of a large shelf finds it done. */
  private warm(library: Library): void {
    this.warming = setTimeout(() => {
      if (library.warm()) this.warm(library);
    }, WARM_EVERY_MS);
  }

  private searchOf(library: Library): SearchThread {
    const { folder, searching, tell } = this.options;
    return (this.search ??= new SearchThread(library, folder, searching, tell, (failure) => {
      this.status = { ...this.status, notices: [...this.status.notices, failure] };
      tell({ event: 'library.status', value: { state: 'open' } });
    }));
  }

  private async reindex(library: Library): Promise<Result<null, StoreFailure>> {
    await this.search?.close();
    this.search = undefined;
    const forgotten = await library.ports.store.remove('index/segments.json');
    this.searchOf(library);
    return forgotten;
  }

  /** A thread that searches would not see what is attached to the index, would drop it and index again: it begins anew. */
  private async unsearched<Done>(library: Library, work: () => Promise<Done>): Promise<Done> {
    const wait = this.attaching;
    const attaching = (async () => {
      await wait;
      clearTimeout(this.indexing);
      await this.search?.close();
      this.search = undefined;
      return work();
    })();
    const done = attaching.then(() => this.searchOf(library), () => this.searchOf(library)); // prettier-ignore
    this.attaching = done;
    await done;
    return attaching;
  }

  /** Asks again where the thread that was asked has ended for a pack's sake. */
  private async ask(library: Library, question: Input<'search.query'>): Promise<Reply<'search.query'>> {
    await this.attaching;
    const asked = this.searchOf(library);
    const reply = await asked.ask(question);
    return asked === this.search ? reply : this.ask(library, question);
  }

  private fullStatus(): LibraryStatus {
    // Electron's types say it is always there; a test runs this under Node.
    const electron = process.versions.electron as string | undefined;
    const program = { version: project.version, ...(electron === undefined ? {} : { electron }) };
    return { ...this.status, folder: this.options.folder, program };
  }

  private async open(): Promise<Result<Pick<Services, HostedRequest>, Failure>> {
    const { folder, shipped, tell, mustExist = false } = this.options;
    const isNew = !(await isLibrary(folder));
    const opened: Result<OpenFolder, Failure> =
      isNew && mustExist ? failed({ code: 'library-missing', folder }) : await openFolder(folder);
    if (!opened.ok) {
      this.status = { state: 'refused', failure: opened.failure, notices: [] };
      tell({ event: 'library.status', value: { state: 'refused' } });
      return opened;
    }
    this.opened = opened.value;
    const { library } = opened.value;
    if (isNew && shipped !== undefined) {
      const planted = await plantTemplate(library, nodeFileStore(shipped));
      // A shelf that stays empty is still a shelf: the person is told, and can import.
      if (!planted.ok) this.status = { ...this.status, notices: [planted.failure] };
    }
    library.listen(() => {
      this.telling ??= setTimeout(() => {
        this.telling = undefined;
        tell({ event: 'library.changed', value: { version: library.catalogue.version } });
      }, TELL_EVERY_MS);
    });
    library.annotations.listen((documents) => {
      tell({ event: 'annotations.changed', value: { documents } });
    });
    library.notebook.listen(() => {
      tell({ event: 'annotations.changed', value: { documents: [] } });
    });
    this.flushing = setInterval(() => void library.readings.flush(), FLUSH_EVERY_MS);
    this.keeping = await Keeping.start({ library, folder, tell, reopen: this.options.restart });
    this.warm(library);
    this.indexing = setTimeout(() => this.searchOf(library), INDEX_AFTER_MS);
    this.status = { state: 'open', notices: [...library.notices, ...this.status.notices] };
    tell({ event: 'library.status', value: { state: 'open' } });
    const imports = importServices({
      ...this.options,
      library,
      unsearched: (work) => this.unsearched(library, work),
      tell: (progress) => {
        tell({ event: 'import.progress', value: progress });
      },
    });
    return succeeded({
      ...libraryServices(library),
      ...imports.services,
      ...checkingServices({ library, tell, remake: imports.remake, reindex: () => this.reindex(library) }),
      ...this.keeping.services,
      ...outgoingServices({ ...this.options, library }),
      'visit.prepare': ({ path, folder: aside }) => preparePackAside(this.options, path, aside),
      'search.query': (question) => this.ask(library, question),
    });
  }
}
