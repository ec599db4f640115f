import type { ServerResponse } from 'node:http';
import type { Actor } from '../../src/core/room/room-event.ts';
import type { LiveRoom } from '../rooms/live-room.ts';

/** In milliseconds. */
const beat = 15_000;

/** In bytes: a device that takes no more is cut off, and comes again. */
const mostWaiting = 2000;

/**
 * Tells by server-sent events that something happened in a room: `data: {"seq":n}`, at first where the log stands.
 *
 * @param ending aborted once no stream may go on.
 */
export function roomStream(
  live: LiveRoom,
  actor: Actor,
  response: ServerResponse,
  ending: AbortSignal,
): void {
  const send = (text: string) => {
    if (response.writableLength <= mostWaiting) response.write(text);
    else {
      stop();
      response.destroy();
    }
  };
  const tell = (seq: number) => send(`id: ${seq}\ndata: {"seq":${seq}}\n\n`);
  const timer = setInterval(() => send(': here\n\n'), beat);
  const unlisten = live.listen(actor, (seq) => {
    if (seq === null) end();
    else tell(seq);
  });
  const stop = () => {
    clearInterval(timer);
    ending.removeEventListener('abort', end);
    unlisten();
  };
  const end = () => {
    stop();
    response.end();
  };
  ending.addEventListener('abort', end);
  response.once('close', stop);
  // A connection that breaks is closed too.
  response.on('error', () => undefined);
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    // Proxies would gather what is to come at once.
    'X-Accel-Buffering': 'no',
  });
  tell(live.log.seq);
}
