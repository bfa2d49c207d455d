import type { WatchdogSection } from './configuration.ts';

/**
 * What went wrong: a page's process ended, does not answer or has shown nothing, the program's own process ended, memory
 * ran out.
 */
export type Fault =
  | 'page-gone'
  | 'page-unresponsive'
  | 'page-unpainted'
  | 'program-gone'
  | 'worker-gone'
  | 'graphics-gone'
  | 'memory-full';

/** The steps of the ladder, each one more thorough than the one before; `safe-page` shows the last good content, still. */
export type Remedy = 'none' | 'repaint' | 'reload' | 'new-window' | 'relaunch' | 'safe-page' | 'recycle-when-idle';

/** Kept on the disk, because a relaunch forgets everything else. Times are milliseconds since 1970. */
export interface FaultHistory {
  readonly faults: readonly { readonly fault: Fault; readonly at: number }[];
}

export const NO_FAULTS: FaultHistory = { faults: [] };

/** Faults that follow each other this closely belong to one trouble, which the last remedy has not ended. */
const SAME_TROUBLE_MS = 60_000;
const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 30_000;
/** How long the safe page stands before the program tries again. */
export const SAFE_PAGE_MS = 5 * 60_000;

const LADDER: readonly Remedy[] = ['reload', 'new-window', 'relaunch'];

export interface Prescription {
  readonly history: FaultHistory;
  readonly remedy: Remedy;
  /** Milliseconds to wait before the remedy, so that a fault at every start does not spin. */
  readonly delay: number;
}

/**
 * What is to be done about a fault (KIOSK.md, K8): the page is loaded again; where that did not help, a new window; then
 * the program starts anew. After so many faults within so many minutes the safe page is shown, never a dialog.
 */
export function prescribe(history: FaultHistory, fault: Fault, at: number, rules: WatchdogSection): Prescription {
  // A clock that was set back makes old faults look as if they were to come: they count as just now.
  const known = history.faults.map((one) => ({ ...one, at: Math.min(one.at, at) }));
  const recent = [...known.filter((one) => at - one.at < rules.withinMinutes * 60_000), { fault, at }];
  const kept: FaultHistory = { faults: recent };
  // What restarts by itself, and what can wait until nobody is there.
  if (fault === 'memory-full') return { history: kept, remedy: 'recycle-when-idle', delay: 0 };
  const counted = recent.filter((one) => one.fault !== 'memory-full');
  if (counted.length >= rules.failures) return { history: kept, remedy: 'safe-page', delay: 0 };
  if (fault === 'worker-gone') return { history: kept, remedy: 'none', delay: 0 };
  if (fault === 'graphics-gone') return { history: kept, remedy: 'repaint', delay: 0 };
  // The program starting anew is the last rung: what befalls the page after it begins at the first again.
  const startedAt = counted.findLast((one) => one.fault === 'program-gone')?.at ?? -Infinity;
  const trouble = counted.filter((one) => isOfPage(one.fault) && one.at >= startedAt && at - one.at < SAME_TROUBLE_MS);
  const rung = trouble.length - 1;
  const remedy = fault === 'program-gone' ? 'relaunch' : (LADDER[Math.min(rung, LADDER.length - 1)] ?? 'reload');
  const delay = rung <= 0 ? 0 : Math.min(FIRST_DELAY_MS * 2 ** (rung - 1), LONGEST_DELAY_MS);
  return { history: kept, remedy, delay };
}

function isOfPage(fault: Fault): boolean {
  return fault === 'page-gone' || fault === 'page-unresponsive' || fault === 'page-unpainted';
}

/** Reads what was kept; what cannot be read is no history. */
export function parseFaultHistory(text: string): FaultHistory {
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('faults' in kept) || !Array.isArray(kept.faults))
      return NO_FAULTS;
    return { faults: kept.faults.slice(-100).filter(isKept) };
  } catch {
    return NO_FAULTS;
  }
}

const FAULTS: readonly string[] = [
  'page-gone',
  'page-unresponsive',
  'page-unpainted',
  'program-gone',
  'worker-gone',
  'graphics-gone',
  'memory-full',
] satisfies Fault[];

function isKept(one: unknown): one is FaultHistory['faults'][number] {
  return (
    typeof one === 'object' &&
    one !== null &&
    'fault' in one &&
    'at' in one &&
    FAULTS.includes(String(one.fault)) &&
    Number.isSafeInteger(one.at)
  );
}
