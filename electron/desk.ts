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
  openBridge,
  tell,
  Visiting,
  type Door,
  type LibraryProcess,
  type RememberedShelf,
} from './bridge/index.ts';
import { LOG_FILES, type Log } from './platform/log.ts';
import type { Places } from './platform/places.ts';
import type { SettingsFile } from './platform/settings.ts';
import type { WatchedFolder } from './platform/watched-folder.ts';
import { layGround, Paintings, recoverPage, rememberPlace, setMenu } from './window/index.ts';

export interface Surroundings {
  /** Where the page comes from: the program's own scheme but in development. */
  readonly origin: string;
  readonly places: Places;
  readonly log: Log;
  readonly remembered: RememberedShelf;
  readonly watched: WatchedFolder;
}

/** What is open: the window, the library behind it, and the settings both follow. */
export class Desk {
  readonly window: BrowserWindow;
  readonly library: LibraryProcess;
  readonly paintings = new Paintings();
  readonly #settings: SettingsFile;
  readonly #surroundings: Surroundings;
  readonly #door: Door;
  readonly #visiting: Visiting;
  #notices: Failure[] = [];

  constructor(window: BrowserWindow, library: LibraryProcess, settings: SettingsFile, surroundings: Surroundings) {
    this.window = window;
    this.library = library;
    this.#settings = settings;
    this.#surroundings = surroundings;
    this.#visiting = new Visiting({ window, library, places: surroundings.places, words: () => this.#words() });
    this.#door = {
      contents: () => (window.isDestroyed() ? undefined : window.webContents),
      origin: surroundings.origin,
    };
  }

  /** Shows a page (see `documentPage`); the one the person left where none is given. */
  show(page?: string): void {
    // A load that another load overtakes is rejected, and nothing is wrong with that.
    this.window
      .loadURL(`${this.#door.origin}/index.html${page === undefined ? '' : `#${page}`}`)
      .catch(() => undefined);
  }

  /** Answers what the page asks, and passes on to it what the library tells. */
  answerPage(): void {
    const { places, log, remembered } = this.#surroundings;
    const services = this.#visiting.over({
      ...remembered.over(forwardTo(this.library)),
      ...hostServices({
        window: this.window,
        library: this.library,
        settings: this.#settings,
        watched: this.#surroundings.watched,
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
    openBridge(this.#door, answerQuestions(parsers, services, log.mishap));
    this.library.listen((told) => {
      if (told.event === 'library.status') remembered.libraryIsUp();
      if (told.event === 'import.progress') void this.#visiting.imported(told.value);
      tell(this.#door, told);
    });
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
      tell(this.#door, { event: 'command', value: { command } });
    });
  }

  #follow(names: readonly (keyof Settings)[]): void {
    if (names.includes('language')) this.#setMenu();
    if (names.includes('theme')) layGround(this.window, this.#settings.read().theme);
    tell(this.#door, { event: 'settings.changed', value: { names } });
  }
}
