import { failed, succeeded } from '#content/base';
import {
  type Failure,
  type KioskAct,
  type KioskHome,
  type KioskReport,
  type KioskState,
  type Reply,
  type Requests,
  type Services,
  visitSettings,
  type Settings,
  type Unlocked,
  type VisitorAct,
} from '#content/contract';
import type { Configuration } from '#content/kiosk';
import type { Result } from '#content/base';
import type { LibraryProcess, TextServices } from '../bridge/index.ts';
import type { Visitors } from './visitors.ts';

/** What the kiosk's page is answered out of. */
export interface KioskHost {
  readonly library: LibraryProcess;
  readonly visitors: Visitors;
  readonly configuration: Configuration;
  state(): KioskState;
  home(): Promise<KioskHome>;
  heard(act: VisitorAct): void;
  unlock(pin: string): Promise<Unlocked>;
  lock(): void;
  act(act: KioskAct): Promise<Result<null, Failure>>;
  report(): Promise<Result<KioskReport, Failure>>;
  correct(correction: Requests['kiosk.correct']['input']): Promise<Result<null, Failure>>;
  print(pin: string | undefined): Promise<Result<null, Failure>>;
  painted(page: string): void;
}

/**
 * All that the kiosk's page is answered. Of the desktop's requests there are those that only look (`KIOSK_MAY_ASK`): a
 * document is opened without being begun, and settings last as long as the visit. Every other request has no service.
 */
export function kioskServices(host: KioskHost, visit: VisitSettings): Partial<TextServices> {
  const { library, visitors } = host;
  return {
    'library.status': (input) => library.ask('library.status', input),
    'shelf.overview': (input) => library.ask('shelf.overview', input),
    'shelf.page': (input) => library.ask('shelf.page', input),
    'document.open': ({ id }) => library.ask('document.open', { id, look: true }),
    'search.query': async (question) => {
      const reply = await library.reply('search.query', question);
      if (reply.ok) visitors.searched(question, reply.value.total);
      return JSON.stringify(reply);
    },
    'settings.read': asText<'settings.read'>(async () => succeeded(visit.settings)),
    'settings.change': asText<'settings.change'>(async (wished) => succeeded(visit.change(wished))),
    'window.painted': asText<'window.painted'>(async ({ page }) => {
      host.painted(page);
      return succeeded(null);
    }),

    'kiosk.state': asText<'kiosk.state'>(async () => succeeded(host.state())),
    'kiosk.home': asText<'kiosk.home'>(async () => succeeded(await host.home())),
    'kiosk.visitor': asText<'kiosk.visitor'>(async (act) => {
      host.heard(act);
      return succeeded(null);
    }),
    'kiosk.correct': asText<'kiosk.correct'>(async (correction) =>
      host.configuration.reading.corrections === 'collect' ? host.correct(correction) : failed({ code: 'kiosk-off' }),
    ),
    'kiosk.print': asText<'kiosk.print'>(async ({ pin }) =>
      host.configuration.print.allowed === 'off' ? failed({ code: 'kiosk-off' }) : host.print(pin),
    ),
    'kiosk.unlock': asText<'kiosk.unlock'>(async ({ pin }) => succeeded(await host.unlock(pin))),
    'kiosk.lock': asText<'kiosk.lock'>(async () => {
      host.lock();
      return succeeded(null);
    }),
    'kiosk.act': asText<'kiosk.act'>(async ({ act }) => host.act(act)),
    'kiosk.report': asText<'kiosk.report'>(() => host.report()),
  };
}

/** The settings of one visit, in memory: the next visitor has the institution's again. */
export class VisitSettings {
  readonly #rules: Configuration;
  #settings: Settings;

  constructor(rules: Configuration) {
    this.#rules = rules;
    this.#settings = visitSettings(this.#rules);
  }

  get settings(): Settings {
    return this.#settings;
  }

  change(wished: Partial<Settings>): Settings {
    this.#settings = { ...this.#settings, ...wished };
    return this.#settings;
  }

  forget(): void {
    this.#settings = visitSettings(this.#rules);
  }
}

function asText<Name extends keyof Services>(
  service: (input: Requests[Name]['input']) => Promise<Reply<Name>>,
): TextServices[Name] {
  return async (input) => JSON.stringify(await service(input));
}
