import type { Actor } from '../../src/core/room/room-event.ts';
import type { LiveRoom } from '../rooms/live-room.ts';

/** How often a stream says that it is still there, in milliseconds. */
const beat = 15_000;

/** How many lines wait for a device that does not take them, before it is cut off; it comes again. */
const mostWaiting = 50;

/** Tells by server-sent events that something happened in a room: `data: {"seq":n}`, at first where the log stands. */
export function roomStream(live: LiveRoom, actor: Actor): Response {
  const encoder = new TextEncoder();
  let stop: (() => void) | null = null;
  const body = new ReadableStream<Uint8Array>(
    {
      start(stream) {
        const end = () => {
          if (!stop) return;
          stop();
          stream.close();
        };
        const send = (text: string) => {
          if ((stream.desiredSize ?? 0) <= -mostWaiting) end();
          else stream.enqueue(encoder.encode(text));
        };
        const tell = (seq: number) => send(`id: ${String(seq)}\ndata: ${JSON.stringify({ seq })}\n\n`);
        const timer = setInterval(() => send(': here\n\n'), beat);
        const unlisten = live.listen(actor, (seq) => (seq === null ? end() : tell(seq)));
        stop = () => {
          clearInterval(timer);
          unlisten();
          stop = null;
        };
        tell(live.log.seq);
      },
      cancel: () => stop?.(),
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
