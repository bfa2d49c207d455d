import { open } from 'node:fs/promises';
import { constants } from 'node:fs';

/** The system gives a kiosk up that has said nothing for a minute (WatchdogSec). */
const EVERY_MS = 10_000;

/**
 * Says from time to time that the main process is well, into the pipe that the profile's session reads (see
 * build/kiosk/linux): a process that hangs says nothing, and the system begins it anew. Answers how to end it.
 */
export function keepPulse(pipe: string | undefined): () => void {
  if (pipe === undefined) return () => undefined;
  const beat = async (): Promise<void> => {
    // Without a reader it would wait for one for ever.
    const handle = await open(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
    await handle.write('\n').finally(() => handle.close());
  };
  const tell = (): void => void beat().catch(() => undefined); // without the session nobody asks
  tell();
  const timer = setInterval(tell, EVERY_MS);
  return () => {
    clearInterval(timer);
  };
}
