import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  checkConfiguration,
  fleetReport,
  hashPin,
  parseStatus,
  SIGNATURE_SUFFIX,
  STATUS_SUFFIX,
  type ConfigurationFault,
  type FleetRow,
} from '#content/kiosk';
import { nodeScrypt } from '../platform/node-scrypt.ts';
import { nodeSigner } from '../platform/node-signer.ts';
import { PackKeys } from '../platform/pack-keys.ts';
import { answerJson, complain, DONE, misuse, REFUSED, refuse, say, withMessage, type Desk } from './desk.ts';
import { KIOSK_WORDS } from './kiosk-words.ts';
import { SecretInput } from './secret-input.ts';
import { table } from './table.ts';

const ACTS: { readonly [Act in string]?: (file: string, desk: Desk) => Promise<number> } = {
  check,
  init,
  report,
  sign,
};

/** `lectern kiosk check|init|sign FILE` and `lectern kiosk report FOLDER`: they need no library. */
export async function kiosk(desk: Desk): Promise<number> {
  const [act = '', file = 'kiosk.json'] = desk.arguments.names;
  const chosen = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined;
  if (chosen !== undefined) return chosen(file, desk);
  return misuse({ code: 'wrong-count', command: 'kiosk' }, desk);
}

/** Tells every fault of a configuration with its line, or that there is none. */
async function check(file: string, desk: Desk): Promise<number> {
  const words = KIOSK_WORDS[desk.language];
  const text = await readFile(file, 'utf8').catch((error: unknown) => error as NodeJS.ErrnoException);
  if (typeof text !== 'string') return unreadable(file, text, desk);
  const checked = checkConfiguration(text);
  if (!checked.ok) return tellFaults(file, checked.failure, desk);
  if (desk.arguments.json) answerJson({ file, faults: [] });
  else say(words.right(checked.value.devices));
  return DONE;
}

function tellFaults(file: string, faults: readonly ConfigurationFault[], desk: Desk): number {
  const told = faults.map((fault) => withMessage(fault, desk));
  if (desk.arguments.json) answerJson({ file, faults: told });
  else told.forEach(({ message }, place) => say(`${file}:${String(faults[place]?.line)}: ${message}`));
  return REFUSED;
}

function unreadable(path: string, { code, message }: NodeJS.ErrnoException, desk: Desk): number {
  const sentence = KIOSK_WORDS[desk.language].unreadable(path, code ?? message);
  return refuse({ code: 'file-unreadable', message: sentence }, desk);
}

/** Asks for the PINs and writes a configuration with their hashes; every other key has its default. */
async function init(file: string, desk: Desk): Promise<number> {
  const words = KIOSK_WORDS[desk.language];
  const input = new SecretInput();
  try {
    const administratorPin = await askTwice(input, words.administratorPin, words.again);
    const staffPin = await askTwice(input, words.staffPin, words.again, 'may be empty');
    if (administratorPin === undefined || staffPin === undefined) {
      return refuse({ code: 'pins-differ', message: words.differs }, desk);
    }
    const staff: Record<string, string> = {};
    for (const [name, pin] of Object.entries({ administratorPin, staffPin })) {
      if (name === 'staffPin' && pin === '') continue;
      const hash = await hashPin(pin, nodeScrypt);
      if (!hash.ok) return complain(hash.failure, desk);
      staff[name] = hash.value;
    }
    // Whoever can read the hashes can try PINs on a faster machine than this one.
    await writeFile(file, `${JSON.stringify({ staff }, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
    say(words.made(file));
    return DONE;
  } catch (error) {
    const reason = error as NodeJS.ErrnoException;
    if (reason.code === 'EEXIST') return refuse({ code: 'file-there', message: words.exists(file) }, desk);
    return unreadable(file, reason, desk);
  } finally {
    input.end();
  }
}

/** Writes the signature of a configuration beside it, with the key that `--sign` names. A wrong one is not signed. */
async function sign(file: string, desk: Desk): Promise<number> {
  const name = desk.arguments.sign;
  if (name === undefined) {
    return misuse({ code: 'missing-option', command: 'kiosk', name: '--sign' }, desk);
  }
  const key = (await PackKeys.open()).signing(name);
  if (key === undefined) return complain({ code: 'no-such-key', name }, desk);
  const text = await readFile(file, 'utf8').catch((error: unknown) => error as NodeJS.ErrnoException);
  if (typeof text !== 'string') return unreadable(file, text, desk);
  const checked = checkConfiguration(text);
  if (!checked.ok) return tellFaults(file, checked.failure, desk);
  const signature = `${file}${SIGNATURE_SUFFIX}`;
  try {
    await writeFile(signature, `${nodeSigner.sign(key.privateKey, text)}\n`);
  } catch (error) {
    return unreadable(signature, error as NodeJS.ErrnoException, desk);
  }
  if (desk.arguments.json) answerJson({ file, signature, signedBy: key.publicKey });
  else say(KIOSK_WORDS[desk.language].signed(file, signature));
  return DONE;
}

async function askTwice(
  input: SecretInput,
  question: string,
  again: string,
  empty?: 'may be empty',
): Promise<string | undefined> {
  const pin = await input.ask(question);
  if (pin === '' && empty !== undefined) return pin;
  return (await input.ask(again)) === pin ? pin : undefined;
}

/** Reads the status files of many devices, in a folder and below it, and tells how each is. */
async function report(folder: string, desk: Desk): Promise<number> {
  const words = KIOSK_WORDS[desk.language];
  const names = await readdir(folder, { recursive: true }).catch((error: unknown) => error as NodeJS.ErrnoException);
  if (!Array.isArray(names)) return unreadable(folder, names, desk);
  const files = names.filter((name) => name.endsWith(STATUS_SUFFIX));
  const read = await Promise.all(
    files.map(async (name) => parseStatus(await readFile(join(folder, name), 'utf8').catch(() => ''))),
  );
  const statuses = read.filter((status) => status !== undefined);
  const strange = files.filter((_name, index) => read[index] === undefined);
  const rows = fleetReport(statuses, Date.now());
  if (desk.arguments.json) answerJson({ devices: rows, unreadable: strange });
  else {
    for (const line of table([words.columns, ...rows.map((row) => cells(row, words))])) say(line);
    for (const name of strange) say(words.noStatus(name));
  }
  return strange.length > 0 || rows.some(({ remarks }) => remarks.length > 0) ? REFUSED : DONE;
}

function cells(row: FleetRow, words: (typeof KIOSK_WORDS)['en']): string[] {
  const { device, version, pack, at, hoursUp, freeBytes, sessionsToday, faultsToday, remarks } = row;
  return [
    device,
    version,
    pack === undefined ? '–' : String(pack.version),
    new Date(at).toISOString().slice(0, 16).replace('T', ' '),
    String(hoursUp),
    (freeBytes / 1e9).toFixed(1),
    String(sessionsToday),
    String(faultsToday),
    remarks.map((remark) => words.remark[remark]).join(words.comma),
  ];
}
