import { succeeded, type FileStore, type Result, type StoreFailure } from '#content/base';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '#content/contract';

const FILE = 'settings.json';
/** A settings file that could not be read is kept under this name, for whoever wants to mend it. */
const DAMAGED_FILE = 'settings.damaged.json';

/** What a person has set, kept in one file of the store. */
export interface SettingsFile {
  read(): Settings;
  /** Makes the change last, then answers all settings as they are. */
  change(wished: Partial<Settings>): Promise<Result<Settings, StoreFailure>>;
}

/** Reads the settings: defaults where there are none, and for each setting that is unknown or out of its bounds. */
export async function openSettings(store: FileStore): Promise<SettingsFile> {
  const found = await store.read(FILE);
  const bytes = found.ok ? found.value : undefined;
  const { settings, damaged } = bytes === undefined ? UNWRITTEN : readSettings(new TextDecoder().decode(bytes));
  if (damaged && bytes !== undefined) await store.replace(DAMAGED_FILE, bytes);
  let now = settings;
  let writing: Promise<unknown> = Promise.resolve();
  return {
    read: () => now,
    change(wished) {
      now = { ...now, ...wished };
      const all = now;
      const written = writing.then(() =>
        store.replace(FILE, new TextEncoder().encode(`${JSON.stringify(all, null, 2)}\n`)),
      );
      writing = written;
      return written.then((result) => (result.ok ? succeeded(all) : result));
    },
  };
}

const UNWRITTEN = { settings: DEFAULT_SETTINGS, damaged: false };

function readSettings(text: string): { readonly settings: Settings; readonly damaged: boolean } {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { settings: DEFAULT_SETTINGS, damaged: true };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { settings: DEFAULT_SETTINGS, damaged: true };
  const fields = Object.entries(raw as Readonly<Record<string, unknown>>).map(([name, value]) =>
    parseSettings({ [name]: value }),
  );
  return {
    settings: fields.reduce<Settings>((all, field) => ({ ...all, ...field }), DEFAULT_SETTINGS),
    damaged: fields.includes(undefined),
  };
}
