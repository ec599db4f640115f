import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A line between devices and a server that can be cut. */
export interface CuttableLine {
  readonly port: number;
  /** Ends all connections, and those that are tried, until so many were. */
  cutFor(tries: number): Promise<void>;
  /** Lets nothing through any more, and says nothing of it. @returns lets everything through again. */
  hold(): () => void;
}

/** Lays a line to a port of this machine; it ends with the test. */
export async function layLine(to: number): Promise<CuttableLine> {
  const open = new Set<Socket>();
  let triesLeft = 0;
  let isHeld = false;
  let restored: () => void = () => undefined;
  const server = createServer((device) => {
    device.on('error', () => device.destroy());
    if (triesLeft > 0) {
      device.destroy();
      triesLeft -= 1;
      if (triesLeft === 0) restored();
      return;
    }
    const other = connect(to, '127.0.0.1');
    for (const [one, end] of [
      [device, other],
      [other, device],
    ] as const) {
      open.add(one);
      one.on('error', () => one.destroy());
      one.once('close', () => {
        open.delete(one);
        end.destroy();
      });
      one.on('data', (part: Buffer) => end.write(part));
      if (isHeld) one.pause();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cutFor(tries) {
      triesLeft = tries;
      for (const socket of open) socket.destroy();
      return new Promise((end) => {
        restored = end;
      });
    },
    hold() {
      isHeld = true;
      for (const socket of open) socket.pause();
      return () => {
        isHeld = false;
        for (const socket of open) socket.resume();
      };
    },
  };
}
