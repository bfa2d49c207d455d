import { app, Menu, session, type Session } from 'electron';
import { documentPage, isShelf, MENU_WORDS, ORIGIN } from '#content/contract';
import { RememberedShelf, startLibrary } from './bridge/index.ts';
import { commandGiven, runCommand } from './command-line.ts';
import { Desk } from './desk.ts';
import { beginKiosk, ContentFolder } from './kiosk/index.ts';
import { leavesItsSandbox, lockContents, lockSession, refuseDebugging, turnOffNetworking } from './lockdown/index.ts';
import { photograph } from './photograph.ts';
import { watchForFaults } from './platform/faults.ts';
import { openLog, type Log } from './platform/log.ts';
import { nodeFileStore } from './platform/node-file-store.ts';
import { pathsGiven, readOptions, type Options } from './platform/options.ts';
import { placesFor, type Places } from './platform/places.ts';
import { openSettings, type SettingsFile } from './platform/settings.ts';
import { WatchedFolder } from './platform/watched-folder.ts';
import { announceScheme, answerFrom, answerHeaders, serveScheme, type Answer, type Asked } from './protocol/index.ts';
import { makeWindow, rememberedPlace } from './window/index.ts';

/** The page's address while it is worked on (`npm run dev`); a build for use does not know of it. */
const developmentServer = import.meta.env.DEV ? process.env['LECTERN_DEV_SERVER'] : undefined;

const command = commandGiven(process.argv);
const options = readOptions(process.argv, app.isPackaged, process.cwd());
if (command !== undefined) void runCommand(command, placesFor(app, {}).importingWorker);
else if (options.ok) begin(options.value);
else end(2, `${options.failure.option} wants a value`);

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
  announceScheme();
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
    answerFrom(places, answerHeaders(asked.withoutPolicy)),
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

/** What is done once Chromium stands: the library starts in a process of its own, and the window at the same time. */
async function open({ asked, places, log, settings, remembered, answer, content }: Beginning): Promise<void> {
  const library = startLibrary(places);
  // The shelf as it was left needs no library to be painted, and is painted sooner when none is starting beside it.
  const startsAtShelf = asked.open === undefined && asked.screenshot === undefined && isShelf(settings.read().lastPage);
  if (!remembered.isKnown || !startsAtShelf) library.begin();
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
  if (asked.kiosk !== undefined && content !== undefined) {
    const { device, trustedKey } = asked;
    const parts = { device, trustedKey, places, content, log, library, lock, answer, prepare };
    const kiosk = await beginKiosk({ ...asked.kiosk, ...parts });
    if (kiosk.ok) farewells.push(() => kiosk.value.end());
    else end(2, kiosk.failure);
    return;
  }
  const window = makeWindow({
    place: asked.screenshot === undefined ? rememberedPlace(places.userData) : undefined,
    theme: settings.read().theme,
    preload: places.preload,
    development: developmentServer !== undefined,
  });
  const watched = await WatchedFolder.open({
    store: nodeFileStore(places.userData),
    appeared: (paths) => {
      desk.import(paths);
    },
  });
  const desk = new Desk(window, library, settings, {
    origin: developmentServer ?? ORIGIN,
    places,
    log,
    remembered,
    watched,
  });
  desk.answerPage();
  void desk.leave();
  farewells.push(() => desk.leave());
  if (asked.screenshot === undefined) {
    attend(desk, asked);
    watched.start();
  } else {
    const outcome = await photograph(desk, asked.screenshot, asked.open);
    await library.close();
    end(...outcome);
  }
}

/** An ordinary start: the page the person left, files given on the command line, and those of later starts. */
function attend(desk: Desk, asked: Options): void {
  desk.show(asked.open === undefined ? undefined : documentPage(asked.open));
  desk.keepWindow();
  desk.import(asked.paths);
  app.on('second-instance', (_event, _argv, _folder, given) => {
    desk.window.restore();
    desk.window.focus();
    desk.import(pathsGiven(given));
  });
}

function end(status: number, why?: string): void {
  if (why !== undefined) process.stderr.write(`${why}\n`);
  app.exit(status);
}
