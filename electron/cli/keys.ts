import { PackKeys } from '../platform/pack-keys.ts';
import { answerJson, complain, DONE, misuse, refuse, say, type Desk } from './desk.ts';

const ACTS: { readonly [Act in string]?: (held: PackKeys, names: readonly string[], desk: Desk) => Promise<number> } = {
  new: make,
  list,
  trust: (held, names, desk) => note(held, names, 'trusted', desk),
  revoke: (held, names, desk) => note(held, names, 'revoked', desk),
};

/** `lectern keys new NAME | list | trust KEY [NAME] | revoke KEY` */
export async function keys(desk: Desk): Promise<number> {
  const [act = '', ...names] = desk.arguments.names;
  const work = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined;
  return work === undefined ? wrongCount(desk) : work(await PackKeys.open(), names, desk);
}

async function make(held: PackKeys, [name, ...more]: readonly string[], desk: Desk): Promise<number> {
  if (name === undefined || more.length > 0) return wrongCount(desk);
  if (held.signing(name) !== undefined) return complain({ code: 'key-there', name }, desk);
  const made = await held.make(name);
  if (desk.arguments.json) answerJson(made);
  else say(`${made.key}  ${made.name}`);
  return DONE;
}

function list(held: PackKeys, names: readonly string[], desk: Desk): Promise<number> {
  if (names.length > 0) return Promise.resolve(wrongCount(desk));
  const { own, known } = held;
  if (desk.arguments.json) answerJson({ own, known });
  else {
    for (const { key, name } of own) say(`${desk.words.keyState.own}  ${key}  ${name}`);
    for (const { key, name, state } of known) say(`${desk.words.keyState[state]}  ${key}  ${name}`);
  }
  return Promise.resolve(DONE);
}

async function note(
  held: PackKeys,
  [key, name]: readonly string[],
  state: 'trusted' | 'revoked',
  desk: Desk,
): Promise<number> {
  if (key === undefined) return wrongCount(desk);
  if (!/^[0-9a-f]{64}$/u.test(key)) return refuse({ code: 'not-a-key', message: desk.words.notAKey(key) }, desk);
  const before = [...held.known, ...held.own].find((one) => one.key === key)?.name;
  await held.note(key, name ?? before ?? '', state);
  if (desk.arguments.json) answerJson({ key, state });
  else say(`${desk.words.keyState[state]}  ${key}`);
  return DONE;
}

const wrongCount = (desk: Desk): number => misuse({ code: 'wrong-count', command: 'keys' }, desk);
