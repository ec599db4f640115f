import { expose } from 'comlink';

const exposed = Symbol.for('hit5-exposed');

/**
 * Answers the page's calls with a service; a second one would answer the same calls.
 * @throws Error where this worker has one already.
 */
export function exposeOnce(service: object): void {
  const thread = globalThis as { [exposed]?: boolean };
  if (thread[exposed])
    throw new Error('This worker has a service already: its first file was started twice.');
  thread[exposed] = true;
  expose(service);
}
