import { failed, succeeded, type Result } from '#content/base';
import type { Failure, KioskAct } from '#content/contract';
import type { LibraryProcess } from '../bridge/index.ts';
import { exportStatistics } from './export-statistics.ts';
import { switchPower } from './power.ts';
import type { Staff } from './staff.ts';
import { endAtOnce, ENDED_BY_STAFF, startAgain } from './start-again.ts';
import type { Updates } from './updates.ts';
import type { Usage } from './usage.ts';

/** What staff can set going. */
export interface Office {
  readonly library: LibraryProcess;
  readonly updates: Updates;
  readonly staff: Staff;
  readonly usage: Usage;
  readonly device: string;
  readonly outbox: string | null;
  /** Writes what is to be kept, and closes the screens. */
  end(): Promise<void>;
  /** Has every page made anew as soon as nobody is before it. */
  recycle(): void;
}

/** An act that staff are allowed, and that is not one screen's own. */
export async function actOfStaff(act: KioskAct, office: Office): Promise<Result<null, Failure>> {
  const { updates, device, usage } = office;
  switch (act.kind) {
    case 'relaunch':
      await office.end();
      startAgain();
      return succeeded(null);
    case 'exit':
      await office.end();
      endAtOnce(ENDED_BY_STAFF);
      return succeeded(null);
    case 'restart-device':
    case 'shut-down':
      // A system that refuses leaves the kiosk as it is; one that does not ends it in its own time.
      await usage.keep();
      return switchPower(act.kind);
    case 'change-pin':
      return office.staff.changePin(act.role, act.pin);
    case 'install-update':
      return updates.approve();
    case 'roll-back': {
      const back = await updates.rollBack();
      if (back.ok) office.recycle();
      return back;
    }
    case 'dismiss-update':
      return updates.dismiss();
    case 'export-statistics': {
      const places = { stick: await updates.stick(), outbox: office.outbox };
      return exportStatistics({ library: office.library, counts: usage.counts, device, ...places });
    }
    case 'cleaning':
      return failed({ code: 'kiosk-off' }); // the station's own
  }
}
