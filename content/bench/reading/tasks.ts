import type { Page } from 'playwright-core';

/** A task of the page's own thread, in milliseconds. */
export interface LongestTask {
  /** Time its thread worked on it: what it takes on a machine that has nothing else to do. */
  readonly work: number;
  /** Time that passed, with whatever else the machine did meanwhile. */
  readonly passed: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** The longest task of the page's thread while `act` goes on, read from the browser's own trace. */
export async function longestTaskDuring(page: Page, act: () => Promise<unknown>): Promise<LongestTask> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  await act();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  // Only the page's own thread runs its functions.
  const threads = new Set(events.filter(({ name }) => name === 'FunctionCall').map(({ tid }) => tid));
  const tasks = events.filter(({ name, ph, tid }) => name === 'RunTask' && ph === 'X' && threads.has(tid));
  if (tasks.length === 0) throw new Error('The trace has no task of the page');
  return {
    work: Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1000,
    passed: Math.max(...tasks.map(({ dur }) => dur ?? 0)) / 1000,
  };
}
