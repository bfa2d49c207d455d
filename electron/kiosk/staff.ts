import type { FileStore, Result } from '#content/base';
import { failed, succeeded } from '#content/base';
import { ACT_NEEDS, type Failure, type KioskAct, type Unlocked } from '#content/contract';
import {
  afterTry,
  hashPin,
  isPin,
  mayDo,
  NOT_LOCKED,
  onClock,
  parseLockout,
  waitBeforeTry,
  type Lockout,
  type Role,
  type Scrypt,
} from '#content/kiosk';
import { ChangedPins, type Pins } from './changed-pins.ts';

const FILE = 'kiosk-lockout.json';

export interface StaffPorts {
  readonly store: FileStore;
  /** The hashes of the configuration. */
  readonly pins: Pins;
  readonly scrypt: Scrypt;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds of a monotonic clock. */
  readonly passed: () => number;
}

/**
 * The way in for staff: PINs are tried here, and how many were in vain is not forgotten by a restart. A clock that is set,
 * forward or back, neither shortens nor lengthens a wait: while the program runs another clock counts it.
 */
export class Staff {
  readonly #ports: StaffPorts;
  readonly #pins: ChangedPins;
  /** By the monotonic clock. */
  #lockout: Lockout;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(ports: StaffPorts, pins: ChangedPins, lockout: Lockout) {
    this.#ports = ports;
    this.#pins = pins;
    this.#lockout = lockout;
  }

  static async open(ports: StaffPorts): Promise<Staff> {
    const { store, now, passed } = ports;
    const kept = await store.read(FILE);
    const bytes = kept.ok ? kept.value : undefined;
    const lockout = bytes === undefined ? NOT_LOCKED : parseLockout(new TextDecoder().decode(bytes), now());
    return new Staff(ports, await ChangedPins.open(store, ports.pins), onClock(lockout, now(), passed()));
  }

  get hasPin(): boolean {
    const { administratorPin, staffPin } = this.#pins.current;
    return administratorPin !== null || staffPin !== null;
  }

  /** Tries a PIN; tries are one after another, so that two at once do not count as one. */
  unlock(pin: string): Promise<Unlocked> {
    return this.#next(() => this.#try(pin));
  }

  /** Gives a role another PIN on this device; one that the other role has would let in whoever was not meant. */
  changePin(role: Role, pin: string): Promise<Result<null, Failure>> {
    return this.#next(async () => {
      const { scrypt } = this.#ports;
      const { administratorPin, staffPin } = this.#pins.current;
      if (await isPin(pin, role === 'staff' ? administratorPin : staffPin, scrypt))
        return failed({ code: 'pin-taken' });
      const hash = await hashPin(pin, scrypt);
      return hash.ok ? this.#pins.change(role, hash.value) : hash;
    });
  }

  async #try(pin: string): Promise<Unlocked> {
    const { passed } = this.#ports;
    const wait = waitBeforeTry(this.#lockout, passed());
    if (wait > 0) return { wait };
    // Counted before it is known, so that pulling the plug during a try spares nobody the count.
    await this.#keep(afterTry(this.#lockout, false, passed()));
    const role = await this.#roleOf(pin);
    if (role === undefined) return { wait: waitBeforeTry(this.#lockout, passed()) };
    await this.#keep(NOT_LOCKED);
    return { role };
  }

  async #roleOf(pin: string): Promise<Role | undefined> {
    const { administratorPin, staffPin } = this.#pins.current;
    if (await isPin(pin, administratorPin, this.#ports.scrypt)) return 'administrator';
    return (await isPin(pin, staffPin, this.#ports.scrypt)) ? 'staff' : undefined;
  }

  async #keep(lockout: Lockout): Promise<void> {
    const { store, now, passed } = this.#ports;
    this.#lockout = lockout;
    const kept = lockout === NOT_LOCKED ? lockout : roundOff(onClock(lockout, passed(), now()));
    await store.replace(FILE, new TextEncoder().encode(JSON.stringify(kept)));
  }

  #next<Value>(act: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

/** Whether whoever unlocked a page may do this there. */
export function checkMay(role: Role | undefined, act: KioskAct): Result<null, Failure> {
  return role !== undefined && mayDo(role, ACT_NEEDS[act.kind]) ? succeeded(null) : failed({ code: 'staff-only' });
}

function roundOff({ wrong, lastWrongAt }: Lockout): Lockout {
  return { wrong, lastWrongAt: Math.round(lastWrongAt) };
}
