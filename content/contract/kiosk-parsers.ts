import { nothing, oneOf, optional, shape, text, textLike, yesOrNo, type Parser } from '#content/base';
import type { Place, Role } from '#content/kiosk';
import { ACT_NEEDS, type KioskAct, type KioskRequests, type VisitorAct } from './kiosk-requests.ts';
import { id } from './parser-words.ts';

/** A passage that is corrected, and what is proposed for it: a paragraph, not a book. */
const LONGEST_PASSAGE = 2000;

const pin = textLike(/^[0-9]{1,12}$/u);
const done = shape({ kind: oneOf('active', 'finished') });
const went = shape({ kind: oneOf('went'), place: oneOf<Place>('home', 'list', 'document'), document: optional(id) });
const playing = shape({ kind: oneOf('playing'), playing: yesOrNo });
const elder = shape({ kind: oneOf('elder'), elder: yesOrNo });

const visitorAct: Parser<VisitorAct> = (raw) => done(raw) ?? went(raw) ?? playing(raw) ?? elder(raw);
const kinds = (Object.keys(ACT_NEEDS) as KioskAct['kind'][]).filter((kind) => kind !== 'change-pin');
const plain = shape({ kind: oneOf(...kinds) });
const changePin = shape({ kind: oneOf('change-pin'), role: oneOf<Role>('staff', 'administrator'), pin });
const act: Parser<KioskAct> = (raw) => plain(raw) ?? changePin(raw);

export const kioskParsers: {
  readonly [Name in keyof KioskRequests]: Parser<KioskRequests[Name]['input']>;
} = {
  'kiosk.state': nothing,
  'kiosk.visitor': visitorAct,
  'kiosk.home': nothing,
  'kiosk.correct': shape({
    document: id,
    quote: text(LONGEST_PASSAGE, 1),
    proposal: text(LONGEST_PASSAGE),
  }),
  'kiosk.print': shape({ document: id, pin: optional(pin) }),
  'kiosk.unlock': shape({ pin }),
  'kiosk.lock': nothing,
  'kiosk.act': shape({ act }),
  'kiosk.report': nothing,
};
