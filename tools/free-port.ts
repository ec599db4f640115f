import { createServer } from 'node:net';

export function freePort(): Promise<number> {
  return new Promise((answer, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => answer(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, 'localhost', () => probe.close(() => answer(true)));
  });
}

const defaultPort = 4173;

/**
 * The port to serve on: `PORT`, or 4173.
 *
 * @throws Error when `PORT` is none.
 */
export function portWanted(): number {
  const asked = process.env['PORT'];
  if (!asked) return defaultPort;
  const port = Number(asked);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT is ${asked}; it must be a whole number from 1 to 65535.`);
}

/**
 * What to do where something else has the port.
 *
 * @param command what was to be started.
 */
export function takenMessage(port: number, command: string): string {
  return (
    `Port ${port} is taken, perhaps by another Hit5. Stop what runs there, or choose another port: ` +
    `PORT=${port + 1} ${command}`
  );
}
