import { hostname } from 'node:os';
import type { Session } from 'electron';
import { explain, ORIGIN, SENTENCES } from '#content/contract';
import { failed, succeeded, type Result } from '#content/base';
import type { LibraryProcess } from '../bridge/index.ts';
import type { Log } from '../platform/log.ts';
import { nodeFileStore } from '../platform/node-file-store.ts';
import { readConfiguration } from './configuration-file.ts';
import { Kiosk } from './kiosk.ts';

export interface KioskStart {
  readonly file?: string;
  readonly device: string | undefined;
  readonly userData: string;
  readonly preload: string;
  readonly log: Log;
  readonly library: LibraryProcess;
  /** Locks a session and serves the program's own files in it. */
  readonly prepare: (session: Session) => void;
}

/** Runs the kiosk of a configuration; answers why not in sentences for staff where the configuration is refused. */
export async function beginKiosk(start: KioskStart): Promise<Result<Kiosk, string>> {
  const { file, device, userData, preload, log, library, prepare } = start;
  const rules = await readConfiguration(file, device);
  if (!rules.ok) {
    const { faults } = rules.failure;
    const lines = faults.flatMap((fault) =>
      [SENTENCES['zh-Hans'], SENTENCES.en].map((language) => {
        const { what, remedy } = explain(fault, language);
        return `${rules.failure.file}: ${what} ${remedy}`;
      }),
    );
    return failed(lines.join('\n'));
  }
  library.begin();
  const store = nodeFileStore(userData);
  const kiosk = await Kiosk.open(library, rules.value, {
    origin: ORIGIN,
    preload,
    store,
    log,
    device: device ?? deviceName(),
    prepare,
  });
  await kiosk.begin();
  return succeeded(kiosk);
}

/** A device that was given no name is called what the machine is called, in the letters a name may have. */
function deviceName(): string {
  return (
    hostname()
      .replaceAll(/[^A-Za-z0-9_-]/gu, '-')
      .slice(0, 64) || 'kiosk'
  );
}
