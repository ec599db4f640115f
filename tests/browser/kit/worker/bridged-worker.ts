/** A worker for tests: it answers, waits for ever, or breaks as its name says. */
import { exposeOnce } from '#src/kit/thread/expose-once.ts';

const service = {
  double: (value: number) => 2 * value,
  wait: () => new Promise<never>(() => undefined),
  fall(): void {
    setTimeout(() => {
      throw new Error('boom');
    });
  },
};

export type BridgedService = typeof service;

if (self.name === 'never starts') throw new Error('no start');
if (self.name === 'starts twice') exposeOnce(service);
exposeOnce(service);
