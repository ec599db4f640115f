import type { Fetch } from '#src/networks/engine/worker/network-files.ts';

/** Another answer in place of the server's to one file. */
export type Alteration = (answer: Response) => Response | Promise<Response>;

/** The browser's fetch, with the answers to the named files altered. */
export function alteredFetch(alterations: Readonly<Record<string, Alteration>>): Fetch {
  return async (url, init) => {
    const answer = await fetch(url, init);
    const alter = alterations[new URL(url).pathname.split('/').at(-1) ?? ''];
    return alter ? alter(answer) : answer;
  };
}

/** The file is not there. */
export const gone: Alteration = () => new Response('not found', { status: 404 });

/** A web page comes in its place, as from the server of a single-page app. */
export const webPage: Alteration = () =>
  new Response('<!doctype html><title>App</title>', { headers: { 'content-type': 'text/html' } });

/** Other content comes in its place. */
export function content(text: string): Alteration {
  return () => new Response(text);
}

/** Only its beginning comes. */
export function cutTo(bytes: number): Alteration {
  return async (answer) => new Response((await answer.arrayBuffer()).slice(0, bytes));
}

/** One bit of it is another. */
export const oneBitFlipped: Alteration = async (answer) => {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  bytes[1000] = (bytes[1000] ?? 0) ^ 1;
  return new Response(bytes);
};

/** The connection breaks after the first bytes. */
export const brokenOff: Alteration = (answer) => {
  let pulled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (pulled) controller.error(new TypeError('network error'));
      else controller.enqueue(new Uint8Array(100));
      pulled = true;
    },
  });
  return new Response(body, { headers: answer.headers });
};
