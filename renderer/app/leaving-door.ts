import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { wish, type Wishes } from './wishes.ts';

export interface LeavingHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
}

/** Hands on what pages wish of documents that leave and of packs that are looked at; its code comes when it is first wanted. */
export class LeavingDoor implements ReactiveController {
  private readonly host: LeavingHost;

  constructor(host: LeavingHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('leaving-wished', this.begin);
    this.host.addEventListener('visit-wished', this.visit);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('leaving-wished', this.begin);
    this.host.removeEventListener('visit-wished', this.visit);
  }

  /** Has the code come, so that a pack that is open says so. */
  async fetch(): Promise<boolean> {
    return import('../leaving/index.ts').then(
      () => true,
      () => false,
    );
  }

  private readonly begin = ({ detail }: CustomEvent<Wishes['leaving-wished']>): void => {
    void this.fetched().then((there) => {
      if (there) void this.host.renderRoot.querySelector('lectern-leaving')?.begin(detail);
    });
  };

  private readonly visit = (): void => {
    void this.fetched().then((there) => {
      if (there) void this.host.renderRoot.querySelector('lectern-visit-bar')?.open();
    });
  };

  private async fetched(): Promise<boolean> {
    const isThere = await this.fetch();
    if (!isThere) wish(this.host, 'failure', { code: 'process-ended', name: 'leaving' });
    return isThere;
  }
}
