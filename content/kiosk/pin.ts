import { failed, succeeded, type Result } from '#content/base';

/** Makes slow hashes; the host fills it (Node's scrypt). */
export interface Scrypt {
  /** The key of `length` bytes for a PIN (RFC 7914; `cost` is N, a power of two). */
  derive(
    pin: string,
    salt: Uint8Array,
    cost: number,
    blockSize: number,
    parallel: number,
    length: number,
  ): Promise<Uint8Array>;
  /** Bytes nobody can foretell. */
  random(length: number): Uint8Array;
}

export type PinFailure = { readonly code: 'pin-form' | 'pin-guessable' | 'pin-taken' };

/** N, r and p: some 32 MiB and a tenth of a second a try (OWASP's password storage cheat sheet names N = 2^15, r = 8, p = 3 or stronger). */
const COST = 2 ** 15;
const BLOCK_SIZE = 8;
const PARALLEL = 3;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** More memory than any hash of ours needs is not spent on a file that asks for it. */
const MOST_COST = 2 ** 18;

/** A PIN's hash for the configuration: `scrypt$N$r$p$salt$key`, salt and key in base 64. */
export async function hashPin(pin: string, scrypt: Scrypt): Promise<Result<string, PinFailure>> {
  if (!/^[0-9]{6,12}$/u.test(pin)) return failed({ code: 'pin-form' });
  if (isGuessable(pin)) return failed({ code: 'pin-guessable' });
  const salt = scrypt.random(SALT_BYTES);
  const key = await scrypt.derive(pin, salt, COST, BLOCK_SIZE, PARALLEL, KEY_BYTES);
  return succeeded(['scrypt', COST, BLOCK_SIZE, PARALLEL, base64(salt), base64(key)].join('$'));
}

/** Whether a PIN is the one a hash was made of. A hash that is not one fits no PIN. */
export async function isPin(pin: string, hash: string | null, scrypt: Scrypt): Promise<boolean> {
  const [kind, cost, blockSize, parallel, salt, key] = hash?.split('$') ?? [];
  if (kind !== 'scrypt' || salt === undefined || key === undefined) return false;
  const [n, r, p] = [cost, blockSize, parallel].map(Number);
  if (n === undefined || r === undefined || p === undefined) return false;
  if (!(n >= 2 && n <= MOST_COST && Number.isInteger(Math.log2(n)) && r >= 1 && r <= 32 && p >= 1 && p <= 16))
    return false;
  const wanted = bytes(key);
  const made = await scrypt.derive(pin, bytes(salt), n, r, p, wanted.length);
  // As long for a key that differs in its first byte as for one that differs in its last.
  let different = made.length ^ wanted.length;
  for (let index = 0; index < wanted.length; index += 1) different |= (made[index] ?? 0) ^ (wanted[index] ?? 0);
  return different === 0;
}

/** All digits alike, or each one more or one less than the one before. */
function isGuessable(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]));
  const [first] = steps;
  return first !== undefined && Math.abs(first) <= 1 && steps.every((step) => step === first);
}

function base64(content: Uint8Array): string {
  return btoa(String.fromCharCode(...content));
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
