import { app, ipcMain, Menu, protocol, session } from 'electron';
import { documentPage, MENU_WORDS, languageOf, ORIGIN, parsers, type MenuWords } from '#content/contract';
import { checkImage } from '#content/import';
import {
  answerQuestions,
  fork,
  forwardTo,
  hostServices,
  LibraryProcess,
  openBridge,
  tell,
  type Door,
} from './bridge/index.ts';
import { lockContents, lockSession, refuseDebugging, turnOffNetworking } from './lockdown/index.ts';
import { openLog, type Log } from './platform/log.ts';
import { NodeFileStore } from './platform/node-file-store.ts';
import { readOptions, type Options } from './platform/options.ts';
import { placesFor, type Places } from './platform/places.ts';
import { openSettings } from './platform/settings.ts';
import { announceScheme, answerHeaders, answerWith, pageFiles, storedAssets } from './protocol/index.ts';
import { makeWindow, Paintings, rememberedPlace, rememberPlace } from './window/index.ts';
import { photograph } from './photograph.ts';

const options = readOptions(process.argv, app.isPackaged, process.cwd());
if (options.ok) begin(options.value);
else end(2, `${options.failure.option} wants a value`);

/** What has to be settled before Chromium starts. */
function begin(asked: Options): void {
  const places = placesFor(app, asked);
  const log = openLog(places.logs, Date.now);
  turnOffNetworking(app.commandLine);
  if (app.isPackaged) refuseDebugging(app.commandLine);
  // The superuser has no sandbox to be in and says so; everybody else is in it, whatever a window asks for.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  announceScheme();
  lockContents(app, (what) => {
    log.write(`refused ${what}`);
  });
  Menu.setApplicationMenu(null);
  if (!app.requestSingleInstanceLock({ paths: asked.paths })) {
    if (asked.screenshot === undefined) end(0);
    else end(1, MENU_WORDS.en.alreadyOpen);
    return;
  }
  app.on('window-all-closed', () => {
    app.quit();
  });
  app
    .whenReady()
    .then(() => open(asked, places, log))
    .catch((error: unknown) => {
      log.write('start', error);
      end(1, error instanceof Error ? error.message : 'Lectern could not start');
    });
}

/** What is done once Chromium stands: the library starts in a process of its own, and the window at the same time. */
async function open(asked: Options, places: Places, log: Log): Promise<void> {
  const developmentServer = import.meta.env.DEV ? process.env['LECTERN_DEV_SERVER'] : undefined;
  const origin = developmentServer ?? ORIGIN;
  let door: Door | undefined;

  const library = new LibraryProcess(
    () => fork(places.libraryWorker, [places.library, places.shippedCollection], 'Lectern library'),
    (told) => {
      if (door !== undefined) tell(door, told);
    },
    Date.now,
  );
  app.on('will-quit', () => {
    library.close();
  });

  const settings = await openSettings(new NodeFileStore(places.userData));
  const words = (): MenuWords => MENU_WORDS[languageOf(settings.read().language, app.getPreferredSystemLanguages())];

  lockSession(
    session.defaultSession,
    (what) => {
      log.write(`refused ${what}`);
    },
    developmentServer,
  );
  const answer = answerWith({
    pageFiles: await pageFiles(places.page),
    asset: storedAssets(new NodeFileStore(places.library), (bytes) => checkImage(bytes)?.mediaType),
    headers: answerHeaders(asked.withoutPolicy),
  });
  protocol.handle('app', answer);

  const window = makeWindow({
    place: asked.screenshot === undefined ? rememberedPlace(places.userData) : undefined,
    theme: settings.read().theme,
    preload: places.preload,
    development: developmentServer !== undefined,
  });
  door = { window, origin };
  rememberPlace(window, places.userData);
  const paintings = new Paintings();
  const host = {
    window,
    library,
    settings,
    words,
    changed: () => undefined,
    painted: (page: string) => {
      paintings.painted(page);
    },
  };
  const services = { ...forwardTo(library), ...hostServices(host) };
  openBridge(
    ipcMain,
    door,
    answerQuestions(parsers, services, (mishap) => {
      log.write(`${mishap.kind} ${mishap.name}`, 'error' in mishap ? mishap.error : undefined);
    }),
  );
  const show = (page = ''): void => {
    void window.loadURL(`${origin}/index.html${page === '' ? '' : `#${page}`}`);
  };

  if (asked.screenshot !== undefined) {
    const taken = await photograph({ window, library, paintings, show }, asked.screenshot, asked.open);
    end(taken.ok ? 0 : 1, taken.ok ? undefined : taken.failure);
    return;
  }
  show(asked.open === undefined ? undefined : documentPage(asked.open));
}

function end(status: number, why?: string): void {
  if (why !== undefined) process.stderr.write(`${why}\n`);
  app.exit(status);
}
