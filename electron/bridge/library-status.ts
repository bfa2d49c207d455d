import type { Failure, LibraryStatus, Reply } from '#content/contract';
import type { LibraryProcess } from './library-process.ts';
import type { TextServices } from './serve.ts';

/** What of the library's state only the host knows. */
export interface HostFacts {
  readonly folder: string;
  readonly program: LibraryStatus['program'];
  /** What befell the window since the last answer, to be told once. */
  takeNotices(): readonly Failure[];
}

/**
 * The library's state as its process tells it, with what the host knows. A library whose process could not be kept
 * running is refused with that reason, so that the page always has an answer to show.
 */
export function libraryStatus(library: LibraryProcess, host: HostFacts): TextServices['library.status'] {
  return async () => {
    if (!library.hasBegun) return JSON.stringify(opening(host));
    const reply = await library.reply('library.status', null);
    const status: LibraryStatus = reply.ok
      ? reply.value
      : { state: 'refused', failure: reply.failure, notices: [], folder: host.folder, program: host.program };
    const answer: Reply<'library.status'> = {
      ok: true,
      value: { ...status, program: host.program, notices: [...status.notices, ...host.takeNotices()] },
    };
    return JSON.stringify(answer);
  };
}

/** The library has not been started because the shelf is remembered: the page is told when it is open. */
function opening({ folder, program }: HostFacts): Reply<'library.status'> {
  return { ok: true, value: { state: 'opening', notices: [], folder, program } };
}
