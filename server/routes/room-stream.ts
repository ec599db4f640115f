import type { Actor } from '../../src/core/room/room-event.ts';
import type { LiveRoom } from '../rooms/live-room.ts';

/** How often a stream says that it is still there, in milliseconds. */
const beat = 15_000;

/** How many lines wait for a device that does not take them, before it is cut off; it comes again. */
const mostWaiting = 50;

/** Tells by server-sent events that something happened in a room: `data: {"seq":n}`, at first where the log stands. */
export function roomStream(live: LiveRoom, actor: Actor): Response {
  const encoder = new TextEncoder();
  let close = () => undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start(stream) {
        const send = (text: string) => {
          if ((stream.desiredSize ?? 0) <= -mostWaiting) close();
          else stream.enqueue(encoder.encode(text));
        };
        const tell = (seq: number) => send(`id: ${String(seq)}\ndata: ${JSON.stringify({ seq })}\n\n`);
        const timer = setInterval(() => send(': here\n\n'), beat);
        const unlisten = live.listen(actor, (seq) => (seq === null ? close() : tell(seq)));
        let isOpen = true;
        close = () => {
          if (!isOpen) return;
          isOpen = false;
          clearInterval(timer);
          unlisten();
          stream.close();
        };
        tell(live.log.seq);
      },
      cancel: () => close(),
    },
    { highWaterMark: 1 },
  );
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      // Proxies would gather what is to come at once.
      'X-Accel-Buffering': 'no',
    },
  });
}
