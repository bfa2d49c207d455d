import { app, type BrowserWindow } from 'electron';
import {
  languageOf,
  MENU_WORDS,
  parsers,
  type Command,
  type Failure,
  type MenuWords,
  type Settings,
} from '#content/contract';
import {
  answerQuestions,
  forwardTo,
  hostServices,
  tell,
  Visiting,
  type Door,
  type LibraryProcess,
  type RememberedShelf,
} from './bridge/index.ts';
import { LOG_FILES, type Log } from './platform/log.ts';
import { nodeFileStore } from './platform/node-file-store.ts';
import type { Places } from './platform/places.ts';
import type { SettingsFile } from './platform/settings.ts';
import { WatchedFolder } from './platform/watched-folder.ts';
import { layGround, Paintings, recoverPage, rememberPlace, setMenu, showPage } from './window/index.ts';

export interface Surroundings {
  /** The one page that is listened to. */
  readonly door: Door;
  readonly places: Places;
  readonly log: Log;
  readonly remembered: RememberedShelf;
}

/** What is open: the window, the library behind it, and the settings both follow. */
export class Desk {
  readonly window: BrowserWindow;
  readonly library: LibraryProcess;
  readonly paintings = new Paintings();
  readonly #settings: SettingsFile;
  readonly #surroundings: Surroundings;
  readonly #watched: WatchedFolder;
  readonly #visiting: Visiting;
  #notices: Failure[] = [];

  /** A desk with what the settings' folder says of it read; it answers and imports nothing by itself yet. */
  static async open(
    window: BrowserWindow,
    library: LibraryProcess,
    settings: SettingsFile,
    surroundings: Surroundings,
  ): Promise<Desk> {
    const watched = await WatchedFolder.open({
      store: nodeFileStore(surroundings.places.userData),
      appeared: (paths) => {
        desk.import(paths);
      },
    });
    const desk = new Desk(window, library, settings, surroundings, watched);
    return desk;
  }

  private constructor(
    window: BrowserWindow,
    library: LibraryProcess,
    settings: SettingsFile,
    surroundings: Surroundings,
    watched: WatchedFolder,
  ) {
    this.window = window;
    this.library = library;
    this.#settings = settings;
    this.#surroundings = surroundings;
    this.#watched = watched;
    this.#visiting = new Visiting({ window, library, places: surroundings.places, words: () => this.#words() });
  }

  /** Shows a page (see `documentPage`); the one the person left where none is given. */
  show(page?: string): void {
    showPage(this.window, this.#surroundings.door.origin, page);
  }

  /** Passes on to the page what the library tells, and gives what answers the page's questions. */
  answering(): (question: unknown) => Promise<string> {
    const { door, places, log, remembered } = this.#surroundings;
    const services = this.#visiting.over({
      ...remembered.over(forwardTo(this.library)),
      ...hostServices({
        window: this.window,
        library: this.library,
        settings: this.#settings,
        watched: this.#watched,
        visiting: this.#visiting,
        facts: {
          get folder() {
            return places.library;
          },
          program: { version: app.getVersion(), electron: process.versions.electron },
          takeNotices: () => this.#notices.splice(0),
        },
        folders: {
          settings: places.userData,
          get library() {
            return places.library;
          },
          logs: places.logs,
        },
        places,
        logFiles: LOG_FILES,
        words: () => this.#words(),
        changed: (names) => {
          this.#follow(names);
        },
        painted: (page) => {
          log.write(`painted after ${String(Math.round(performance.now()))} ms`);
          this.library.begin();
          this.paintings.painted(page);
        },
      }),
    });
    this.library.listen((told) => {
      if (told.event === 'library.status') remembered.libraryIsUp();
      if (told.event === 'import.progress') void this.#visiting.imported(told.value);
      tell(door, told);
    });
    return answerQuestions(parsers, services, log.mishap);
  }

  /** Remembers where the window stands, sees that its page stays, and gives it the system's menu. */
  keepWindow(): void {
    rememberPlace(this.window, this.#surroundings.places.userData);
    recoverPage(this.window, {
      words: () => this.#words(),
      reload: () => {
        this.show(this.paintings.newest);
      },
      quit: () => {
        app.quit();
      },
      ended: (reason) => {
        this.#surroundings.log.write(`the page ended: ${reason}`);
        this.#notices.push({ code: 'process-ended', name: 'page' });
      },
    });
    this.#setMenu();
  }

  /** Begins to look after the folder whose files are imported as they appear, if there is one. */
  watch(): void {
    this.#watched.start();
  }

  /** Imports files and folders that were given to the program itself. */
  import(paths: readonly string[]): void {
    if (paths.length > 0) this.#visiting.import({ paths });
  }

  /** Removes what was only looked at: as the program ends, and as it starts after one that could not. */
  leave(): Promise<void> {
    return this.#visiting.tidy();
  }

  #words(): MenuWords {
    return MENU_WORDS[languageOf(this.#settings.read().language, app.getPreferredSystemLanguages())];
  }

  #setMenu(): void {
    setMenu(this.#words(), (command: Command) => {
      tell(this.#surroundings.door, { event: 'command', value: { command } });
    });
  }

  #follow(names: readonly (keyof Settings)[]): void {
    if (names.includes('language')) this.#setMenu();
    if (names.includes('theme')) layGround(this.window, this.#settings.read().theme);
    tell(this.#surroundings.door, { event: 'settings.changed', value: { names } });
  }
}
