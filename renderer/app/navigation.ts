import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Reader } from '#content/contract';
import { addressOf, pageNameOf, routeOf, type Route } from './route.ts';

/** What navigating needs of the frame around the pages. */
export interface NavigationHost extends ReactiveControllerHost {
  readonly reader: Reader;
}

/** Which page is shown: the window's address, and the ways to change it. */
export class Navigation implements ReactiveController {
  route: Route = routeOf(location.hash);
  private readonly host: NavigationHost;
  private readonly leaving: () => void;

  /** @param leaving Called before another page takes the place of the one that is shown. */
  constructor(host: NavigationHost, leaving: () => void) {
    this.host = host;
    this.leaving = leaving;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.followAddress);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.followAddress);
  }

  /** The page's address without its mark, as hosts and settings know it. */
  get page(): string {
    return addressOf(this.route).slice(1);
  }

  /** Goes to a page, so that the person can come back. */
  go(route: Route): void {
    location.hash = addressOf(route);
  }

  /** Changes the page without a step of the history. Chromium ignores such changes when they come too fast: the page follows all the same. */
  replace(route: Route): void {
    history.replaceState(null, '', addressOf(route));
    this.arrive(route);
  }

  /** Searches for what is typed: the first character is a step of the history, the others belong to it. */
  type(route: Route): void {
    if (this.route.page === 'search') {
      this.replace(route);
      return;
    }
    history.pushState(null, '', addressOf(route));
    this.arrive(route);
  }

  private readonly followAddress = (): void => {
    this.arrive(routeOf(location.hash));
  };

  private arrive(next: Route): void {
    const isAnother =
      next.page !== this.route.page ||
      (next.page === 'reading' && this.route.page === 'reading' && next.id !== this.route.id);
    if (isAnother) this.leaving();
    this.route = next;
    this.host.requestUpdate();
    void this.host.reader.ask('settings.change', { lastPage: pageNameOf(next) });
  }
}
