import { PackKeys } from '../platform/pack-keys.ts';
import { answerJson, DONE, say, WRONG_USAGE, type Desk } from './desk.ts';

const ACTS: { readonly [Act in string]?: (keys: PackKeys, desk: Desk) => Promise<boolean> } = {
  new: make,
  list,
  trust: (keys, desk) => note(keys, desk, 'trusted'),
  revoke: (keys, desk) => note(keys, desk, 'revoked'),
};

/** `lectern keys new NAME | list | trust KEY [NAME] | revoke KEY` */
export async function keys(desk: Desk): Promise<number> {
  const [act = ''] = desk.arguments.names;
  const work = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined;
  if (work !== undefined && (await work(await PackKeys.open(), desk))) return DONE;
  process.stderr.write(`${desk.words.usageFault({ code: 'wrong-count', command: 'keys' })}\n`);
  return WRONG_USAGE;
}

async function make(held: PackKeys, desk: Desk): Promise<boolean> {
  const [, name] = desk.arguments.names;
  if (name === undefined || held.signing(name) !== undefined) return false;
  const made = await held.make(name);
  if (desk.arguments.json) answerJson(made);
  else say(`${made.key}  ${made.name}`);
  return true;
}

function list(held: PackKeys, desk: Desk): Promise<boolean> {
  const { own, known } = held;
  if (desk.arguments.json) answerJson({ own, known });
  else {
    for (const { key, name } of own) say(`${desk.words.keyState.own}  ${key}  ${name}`);
    for (const { key, name, state } of known) say(`${desk.words.keyState[state]}  ${key}  ${name}`);
  }
  return Promise.resolve(true);
}

async function note(held: PackKeys, desk: Desk, state: 'trusted' | 'revoked'): Promise<boolean> {
  const [, key = '', name] = desk.arguments.names;
  if (!/^[0-9a-f]{64}$/u.test(key)) return false;
  const before = [...held.known, ...held.own].find((one) => one.key === key)?.name;
  await held.note(key, name ?? before ?? '', state);
  if (desk.arguments.json) answerJson({ key, state });
  else say(`${desk.words.keyState[state]}  ${key}`);
  return true;
}
