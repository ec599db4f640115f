import type { OutsideAnswer, OutsideRequest } from './outside-protocol.ts';

/** These may not have a body, nor can a response be made with one. */
const bodiless = [101, 204, 205, 304];

/** Pieces that are read before somebody takes them. */
const piecesAhead = 8;

/**
 * Fetches a file from an address that the person gave, without cookies or referrer, in a worker of its own: the one
 * place from which Hit5 asks other servers. For the page and for workers.
 *
 * @param url absolute.
 * @returns the response once its head is there; its body arrives piece by piece, as it is read.
 * @throws TypeError when the server cannot be reached; the signal's reason when aborted. Both may also come later, from
 *   the body.
 */
export async function outsideFetch(
  url: string,
  { signal, cache = 'default' }: Pick<RequestInit, 'signal' | 'cache'>,
): Promise<Response> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./outside-worker.ts', import.meta.url), { type: 'module' });
  const over = new AbortController();
  return new Promise((resolve, reject) => {
    let body: ReadableStreamDefaultController<Uint8Array> | undefined;
    const end = (act: () => void) => {
      if (over.signal.aborted) return;
      over.abort();
      worker.terminate();
      act();
    };
    const fail = (cause: unknown) =>
      end(() => {
        body?.error(cause);
        reject(cause as Error);
      });
    /** What arrived answers the last `next`. */
    let arrived: () => void = () => undefined;
    const makeStream = () =>
      new ReadableStream<Uint8Array>(
        {
          start: (controller) => void (body = controller),
          pull: () => {
            worker.postMessage('next');
            return new Promise<void>((done) => (arrived = done));
          },
          cancel: () => end(() => undefined),
        },
        { highWaterMark: piecesAhead },
      );
    signal?.addEventListener('abort', () => fail(signal.reason), { signal: over.signal });
    worker.addEventListener('error', ({ message }) =>
      fail(new TypeError(message || 'The worker did not start.')),
    );
    worker.addEventListener('message', ({ data }: MessageEvent<OutsideAnswer>) => {
      switch (data.kind) {
        case 'head': {
          const { status, headers } = data;
          const content = bodiless.includes(status) ? null : makeStream();
          if (!content) end(() => undefined);
          return resolve(
            new Response(content, { status, headers: headers.map(([name, value]) => [name, value]) }),
          );
        }
        case 'piece':
          body?.enqueue(data.bytes);
          return arrived();
        case 'end':
          end(() => body?.close());
          return arrived();
        case 'failure':
          return fail(new TypeError(data.message));
      }
    });
    worker.postMessage({ url, cache } satisfies OutsideRequest);
  });
}
