import { hostname } from 'node:os';
import type { Session } from 'electron';
import { failed, succeeded, type Result } from '#content/base';
import { explain, ORIGIN, SENTENCES } from '#content/contract';
import type { LibraryProcess } from '../bridge/index.ts';
import type { Log } from '../platform/log.ts';
import { nodeFileStore } from '../platform/node-file-store.ts';
import type { Places } from '../platform/places.ts';
import type { Answer, Asked } from '../protocol/index.ts';
import type { Offer } from '../workers/index.ts';
import { readConfiguration, type ConfigurationRefused } from './configuration-file.ts';
import type { ContentFolder } from './content-folder.ts';
import { Kiosk } from './kiosk.ts';
import { localTime } from './local-time.ts';
import { stageAside } from './stage-aside.ts';
import { pluggedIn } from './sticks.ts';
import { Updates } from './updates.ts';

export interface KioskStart {
  readonly file?: string;
  readonly device: string | undefined;
  /** Public key by which the configuration has to be signed. */
  readonly trustedKey: string | undefined;
  readonly places: Places;
  readonly content: ContentFolder;
  readonly log: Log;
  readonly library: LibraryProcess;
  /** Refuses, for a session, all that is refused. */
  readonly lock: (session: Session) => void;
  readonly answer: (asked: Asked) => Promise<Answer>;
  /** Locks a session and serves the program's own files in it. */
  readonly prepare: (session: Session) => void;
}

/** Runs the kiosk of a configuration; answers why not in sentences for staff where the configuration is refused. */
export async function beginKiosk(start: KioskStart): Promise<Result<Kiosk, string>> {
  const { file, device, places, content, log, library, lock, answer, prepare } = start;
  const read = await readConfiguration(file, device, start.trustedKey);
  if (!read.ok) return failed(sentences(read.failure));
  const { rules, digest } = read.value;
  library.begin();
  const updates = new Updates({
    section: rules.update,
    folder: content,
    log,
    today: () => localTime().date,
    now: () => performance.now(),
    sticks: () => pluggedIn(rules.update.sticks),
    shown: () => shownDocuments(library),
    stage: (offer) => stageAside(places.stagingWorker, offer),
    reopen: () => library.startAnew(() => Promise.resolve()),
  });
  const kiosk = await Kiosk.open(library, rules, {
    origin: ORIGIN,
    preload: places.preload,
    store: nodeFileStore(places.userData),
    log,
    device: device ?? deviceName(),
    configuration: digest,
    updates,
    lock,
    answer,
    prepare,
  });
  await kiosk.begin();
  return succeeded(kiosk);
}

function sentences({ file, faults }: ConfigurationRefused): string {
  const lines = faults.flatMap((fault) =>
    [SENTENCES['zh-Hans'], SENTENCES.en].map((language) => {
      const { what, remedy } = explain(fault, language);
      return `${file}: ${what} ${remedy}`;
    }),
  );
  return lines.join('\n');
}

/** Documents are asked for so many at a time. */
const AT_ONCE = 500;

/** What is on the shelf, to be compared with what is offered; undefined where the library does not open. */
async function shownDocuments(library: LibraryProcess): Promise<Offer['shown'] | undefined> {
  const shown: Offer['shown'][number][] = [];
  for (;;) {
    const input = { sort: 'added', descending: false, offset: shown.length, limit: AT_ONCE } as const;
    const page = await library.reply('shelf.page', input);
    if (!page.ok) return undefined;
    if (page.value.rows.length === 0) return shown;
    for (const { id, revision, title } of page.value.rows) shown.push({ id, revision, title });
  }
}

/** A device that was given no name is called what the machine is called, in the letters a name may have. */
function deviceName(): string {
  return (
    hostname()
      .replaceAll(/[^A-Za-z0-9_-]/gu, '-')
      .slice(0, 64) || 'kiosk'
  );
}
