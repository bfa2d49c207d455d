import type { Failure, KioskReport } from '#content/contract';
import type { ClockFault } from '#content/kiosk';

/** Less free than this is little: an update needs as much. */
const LITTLE_BYTES = 1024 ** 3;

/** What is known about the machine when the notices are written. */
export interface Circumstances {
  readonly clock: ClockFault | undefined;
  readonly freeBytes: number;
  /** Of the library; undefined where it cannot be asked. */
  readonly documents: number | undefined;
  readonly missingDisplays: number;
  /** Undefined where nothing asks for a voice, or it is not known yet. */
  readonly hasVoice?: boolean;
  /** The outbox, where it could not be written to. */
  readonly outboxAway?: string;
  readonly others: readonly Failure[];
}

/** What staff should know; a visitor is never told. */
export function noticesOf(circumstances: Circumstances): KioskReport['health']['notices'] {
  const { clock, freeBytes, documents, missingDisplays, hasVoice, outboxAway, others } = circumstances;
  return [
    ...(clock === undefined ? [] : [clock]),
    ...(documents === 0 ? [{ code: 'nothing-to-show' as const }] : []),
    ...(freeBytes < LITTLE_BYTES ? [{ code: 'disk-nearly-full' as const, bytes: freeBytes }] : []),
    ...(missingDisplays > 0 ? [{ code: 'display-missing' as const, number: missingDisplays }] : []),
    ...(hasVoice === false ? [{ code: 'voice-missing' as const }] : []),
    ...(outboxAway === undefined ? [] : [{ code: 'outbox-not-written' as const, folder: outboxAway }]),
    ...others,
  ];
}
