import { app, Menu, session, type BrowserWindow, type Session } from 'electron';
import { documentPage, isShelf, MENU_WORDS, ORIGIN } from '#content/contract';
import { openBridge, RememberedShelf, startLibrary, type Door, type LibraryProcess } from './bridge/index.ts';
import type { Desk } from './desk.ts';
import { ContentFolder, loadKiosk } from './kiosk/index.ts';
import { leavesItsSandbox, lockContents, lockSession, refuseDebugging, turnOffNetworking } from './lockdown/index.ts';
import { watchForFaults } from './platform/faults.ts';
import { openLog, type Log } from './platform/log.ts';
import { nodeFileStore } from './platform/node-file-store.ts';
import { commandGiven, pathsGiven, readOptions, type Options } from './platform/options.ts';
import { placesFor, type Places } from './platform/places.ts';
import { openSettings, type SettingsFile } from './platform/settings.ts';
import { announceScheme, answerFrom, answerHeaders, serveScheme, type Answer, type Asked } from './protocol/index.ts';
import { makeWindow, rememberedPlace, showPage } from './window/index.ts';

/** The page's address while it is worked on (`npm run dev`); a build for use does not know of it. */
const developmentServer = import.meta.env.DEV ? process.env['LECTERN_DEV_SERVER'] : undefined;

// What is imported above is all that a window needs to be there: the rest is loaded while the page is.
announceScheme();
const command = commandGiven(process.argv);
const options = readOptions(process.argv, app.isPackaged, process.cwd());
if (command !== undefined) void obey(command);
else if (options.ok) begin(options.value);
else end(2, `${options.failure.option} wants a value`);

/** A start that is a command has no window. */
async function obey(words: readonly string[]): Promise<void> {
  const { importingWorker } = placesFor(app, {});
  const { runCommand } = await import('./command-line.ts');
  await runCommand(words, importingWorker);
}

/** What has to be settled before Chromium starts. */
function begin(asked: Options): void {
  if (app.isPackaged && leavesItsSandbox(app.commandLine)) {
    end(
      2,
      '--no-sandbox is for the superuser, who has no sandbox to be in. Start Lectern without it. An AppImage adds it by itself where the system lets nobody make one: install the package for that system instead.',
    );
    return;
  }
  const fixed = placesFor(app, asked);
  const own = nodeFileStore(fixed.userData);
  const content = asked.kiosk === undefined ? undefined : new ContentFolder(own, fixed);
  const places = content?.places ?? fixed;
  const log = openLog(places.logs, Date.now);
  watchForFaults(log, () => {
    end(1, `${MENU_WORDS.en.programFault} ${MENU_WORDS.en.programFaultRemedy} ${log.file}`);
  });
  turnOffNetworking(app.commandLine, asked.kiosk !== undefined, developmentServer);
  if (app.isPackaged) refuseDebugging(app.commandLine);
  // The superuser has no sandbox to be in and says so; everybody else is in it, whatever a window asks for.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  lockContents(app, asked.kiosk === undefined ? 'index.html' : 'kiosk.html', log.refused, developmentServer);
  Menu.setApplicationMenu(null);
  if (!app.requestSingleInstanceLock({ paths: asked.paths })) {
    end(asked.screenshot === undefined ? 0 : 1, MENU_WORDS.en.alreadyOpen);
    return;
  }
  app.on('window-all-closed', () => {
    app.quit();
  });
  // Read while Chromium starts, which takes longer.
  const read = Promise.all([
    openSettings(own),
    RememberedShelf.open(own, places.library),
    answerFrom(places, answerHeaders(asked.withoutPolicy, asked.kiosk !== undefined)),
    content?.open(),
  ]);
  void app.whenReady().then(async () => {
    const [settings, remembered, answer] = await read;
    await open({ asked, places, log, settings, remembered, answer, ...(content === undefined ? {} : { content }) });
  });
}

interface Beginning {
  readonly asked: Options;
  readonly places: Places;
  readonly log: Log;
  readonly settings: SettingsFile;
  readonly remembered: RememberedShelf;
  readonly answer: (asked: Asked) => Promise<Answer>;
  /** Which content is shown; a desk shows its library. */
  readonly content?: ContentFolder;
}

/** What is done once Chromium stands: a library in a process of its own, and the window or the kiosk before it. */
async function open(beginning: Beginning): Promise<void> {
  const { asked, places, log, remembered, answer, content } = beginning;
  const library = startLibrary(places);
  const farewells = [() => library.close(), () => remembered.keep(places.library)];
  app.on('will-quit', (event) => {
    event.preventDefault();
    void Promise.all(farewells.map((farewell) => farewell())).then(() => {
      end(0);
    });
  });
  const lock = (own: Session): void => {
    lockSession(own, log.refused, developmentServer);
  };
  const prepare = (own: Session): void => {
    lock(own);
    serveScheme(own.protocol, answer);
  };
  prepare(session.defaultSession);
  if (asked.kiosk === undefined || content === undefined) {
    const desk = await openDesk(library, beginning);
    farewells.push(() => desk.leave());
    return;
  }
  const beginKiosk = await loadKiosk();
  const { device, trustedKey } = asked;
  const parts = { device, trustedKey, places, content, log, library, lock, answer, prepare };
  const kiosk = await beginKiosk({ ...asked.kiosk, ...parts });
  if (kiosk.ok) farewells.push(() => kiosk.value.end());
  else end(2, kiosk.failure);
}

/** The page is shown first; what answers it is loaded once the page has a process, and the page waits for it no longer. */
async function openDesk(library: LibraryProcess, beginning: Beginning): Promise<Desk> {
  const { asked, places, log, settings, remembered } = beginning;
  const isPictured = asked.screenshot !== undefined;
  // The shelf as it was left needs no library to be painted, and is painted sooner when none is starting beside it.
  const startsAtShelf = asked.open === undefined && !isPictured && isShelf(settings.read().lastPage);
  if (!remembered.isKnown || !startsAtShelf) library.begin();
  const window = makeWindow({
    place: isPictured ? undefined : rememberedPlace(places.userData),
    theme: settings.read().theme,
    preload: places.preload,
    development: developmentServer !== undefined,
  });
  const door = doorOf(window);
  const opening = (isPictured ? Promise.resolve() : arrived(window))
    .then(() => import('./desk.ts'))
    .then(({ Desk }) => Desk.open(window, library, settings, { door, places, log, remembered }));
  const answering = opening.then((desk) => desk.answering());
  openBridge(door, async (question) => (await answering)(question));
  if (!isPictured) {
    showPage(window, door.origin, asked.open === undefined ? undefined : documentPage(asked.open));
    followOtherStarts(window, opening);
  }
  const desk = await opening;
  void desk.leave();
  if (asked.screenshot === undefined) {
    desk.keepWindow();
    desk.import(asked.paths);
    desk.watch();
  } else {
    const { photograph } = await import('./photograph.ts');
    const outcome = await photograph(desk, asked.screenshot, asked.open);
    await library.close();
    end(...outcome);
  }
  return desk;
}

/** The page has come to the window: before that, every moment of this thread is one that it comes later. */
function arrived(window: BrowserWindow): Promise<void> {
  return new Promise((there) => {
    window.webContents.once('did-navigate', () => {
      there();
    });
  });
}

/** A start while this one runs ends at once, and what it was given is this one's. */
function followOtherStarts(window: BrowserWindow, opening: Promise<Desk>): void {
  app.on('second-instance', (_event, _argv, _folder, given) => {
    window.restore();
    window.focus();
    void opening.then((desk) => {
      desk.import(pathsGiven(given));
    });
  });
}

function doorOf(window: BrowserWindow): Door {
  return {
    contents: () => (window.isDestroyed() ? undefined : window.webContents),
    origin: developmentServer ?? ORIGIN,
  };
}

function end(status: number, why?: string): void {
  if (why !== undefined) process.stderr.write(`${why}\n`);
  app.exit(status);
}
