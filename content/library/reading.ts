import type { ReadingOperation } from './operations.ts';
import type { ReadingState } from './summary.ts';

/** Where and how far one person, on one device, has read a document. */
export interface Reading {
  readonly state: ReadingState;
  readonly offset: number;
  readonly progress: number;
  /** When it was last opened or read on; 0 where never. */
  readonly openedAt: number;
}

export const UNREAD: Reading = { state: 'new', offset: 0, progress: 0, openedAt: 0 };

/** Share of the text from which on it counts as read to the end: the last lines are on the page by then. */
const READ_FROM = 0.995;

/** The states and places that a device's journal adds up to. */
export class Readings {
  private readonly readings = new Map<string, Reading>();

  get(id: string): Reading {
    return this.readings.get(id) ?? UNREAD;
  }

  apply(operation: ReadingOperation): void {
    if (operation.kind === 'placed') {
      const { id, offset, progress, at } = operation;
      const before = this.get(id).state;
      const state = before === 'read' || progress >= READ_FROM ? 'read' : 'begun';
      this.readings.set(id, { state, offset, progress, openedAt: at });
      return;
    }
    for (const id of operation.ids) {
      const reading = this.get(id);
      const place = operation.state === 'new' ? { offset: 0, progress: 0 } : {};
      this.readings.set(id, { ...reading, ...place, state: operation.state });
    }
  }
}
