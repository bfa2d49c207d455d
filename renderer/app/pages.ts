import type { ReactiveController, ReactiveControllerHost } from 'lit';
import '../library/index.ts';
import type { Route } from './route.ts';

type PageName = Route['page'];

/** Where the code of a page comes from that the first paint of the shelf does not need. A page is an element. */
const LATER: Partial<Record<PageName, () => Promise<unknown>>> = {
  reading: () => import('../reading/index.ts'),
  search: () => import('../search/index.ts'),
  notebook: () => import('../annotations/index.ts'),
};

const fetched = new Map<PageName, Promise<boolean>>();

/** Has the code of a page come, and says whether it is there. A page drawn before that fills itself when it comes. */
export function fetchPage(page: PageName): Promise<boolean> {
  const known = fetched.get(page);
  if (known !== undefined) return known;
  const coming = LATER[page]?.().then(
    () => true,
    () => false,
  );
  const there = coming ?? Promise.resolve(true);
  fetched.set(page, there);
  return there;
}

/** What fetching pages needs of the frame around them. */
export interface PagesHost extends ReactiveControllerHost {
  readonly route: Route;
}

/** The code of the page that is shown, fetched when it is gone to, and of the others before anybody goes there. */
export class PageCode implements ReactiveController {
  private readonly host: PagesHost;
  private readonly missing = new Set<PageName>();

  constructor(host: PagesHost) {
    this.host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    void this.fetch(this.host.route.page);
  }

  /** The page that is shown cannot be: a file of the program is not there or cannot be read. */
  get isMissing(): boolean {
    return this.missing.has(this.host.route.page);
  }

  /** Fetches every page when the machine has a moment, so that the first document opens as quickly as the second. */
  fetchAhead(): void {
    requestIdleCallback(() => {
      for (const page of Object.keys(LATER) as PageName[]) void this.fetch(page);
    });
  }

  async fetch(page: PageName): Promise<void> {
    if ((await fetchPage(page)) || this.missing.has(page)) return;
    this.missing.add(page);
    this.host.requestUpdate();
  }
}
