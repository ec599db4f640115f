/**
 * Fetches one file from another server, which the page's Content-Security-Policy forbids the page, so that nothing but an address that a
 * person gave leads outside. A redirect is followed: hosts of packs and networks send on to their stores.
 */
import type { OutsideAnswer, OutsideRequest } from './outside-protocol.ts';

let wantNext: () => void = () => undefined;

function say(answer: OutsideAnswer): void {
  self.postMessage(answer, answer.kind === 'piece' ? { transfer: [answer.bytes.buffer] } : {});
}

function next(): Promise<void> {
  return new Promise((resolve) => (wantNext = resolve));
}

async function answer({ url, cache }: OutsideRequest): Promise<void> {
  try {
    const response = await fetch(url, { cache, credentials: 'omit', referrerPolicy: 'no-referrer' });
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

self.addEventListener('message', ({ data }: MessageEvent<OutsideRequest | 'next'>) => {
  if (data === 'next') wantNext();
  else void answer(data);
});
