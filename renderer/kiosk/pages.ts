import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { KioskHome, KioskState, Settings, VisitorAct } from '#content/contract';
import type { Script } from '#content/text/script';
import './home-page.ts';
import { placeOf, type View } from './views.ts';
import type { VisitNotes } from './visit-notes.ts';

const HOME: View = { page: 'home' };

/** What a page is drawn with. */
export interface Shown {
  readonly kiosk: KioskState;
  readonly settings: Settings;
  readonly home: KioskHome | undefined;
  /** The script that the visitor asked for. */
  readonly script: Script | undefined;
  readonly notes: VisitNotes;
}

/** The pages a visitor has come through, in memory alone, and the one that is shown. */
export class Pages {
  private readonly host: ReactiveControllerHost & EventTarget;
  private readonly came: (view: View) => void;
  private way: readonly View[] = [HOME];

  /** @param came Told of every page a visitor comes to. */
  constructor(host: ReactiveControllerHost & EventTarget, came: (view: View) => void) {
    this.host = host;
    this.came = came;
    host.addEventListener('view-wished', (event) => {
      this.go((event as HTMLElementEventMap['view-wished']).detail);
    });
    host.addEventListener('back-wished', () => {
      this.come(this.way.length > 1 ? this.way.slice(0, -1) : [HOME]);
    });
    host.addEventListener('home-wished', () => {
      this.come([HOME]);
    });
    host.addEventListener('query-typed', (event) => {
      const query = (event as HTMLElementEventMap['query-typed']).detail;
      if (this.view.page === 'search') this.way = [...this.way.slice(0, -1), { page: 'search', query }];
    });
  }

  get view(): View {
    return this.way.at(-1) ?? HOME;
  }

  go(view: View): void {
    this.come([...this.way, view]);
  }

  /** Begins anew at the home page, and tells nobody. */
  forget(): void {
    this.way = [HOME];
    this.host.requestUpdate();
  }

  /** What the host is told of a page. */
  actOf(view: View): VisitorAct {
    const document = view.page === 'document' ? { document: view.id } : {};
    return { kind: 'went', place: placeOf(view), ...document };
  }

  /** Fetches the code of the other pages, so that no touch waits for it. */
  loadAhead(): void {
    void import('./list-page.ts');
    void import('./document-page.ts');
    void import('./search-page.ts');
  }

  draw({ kiosk, settings, home, script, notes }: Shown): TemplateResult {
    const { view } = this;
    switch (view.page) {
      case 'home':
        return html`<kiosk-home .kiosk=${kiosk} .settings=${settings} .home=${home}></kiosk-home>`;
      case 'list':
        return html`<kiosk-list .view=${view} .letters=${home?.letters ?? []}></kiosk-list>`;
      case 'document':
        return html`<kiosk-document .kiosk=${kiosk} .view=${view} .script=${script} .notes=${notes}></kiosk-document>`;
      case 'search':
        return html`<kiosk-search .kiosk=${kiosk} .view=${view} .letters=${home?.letters ?? []}></kiosk-search>`;
    }
  }

  private come(way: readonly View[]): void {
    this.way = way;
    this.loadAhead();
    this.came(this.view);
    this.host.requestUpdate();
  }
}
