import { rm } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import { failed, succeeded, type Result } from '#content/base';
import type {
  Failure,
  ImportProgress,
  Input,
  MenuWords,
  OutgoingRequests,
  RequestName,
  Visit,
} from '#content/contract';
import type { Places } from '../platform/places.ts';
import { choosePack } from '../window/index.ts';
import type { LibraryProcess } from './library-process.ts';
import type { TextServices } from './serve.ts';

export interface VisitingSurroundings {
  readonly window: BrowserWindow;
  readonly library: LibraryProcess;
  readonly places: Places;
  readonly words: () => MenuWords;
}

/** What would change a library, or where it lies, has none to change while a pack is only looked at. */
const REFUSED = [
  'import.choose', 'import.paths', 'import.again', 'import.examine', 'import.look',
  'place.move', 'place.choose', 'sharing.choose', 'sharing.start', 'watch.choose',
  'backup.choose', 'backup.copy', 'backup.make', 'backup.restore', 'library.repair',
] as const satisfies readonly RequestName[]; // prettier-ignore

/** Annotations that were made in a pack and come along when it is added. */
interface Waiting {
  readonly json: string;
}

/**
 * Opens a pack without adding it to the library: a library is made of it in a folder of its own and opened in place of the person's,
 * which nobody touches meanwhile. Leaving opens theirs again and removes the folder.
 */
export class Visiting {
  readonly #given: VisitingSurroundings;
  #open: { readonly path: string; readonly visit: Visit } | undefined;
  #waiting: Waiting | undefined;
  /** Imports that came from elsewhere while there was no library to import into. */
  #held: Input<'import.paths'>[] = [];

  constructor(given: VisitingSurroundings) {
    this.#given = given;
  }

  get services(): Pick<TextServices, Extract<keyof OutgoingRequests, `visit.${string}`>> {
    return {
      'visit.choose': async () => {
        const path = await choosePack(this.#given.window, this.#given.words());
        return JSON.stringify(path === undefined ? succeeded(null) : await this.#begin(path));
      },
      'visit.open': async ({ path }) => JSON.stringify(await this.#begin(path)),
      'visit.prepare': () => Promise.resolve(JSON.stringify(failed({ code: 'not-available-here', name: 'visit.prepare' }))), // prettier-ignore
      'visit.status': async () => JSON.stringify(await this.#status()),
      'visit.leave': async ({ add }) => JSON.stringify(await this.#leave(add)),
    };
  }

  /** The same services, of which those that want a library of one's own are refused while there is none. */
  over(services: Partial<TextServices>): Partial<TextServices> {
    const refusing = REFUSED.map((name) => [name, this.#unlessVisiting(services[name] as Service | undefined)]);
    const change = services['settings.change'];
    const own: Partial<TextServices> =
      change === undefined
        ? {}
        : {
            'settings.change': ({ lastPage, ...wished }) =>
              // A page of the pack is not there to begin with the next time.
              change(lastPage === undefined || this.#open !== undefined ? wished : { lastPage, ...wished }),
          };
    return { ...services, ...(Object.fromEntries(refusing) as Partial<TextServices>), ...own };
  }

  /** Imports what was given to the program itself; while a pack is looked at, afterwards. */
  import(wanted: Input<'import.paths'>): void {
    if (this.#open === undefined) void this.#given.library.ask('import.paths', wanted);
    else this.#held.push(wanted);
  }

  /** An import is over: what was written in the pack that came with it finds its documents now. */
  async imported({ state, packQuestions = [] }: ImportProgress): Promise<void> {
    const waiting = this.#waiting;
    if (waiting === undefined || state !== 'finished' || packQuestions.length > 0) return;
    this.#waiting = undefined;
    await this.#given.library.ask('annotations.import', waiting);
  }

  /** Removes what was only looked at: as the program ends, and as it starts after one that could not. */
  tidy(): Promise<void> {
    return rm(this.#given.places.visitFolder, { recursive: true, force: true });
  }

  async #begin(path: string): Promise<Result<Visit, Failure>> {
    if (this.#open !== undefined) return failed({ code: 'visiting', title: this.#open.visit.title });
    const { library, places } = this.#given;
    const prepared = await library.reply('visit.prepare', { path, folder: places.visitFolder });
    if (!prepared.ok) {
      await this.tidy();
      return prepared;
    }
    this.#open = { path, visit: prepared.value };
    await library.startAnew(() => {
      places.visit(true);
      return Promise.resolve();
    });
    return prepared;
  }

  async #status(): Promise<Result<(Visit & { readonly annotations: number }) | null, Failure>> {
    if (this.#open === undefined) return succeeded(null);
    const all = await this.#given.library.reply('notebook.page', { sort: 'created', descending: true, offset: 0, limit: 1 }); // prettier-ignore
    return succeeded({ ...this.#open.visit, annotations: all.ok ? all.value.total : 0 });
  }

  async #leave(add: boolean): Promise<Result<null, Failure>> {
    if (this.#open === undefined) return succeeded(null);
    const { library, places } = this.#given;
    const { path } = this.#open;
    const written = add ? await library.reply('annotations.export', { format: 'w3c', language: 'en' }) : undefined;
    if (written?.ok === false) return written;
    this.#open = undefined;
    await library.startAnew(async () => {
      places.visit(false);
      await this.tidy();
    });
    if (written !== undefined) this.#waiting = { json: written.value.text };
    const held = this.#held;
    this.#held = [];
    for (const wanted of [...(add ? [{ paths: [path] }] : []), ...held]) void library.ask('import.paths', wanted);
    return succeeded(null);
  }

  #unlessVisiting(service: Service | undefined): Service | undefined {
    if (service === undefined) return undefined;
    return (input) =>
      this.#open === undefined
        ? service(input)
        : Promise.resolve(JSON.stringify(failed({ code: 'visiting', title: this.#open.visit.title })));
  }
}

type Service = (input: never) => Promise<string>;
