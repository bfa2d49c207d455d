import { succeeded, type Result } from '#content/base';
import type { Sharing } from '#content/library';
import type { Failure } from './failures.ts';
import type { Services } from './requests.ts';

type SharingService = Exclude<Extract<keyof Services, `sharing.${string}`>, 'sharing.choose'>;

/** Answers what is asked about other devices. */
export function sharingServices(sharing: Sharing): Pick<Services, SharingService> {
  /** The status once something is done and the folder was gone through; what is wrong with the folder is in the status. */
  const after = async (act: Promise<Result<null, Failure>>) => {
    const done = await act;
    if (!done.ok) return done;
    await sharing.synchronise();
    return sharing.status();
  };
  return {
    'sharing.status': () => sharing.status(),
    'sharing.start': ({ folder }) => after(sharing.share(folder)),
    'sharing.stop': () => after(sharing.share(undefined)),
    'sharing.synchronise': () => after(Promise.resolve(succeeded(null))),
    'sharing.decide': ({ device, decision }) => after(sharing.decide(device, decision)),
  };
}
