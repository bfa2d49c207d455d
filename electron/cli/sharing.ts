import { resolve } from 'node:path';
import { sharingServices, type OtherDevice, type Services, type SharingStatus } from '#content/contract';
import { openSharing } from '#content/library';
import type { OpenFolder } from '../platform/library-folder.ts';
import { sharingPorts } from '../platform/sharing-ports.ts';
import { answerJson, complain, DONE, misuse, notice, REFUSED, say, withMessage, type Desk } from './desk.ts';

type Asked = Pick<Services, 'sharing.synchronise' | 'sharing.start' | 'sharing.stop' | 'sharing.decide'>;
type Answer = ReturnType<Services['sharing.synchronise']>;

/** `lectern sharing [status] | folder FOLDER | stop | accept DEVICE | refuse DEVICE`: each goes through the folder once. */
export async function sharing({ library }: OpenFolder, desk: Desk): Promise<number> {
  const [act = 'status', name] = desk.arguments.names;
  const opened = await openSharing(library, sharingPorts);
  if (!opened.ok) return complain(opened.failure, desk);
  const answer = await perform(act, name, sharingServices(opened.value));
  if (answer === undefined) {
    return misuse({ code: 'wrong-count', command: 'sharing' }, desk);
  }
  return answer.ok ? tell(answer.value, desk) : complain(answer.failure, desk);
}

/** Does what is asked; undefined where it is nothing that can be asked. */
async function perform(act: string, name: string | undefined, asked: Asked): Promise<Awaited<Answer> | undefined> {
  if (name === undefined) {
    if (act === 'status') return asked['sharing.synchronise'](null);
    return act === 'stop' ? asked['sharing.stop'](null) : undefined;
  }
  if (act === 'folder') return asked['sharing.start']({ folder: resolve(name) });
  if (act === 'accept') return decide(name, 'accepted', asked);
  return act === 'refuse' ? decide(name, 'refused', asked) : undefined;
}

/** A device is named by its id, by what that alone begins with, or by what it alone is called. */
async function decide(name: string, decision: 'accepted' | 'refused', asked: Asked): Answer {
  const looked = await asked['sharing.synchronise'](null);
  if (!looked.ok) return looked;
  const { devices, failure } = looked.value;
  // Without the folder nothing is known of who is in it.
  if (failure !== undefined) return { ok: false, failure };
  const named = devices.filter((other) => other.device.startsWith(name) || other.name === name);
  const [only, ...others] = named;
  if (only === undefined || others.length > 0) return { ok: false, failure: { code: 'no-such-device', device: name } };
  return asked['sharing.decide']({ device: only.device, decision });
}

/** A folder that cannot be reached is told, and is no success. */
function tell(status: SharingStatus, desk: Desk): number {
  const { folder, failure, own, devices } = status;
  if (desk.arguments.json) answerJson({ ...status, ...(failure && { failure: withMessage(failure, desk) }) });
  else {
    say(desk.words.sharedFolder(folder));
    say(desk.words.thisDevice(own.name, own.fingerprint));
    for (const other of devices) say(lineOf(other, desk));
  }
  if (failure === undefined) return DONE;
  notice(failure, desk);
  return REFUSED;
}

function lineOf({ device, name, fingerprint, decision, lines, refused }: OtherDevice, { words }: Desk): string {
  const left = refused.reduce((sum, each) => sum + each.lines, 0);
  const head = [words.deviceState[decision], device, name, fingerprint].filter((part) => part !== '');
  return [...head, words.deviceLines(lines, left)].join('  ');
}
