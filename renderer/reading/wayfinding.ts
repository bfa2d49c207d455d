import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Reader } from '#content/contract';
import type { OutlineEntry } from '#content/document';
import type { LecternText } from './document-text.ts';
import type { ReadingWishes } from './events.ts';
import { JumpHistory } from './jump-history.ts';
import type { OpenPage } from './open-page.ts';
import { PlaceKeeper } from './place-keeper.ts';
import { ReadingPosition, type PositionHost, type TextPlace } from './reading-position.ts';

/** What finding the way needs of the page it is in. */
export interface WayfindingHost extends PositionHost, ReactiveControllerHost {
  readonly reader: Reader;
  readonly page: OpenPage;
  readonly text: LecternText | null;
}

/** Where the person is in the document, and every way to another place of it. */
export class Wayfinding implements ReactiveController {
  /** The outline's entries the person is in, outermost first. */
  here: readonly OutlineEntry[] = [];
  /** The part of the text before the place, from 0 to 1 in thousandths. */
  progress = 0;
  readonly position: ReadingPosition;
  private readonly host: WayfindingHost;
  private readonly arrived: (place: TextPlace) => void;
  private readonly jumps: JumpHistory;
  private keeper: PlaceKeeper | undefined;

  /** @param arrived Told of every place the person comes to, at most once a frame. */
  constructor(host: WayfindingHost, arrived: (place: TextPlace) => void) {
    this.host = host;
    this.arrived = arrived;
    this.position = new ReadingPosition(host, this.follow);
    this.jumps = new JumpHistory(host, (offset) => {
      this.position.goTo(offset);
    });
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.keepPlace);
    window.addEventListener('pagehide', this.keepPlace);
  }

  hostDisconnected(): void {
    this.keepPlace();
    document.removeEventListener('visibilitychange', this.keepPlace);
    window.removeEventListener('pagehide', this.keepPlace);
  }

  /** Starts in a document that has been drawn, at a place of it. */
  start(offset: number): void {
    const { reader, page } = this.host;
    this.keeper = new PlaceKeeper(reader, page.opened.document.id);
    this.startAgain(offset);
  }

  /** Goes on in the same document, drawn anew. */
  startAgain(offset = this.position.offset): void {
    this.position.attach();
    this.position.goTo(offset);
    this.host.text?.drawRest(offset);
  }

  /** Goes to the paragraph of an address, if the document has it. */
  goToAddress(address: string | undefined): void {
    const offset = this.offsetOf(address);
    if (offset !== undefined) this.position.goTo(offset);
  }

  /** Where the paragraph of an address starts. */
  offsetOf(address: string | undefined): number | undefined {
    return address === undefined ? undefined : this.host.page.places.offsetOf({ address });
  }

  /** Goes to a place so that the person can come back from it. */
  jump(place: ReadingWishes['place-wished']): void {
    const offset = 'offset' in place ? place.offset : this.host.page.places.offsetOf(place);
    if (offset === undefined) return;
    this.jumps.jumped(this.position.offset, offset);
    this.position.goTo(offset);
    // Told now, and not with the next frame, which never comes where the window is closed after the jump.
    this.follow({ offset, atEnd: false });
    this.keepPlace();
    this.host.text?.drawRest(offset);
  }

  stepParagraph(step: 1 | -1): void {
    const offset = this.host.page.places.neighbour(this.position.offset, step);
    if (offset !== undefined) this.position.goTo(offset);
  }

  /** The text has grown by so many characters at an offset: the person stays where they are. */
  grown(at: number, by: number): void {
    if (at <= this.position.offset && this.position.offset > 0) this.position.shift(by);
  }

  private readonly follow = (place: TextPlace): void => {
    const { places } = this.host.page;
    const { offset, atEnd } = place;
    const progress = Math.round((atEnd || places.length === 0 ? 1 : offset / places.length) * 1000) / 1000;
    const here = places.outlineAt(offset);
    const hasMoved = here.some((entry, index) => entry !== this.here[index]) || here.length !== this.here.length;
    if (hasMoved || progress !== this.progress) this.host.requestUpdate();
    if (hasMoved) this.here = here;
    this.progress = progress;
    this.keeper?.keep({ offset, progress });
    this.arrived(place);
  };

  private readonly keepPlace = (): void => {
    this.keeper?.flush();
  };
}
