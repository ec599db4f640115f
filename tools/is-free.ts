import { createServer } from 'node:net';

/** Whether nothing on this machine has a port. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, 'localhost', () => probe.close(() => answer(true)));
  });
}
