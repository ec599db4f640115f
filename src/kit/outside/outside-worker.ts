/**
 * Fetches one file from another server. The page itself may not: its Content-Security-Policy lets it ask its own server
 * only, so that nothing but an address that a person gave can lead outside. A redirect is followed: the hosts that hand
 * out packs and networks send on to their stores, and no browser tells beforehand where to.
 */
import type { OutsideAnswer, OutsideRequest } from './outside-protocol.ts';

/** Calls when the page wants the next piece. */
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
