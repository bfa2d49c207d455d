import { app, clipboard } from 'electron';
import { succeeded } from '#content/base';
import type { Reply, RequestName, Services, Settings } from '#content/contract';
import type { WatchedFolder } from '../platform/watched-folder.ts';
import { chooseFolder, chooseForImport, printPage, savePdf } from '../window/index.ts';
import { annotationFiles } from './annotation-files.ts';
import type { DesktopRequest, LibraryRequest } from './forwarding.ts';
import { libraryStatus, type HostFacts } from './library-status.ts';
import { movingServices } from './moving.ts';
import { outgoingServices } from './outgoing-services.ts';
import { programServices, type ProgramSurroundings } from './program-services.ts';
import type { TextServices } from './serve.ts';
import type { Visiting } from './visiting.ts';

type HostRequest = Exclude<DesktopRequest, LibraryRequest>;

/** What the host's own services work on. */
export interface Host extends ProgramSurroundings {
  readonly watched: WatchedFolder;
  readonly visiting: Visiting;
  readonly facts: HostFacts;
  /** Called after settings were changed. */
  readonly changed: (names: readonly (keyof Settings)[]) => void;
  /** Called when the page says that it has painted. */
  readonly painted: (page: string) => void;
}

/** The requests that are answered where the window is: dialogs, settings, clipboard, printing. */
export function hostServices(host: Host): Pick<TextServices, HostRequest> {
  const { window, library, settings, watched, words } = host;
  const program = programServices(host);
  const moving = movingServices(host);
  return {
    'library.status': libraryStatus(library, host.facts),
    'import.choose': async ({ kind }) => {
      const paths = await chooseForImport(window, kind, words());
      // The system offers them again in its own list of recent files.
      if (kind === 'files') for (const path of paths) app.addRecentDocument(path);
      return paths.length === 0 ? done : library.ask('import.paths', { paths });
    },
    'sharing.choose': async () => {
      const folder = await chooseFolder(window, words().shareHere);
      return folder === undefined ? done : library.ask('sharing.start', { folder });
    },
    'backup.choose': async () => {
      const folder = await chooseFolder(window, words().copyHere);
      return folder === undefined ? done : library.ask('backup.copy', { folder });
    },
    ...annotationFiles(window, library, words),
    ...outgoingServices(host),
    ...host.visiting.services,
    'import.examine': async () => {
      const [path] = await chooseForImport(window, 'file', words());
      return path === undefined ? done : library.ask('import.look', { path });
    },
    'program.about': asText<'program.about'>(program['program.about']),
    'program.openFolder': asText<'program.openFolder'>(program['program.openFolder']),
    'program.diagnose': asText<'program.diagnose'>(program['program.diagnose']),
    'place.move': asText<'place.move'>(moving['place.move']),
    'place.choose': asText<'place.choose'>(moving['place.choose']),
    'watch.status': asText<'watch.status'>(() => Promise.resolve(succeeded(watched.status))),
    'watch.choose': asText<'watch.choose'>(async () => {
      const folder = await chooseFolder(window, words().watchHere);
      return folder === undefined ? succeeded(null) : following(watched, folder);
    }),
    'watch.stop': asText<'watch.stop'>(() => following(watched, undefined)),
    'settings.read': asText<'settings.read'>(async () => succeeded(settings.read())),
    'settings.change': asText<'settings.change'>(async (wished) => {
      const reply = await settings.change(wished);
      if (reply.ok) host.changed(Object.keys(wished) as (keyof Settings)[]);
      return reply;
    }),
    'clipboard.write': asText<'clipboard.write'>(async ({ text }) => {
      await clipboard.writeText(text);
      return succeeded(null);
    }),
    'print.page': asText<'print.page'>(async ({ to, title }) => {
      if (to === 'pdf') return savePdf(window, title, words());
      await printPage(window);
      return succeeded(null);
    }),
    'window.painted': asText<'window.painted'>(async ({ page }) => {
      host.painted(page);
      return succeeded(null);
    }),
  };
}

async function following(watched: WatchedFolder, folder: string | undefined): Promise<Reply<'watch.stop'>> {
  const followed = await watched.follow(folder);
  return followed.ok ? succeeded(watched.status) : followed;
}

const done = JSON.stringify(succeeded(null));

function asText<Name extends RequestName>(service: Services[Name]): TextServices[Name] {
  return async (input) => JSON.stringify(await service(input));
}
