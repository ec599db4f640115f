import { workerAt } from '../../kit/worker/worker-at.ts';
import type { ThreadWord } from './protocol.ts';

/**
 * Makes the threads that a network's worker asks for, and passes on what both say (see `takeThreadsFromPage`).
 *
 * @param over ends them.
 */
export function lendThreads(worker: Worker, over: AbortSignal): void {
  const threads = new Map<number, Worker>();
  const say = (word: ThreadWord) => worker.postMessage(word);
  const start = (thread: number, script: string) => {
    const lent = workerAt(script);
    threads.set(thread, lent);
    lent.addEventListener('message', ({ data }) => say({ thread, says: data as unknown }));
    lent.addEventListener('error', ({ message }) =>
      say({ thread, failed: message || 'its script did not start' }),
    );
  };
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<ThreadWord | null>) => {
      if (typeof data !== 'object' || data === null || !('thread' in data)) return;
      const { thread } = data;
      if ('starts' in data) start(thread, data.starts);
      else if ('says' in data) threads.get(thread)?.postMessage(data.says);
      else if ('ends' in data) threads.get(thread)?.terminate();
    },
    { signal: over },
  );
  over.addEventListener('abort', () => threads.forEach((lent) => lent.terminate()), { once: true });
}
