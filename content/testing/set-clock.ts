import type { Clock } from '#content/base';

/** A clock that stands until it is moved. */
export class SetClock implements Clock {
  private time: number;

  constructor(time = Date.UTC(2026, 10, 22)) {
    this.time = time;
  }

  now(): number {
    return this.time;
  }

  advance(milliseconds: number): void {
    this.time += milliseconds;
  }
}
