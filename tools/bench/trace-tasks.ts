import type { CDPSession } from 'playwright';

/** What this file reads of Chromium's trace events. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, how long it took, how long it had a processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The tasks on the page's main thread while something was done, in milliseconds. */
export interface TracedTasks {
  /** The longest task of each step, by the clock on the wall. */
  readonly wall: readonly number[];
  /** The longest of all by the time that it had a processor. */
  readonly processor: number;
}

/** What a page gives to `performance.mark` where a step begins. */
export const stepMark = 'hit5-step';

/** Does something and reads the tasks from Chromium's trace: a PerformanceObserver tells only of those over 50 ms. */
export async function traceTasks(session: CDPSession, act: () => Promise<unknown>): Promise<TracedTasks> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const includedCategories = [
    'disabled-by-default-devtools.timeline',
    'devtools.timeline',
    'blink.user_timing',
    '__metadata',
  ];
  await session.send('Tracing.start', { traceConfig: { includedCategories }, transferMode: 'ReportEvents' });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return readTasks(events);
}

function readTasks(events: readonly TraceEvent[]): TracedTasks {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const marks = events.filter(({ name }) => name === stepMark).sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (!first) throw new Error('The trace has no step.');
  const tasks = events.filter(
    (event) =>
      event.name === 'RunTask' &&
      threadOf(event) === threadOf(first) &&
      event.ts + (event.dur ?? 0) >= first.ts,
  );
  const wall = marks.map(() => 0);
  for (const { ts, dur = 0 } of tasks) {
    const step = Math.max(
      0,
      marks.findLastIndex((mark) => mark.ts < ts + dur),
    );
    wall[step] = Math.max(wall[step] ?? 0, dur / 1000);
  }
  return { wall, processor: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000 };
}
