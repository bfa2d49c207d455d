import { app } from 'electron';

/** The status of a program that an administrator ended: the system's unit does not start it again. */
export const ENDED_BY_STAFF = 3;
/** The status of a program that wants to be started again, and of which something else sees to it. */
const ONCE_MORE = 4;

/** Whether the system starts the program again when it ends: systemd gives each start of a unit an id of its own. */
export function isStartedAgain(): boolean {
  return process.env['INVOCATION_ID'] !== undefined || process.env['LECTERN_SUPERVISED'] !== undefined;
}

/**
 * Ends the program with a status, whatever else of it is under way; what is to be kept has been kept. `app.exit` waits for the
 * thread that asks for the system's voices, and that one for ever where speech-dispatcher takes the question and does not
 * answer, as it does on a machine without sound (measured).
 */
export function endAtOnce(status: number): void {
  (process as unknown as { reallyExit(status: number): void }).reallyExit(status);
}

/**
 * Begins the program anew. Under a unit it only ends: a compositor for one program ends with it, and one that is started
 * beside the unit would be without a display.
 */
export function startAgain(): void {
  if (isStartedAgain()) {
    endAtOnce(ONCE_MORE);
    return;
  }
  app.relaunch();
  app.exit(0);
}
