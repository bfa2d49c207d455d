import { randomBytes, scrypt } from 'node:crypto';
import type { Scrypt } from '#content/kiosk';

/** scrypt takes 128 · N · r · p bytes and a little; the largest that is taken from a file needs this much. */
const MOST_MEMORY = 1024 * 2 ** 20;

export const nodeScrypt: Scrypt = {
  random: (length) => randomBytes(length),
  derive: (pin, salt, cost, blockSize, parallel, length) =>
    new Promise((resolve, reject) => {
      const options = { N: cost, r: blockSize, p: parallel, maxmem: MOST_MEMORY };
      scrypt(pin, salt, length, options, (error, key) => {
        if (error === null) resolve(key);
        else reject(error);
      });
    }),
};
