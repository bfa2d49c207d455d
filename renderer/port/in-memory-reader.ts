import { failed, succeeded, type FileStore } from '#content/base';
import {
  DEFAULT_SETTINGS,
  libraryServices,
  type EventName,
  type Events,
  type Input,
  type Reader,
  type Reply,
  type RequestName,
  type Services,
  type Settings,
} from '#content/contract';
import { assetPath, openLibrary } from '#content/library';
import { MemoryFileStore } from '#content/testing';
import { browserDigest } from './browser-digest.ts';
import { TabImport, type TabFile } from './tab-import.ts';
import { TabSearch } from './tab-search.ts';

type Listener<Name extends EventName> = (event: Events[Name]) => void;

/** What stands before the number of a file that was dropped on the tab, in place of its path. */
const DROPPED = 'dropped:';

/**
 * A host inside the page: the library itself, on a store in memory, filled with the shipped collection. For a plain
 * browser tab and for tests; what it holds is gone with the tab.
 * @param shipped The files to fill the library with.
 */
export async function inMemoryReader(shipped: readonly TabFile[]): Promise<Reader> {
  const listeners = new Map<EventName, Set<Listener<never>>>();
  const emit = <Name extends EventName>(name: Name, value: Events[Name]): void => {
    for (const listener of listeners.get(name) ?? []) (listener as Listener<Name>)(value);
  };
  const store = new MemoryFileStore();
  const opened = await openLibrary(
    {
      store,
      digest: browserDigest,
      clock: { now: () => Date.now() },
      newId: () => crypto.randomUUID().replaceAll('-', ''),
    },
    '',
  );
  if (!opened.ok) throw new Error(`A new library in memory was refused: ${opened.failure.code}`);
  const library = opened.value;
  const imports = new TabImport(library, browserDigest, emit);
  const search = new TabSearch(library, store.files);
  for (const file of shipped) await imports.take(file);
  library.listen((version) => {
    emit('library.changed', { version });
  });
  library.annotations.listen((documents) => {
    emit('annotations.changed', { documents });
  });
  library.notebook.listen(() => {
    emit('annotations.changed', { documents: [] });
  });

  const dropped = new Map<string, TabFile>();
  const assets = new AssetAddresses(store);
  const answers = libraryServices(library);
  const services: Partial<Services> = {
    ...answers,
    'document.open': async (input) => {
      const reply = await answers['document.open'](input);
      if (reply.ok) await assets.prepare(reply.value.document.assets);
      return reply;
    },
    ...tabServices(imports, dropped, emit),
    'search.query': (question) => search.answer(question),
    'import.again': async ({ id, encoding }) => {
      const [found, original] = [await library.read(id), await library.readOriginal(id)];
      if (!original.ok) return original;
      if (!found.ok) return found;
      const { name, bytes } = found.value.original;
      const file = { name, size: bytes, arrayBuffer: () => Promise.resolve(original.value.slice().buffer) };
      return succeeded(imports.start([file], undefined, encoding === undefined ? { id } : { id, encoding }));
    },
    'library.status': () =>
      Promise.resolve(
        succeeded({ state: 'open' as const, notices: library.notices, folder: '', program: { version: '' } }),
      ),
  };

  return {
    async ask<Name extends RequestName>(name: Name, input: Input<Name>): Promise<Reply<Name>> {
      const service: Services[Name] | undefined = services[name];
      if (service === undefined) return failed({ code: 'not-available-here', name });
      // Copied as a bridge copies, so that a page that changes what it was handed changes nothing here.
      return structuredClone(await service(structuredClone(input)));
    },
    listen(name, listener) {
      const those = listeners.get(name) ?? new Set();
      listeners.set(name, those.add(listener));
      return () => those.delete(listener);
    },
    assetAddress: (digest) => assets.addressOf(digest),
    droppedPaths: (files) =>
      (files as readonly File[]).map((file, index) => {
        const path = `${DROPPED}${dropped.size + index}`;
        dropped.set(path, file);
        return path;
      }),
  };
}

/** What a browser tab does by itself. What it cannot (print to a file, take a picture) it says it cannot. */
function tabServices(
  imports: TabImport,
  dropped: ReadonlyMap<string, TabFile>,
  emit: <Name extends EventName>(name: Name, value: Events[Name]) => void,
): Partial<Services> {
  let settings: Settings = DEFAULT_SETTINGS;
  return {
    'settings.read': () => Promise.resolve(succeeded(settings)),
    'settings.change': (change) => {
      settings = { ...settings, ...change };
      emit('settings.changed', { names: Object.keys(change) });
      return Promise.resolve(succeeded(settings));
    },
    'import.choose': async ({ kind }) => {
      const files = await chosenFiles(kind);
      return succeeded(files.length === 0 ? null : imports.start(files));
    },
    'import.paths': ({ paths, collection }) =>
      Promise.resolve(
        succeeded(
          imports.start(
            paths.flatMap((path) => dropped.get(path) ?? []),
            collection,
          ),
        ),
      ),
    'import.cancel': ({ batch }) => {
      imports.cancel(batch);
      return Promise.resolve(succeeded(null));
    },
    'clipboard.write': async ({ text }) => {
      await navigator.clipboard.writeText(text);
      return succeeded(null);
    },
    'print.page': () => {
      window.print();
      return Promise.resolve(succeeded(null));
    },
    'window.painted': () => Promise.resolve(succeeded(null)),
  };
}

function chosenFiles(kind: 'files' | 'folder'): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = kind === 'folder';
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      resolve([...(input.files ?? [])]);
    });
    input.addEventListener('cancel', () => {
      resolve([]);
    });
    input.click();
  });
}

/** Addresses of the images of the documents that were opened. */
class AssetAddresses {
  private readonly store: FileStore;
  private readonly addresses = new Map<string, string>();

  constructor(store: FileStore) {
    this.store = store;
  }

  async prepare(assets: readonly { readonly digest: string }[]): Promise<void> {
    for (const { digest } of assets) {
      if (this.addresses.has(digest)) continue;
      const read = await this.store.read(assetPath(digest));
      if (read.ok && read.value !== undefined) {
        this.addresses.set(digest, URL.createObjectURL(new Blob([read.value.slice()])));
      }
    }
  }

  addressOf(digest: string): string {
    return this.addresses.get(digest) ?? '';
  }
}
