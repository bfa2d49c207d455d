import { optional, orNull, shape, text, type FileStore, type Result, type StoreFailure } from '#content/base';
import type { Role } from '#content/kiosk';

const FILE = 'kiosk-pins.json';
const hash = text(300, 1);
/** A PIN that was changed here, and the hash of the configuration that it stands for. */
const changed = optional(shape({ hash, instead: orNull(hash) }));
const parse = shape({ staff: changed, administrator: changed });

/** The hashes of both roles' PINs; null lets nobody in. */
export interface Pins {
  readonly staffPin: string | null;
  readonly administratorPin: string | null;
}

/**
 * PINs that were changed on the device: each holds in place of the configuration's until the configuration brings another,
 * so that whoever looks after many devices has the last word.
 */
export class ChangedPins {
  readonly #store: FileStore;
  readonly #configured: Pins;
  #changed: NonNullable<ReturnType<typeof parse>>;

  private constructor(store: FileStore, configured: Pins, kept: NonNullable<ReturnType<typeof parse>>) {
    this.#store = store;
    this.#configured = configured;
    this.#changed = kept;
  }

  static async open(store: FileStore, configured: Pins): Promise<ChangedPins> {
    const kept = await store.read(FILE);
    return new ChangedPins(
      store,
      configured,
      (kept.ok && kept.value !== undefined ? read(kept.value) : undefined) ?? {},
    );
  }

  get current(): Pins {
    const { staff, administrator } = this.#changed;
    const { staffPin, administratorPin } = this.#configured;
    return {
      staffPin: staff?.instead === staffPin ? staff.hash : staffPin,
      administratorPin: administrator?.instead === administratorPin ? administrator.hash : administratorPin,
    };
  }

  async change(role: Role, to: string): Promise<Result<null, StoreFailure>> {
    const instead = role === 'staff' ? this.#configured.staffPin : this.#configured.administratorPin;
    const next = { ...this.#changed, [role]: { hash: to, instead } };
    const kept = await this.#store.replace(FILE, new TextEncoder().encode(JSON.stringify(next)));
    if (kept.ok) this.#changed = next;
    return kept;
  }
}

/** A file that is damaged changes nothing: the configuration's PINs hold. */
function read(bytes: Uint8Array): ReturnType<typeof parse> {
  try {
    return parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}
