import type { FileStore, Result } from '#content/base';
import { failed, succeeded } from '#content/base';
import { ACT_NEEDS, type Failure, type KioskAct, type Unlocked } from '#content/contract';
import {
  afterTry,
  isPin,
  mayDo,
  NOT_LOCKED,
  parseLockout,
  waitBeforeTry,
  type Lockout,
  type Role,
  type Scrypt,
} from '#content/kiosk';

const FILE = 'kiosk-lockout.json';

interface Pins {
  readonly staffPin: string | null;
  readonly administratorPin: string | null;
}

/** The way in for staff: PINs are tried here, and how many were in vain is not forgotten by a restart. */
export class Staff {
  readonly #store: FileStore;
  readonly #pins: Pins;
  readonly #scrypt: Scrypt;
  readonly #now: () => number;
  #lockout: Lockout;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(store: FileStore, pins: Pins, scrypt: Scrypt, now: () => number, lockout: Lockout) {
    this.#store = store;
    this.#pins = pins;
    this.#scrypt = scrypt;
    this.#now = now;
    this.#lockout = lockout;
  }

  static async open(store: FileStore, pins: Pins, scrypt: Scrypt, now: () => number): Promise<Staff> {
    const kept = await store.read(FILE);
    const bytes = kept.ok ? kept.value : undefined;
    const lockout = bytes === undefined ? NOT_LOCKED : parseLockout(new TextDecoder().decode(bytes), now());
    return new Staff(store, pins, scrypt, now, lockout);
  }

  get hasPin(): boolean {
    return this.#pins.administratorPin !== null || this.#pins.staffPin !== null;
  }

  /** Tries a PIN; tries are one after another, so that two at once do not count as one. */
  unlock(pin: string): Promise<Unlocked> {
    const tried = this.#turn.then(() => this.#try(pin));
    this.#turn = tried.catch(() => undefined);
    return tried;
  }

  async #try(pin: string): Promise<Unlocked> {
    const wait = waitBeforeTry(this.#lockout, this.#now());
    if (wait > 0) return { wait };
    // Counted before it is known, so that pulling the plug during a try spares nobody the count.
    await this.#keep(afterTry(this.#lockout, false, this.#now()));
    const role = await this.#roleOf(pin);
    if (role === undefined) return { wait: waitBeforeTry(this.#lockout, this.#now()) };
    await this.#keep(NOT_LOCKED);
    return { role };
  }

  async #roleOf(pin: string): Promise<Role | undefined> {
    if (await isPin(pin, this.#pins.administratorPin, this.#scrypt)) return 'administrator';
    return (await isPin(pin, this.#pins.staffPin, this.#scrypt)) ? 'staff' : undefined;
  }

  async #keep(lockout: Lockout): Promise<void> {
    this.#lockout = lockout;
    await this.#store.replace(FILE, new TextEncoder().encode(JSON.stringify(lockout)));
  }
}

/** Whether whoever unlocked a page may do this there. */
export function checkMay(role: Role | undefined, act: KioskAct): Result<null, Failure> {
  return role !== undefined && mayDo(role, ACT_NEEDS[act.kind]) ? succeeded(null) : failed({ code: 'staff-only' });
}
