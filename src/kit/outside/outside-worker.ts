/**
 * Fetches one file from another server. The page itself may not: its Content-Security-Policy lets it ask its own server
 * only, so that nothing but an address that a person gave can lead outside.
 *
 * No browser tells a page where a redirect leads before it has gone there (Fetch standard, opaque-redirect filtered
 * response). So the first request follows none. Where the server sends it on, the person is told that the next host has
 * no name yet, and decides; after that the last host is named, and the person decides whether its answer is read.
 */
import type { OutsideAnswer, OutsideQuestion, OutsideRequest, OutsideWord } from './outside-protocol.ts';

/** Calls with the next word of the page. */
let heard: (word: OutsideWord) => void = () => undefined;

function say(answer: OutsideAnswer): void {
  self.postMessage(answer, answer.kind === 'piece' ? { transfer: [answer.bytes.buffer] } : {});
}

/** Whoever says no ends the worker. */
function agreed(question: OutsideQuestion): Promise<OutsideWord> {
  const word = next();
  say({ kind: 'question', question });
  return word;
}

function next(): Promise<OutsideWord> {
  return new Promise((resolve) => (heard = resolve));
}

async function ask({ url, cache }: OutsideRequest): Promise<Response> {
  const { host } = new URL(url);
  const plainly: RequestInit = { cache, credentials: 'omit', referrerPolicy: 'no-referrer' };
  const response = await fetch(url, { ...plainly, redirect: 'manual' });
  if (response.type !== 'opaqueredirect') return response;
  await agreed({ kind: 'redirect', host });
  const followed = await fetch(url, { ...plainly, redirect: 'follow' });
  const to = new URL(followed.url).host;
  if (to !== host) await agreed({ kind: 'moved', host, to });
  return followed;
}

async function answer(request: OutsideRequest): Promise<void> {
  try {
    const response = await ask(request);
    const reader = response.body?.getReader();
    let wanted = next();
    say({ kind: 'head', status: response.status, headers: [...response.headers] });
    // Only what is wanted is read, so that a server that never ends fills no memory while nobody takes it.
    for (await wanted; ; await wanted) {
      const part = await reader?.read();
      if (!part?.value) break;
      wanted = next();
      say({ kind: 'piece', bytes: part.value });
    }
    say({ kind: 'end' });
  } catch (cause) {
    say({ kind: 'failure', message: cause instanceof Error ? cause.message : String(cause) });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<OutsideRequest | OutsideWord>) => {
  if (typeof data === 'string') heard(data);
  else void answer(data);
});
