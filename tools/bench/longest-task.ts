import type { CDPSession } from 'playwright';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, how long it took, how long it had a processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** What a page gives to `performance.mark` where that begins which is measured. */
export const beginMark = 'hit5-begin';

/**
 * The longest task on the page's main thread while something was done, in milliseconds of processor time, which what else the machine
 * does hardly adds to. It is read from Chromium's trace: a PerformanceObserver tells only of tasks over 50 ms.
 */
export async function longestTask(session: CDPSession, act: () => Promise<unknown>): Promise<number> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const includedCategories = [
    'disabled-by-default-devtools.timeline',
    'devtools.timeline',
    'blink.user_timing',
  ];
  await session.send('Tracing.start', { traceConfig: { includedCategories }, transferMode: 'ReportEvents' });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  const begin = events.find(({ name }) => name === beginMark);
  if (!begin) throw new Error('The trace does not say when it began.');
  const tasks = events.filter(
    ({ name, pid, tid, ts, dur = 0 }) =>
      name === 'RunTask' && pid === begin.pid && tid === begin.tid && ts + dur >= begin.ts,
  );
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
