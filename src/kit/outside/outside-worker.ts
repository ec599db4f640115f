/**
 * Fetches one file from another server. The page itself may not: its Content-Security-Policy lets it ask its own server
 * only, so that nothing but an address that a person gave can lead outside.
 */
import type { OutsideAnswer, OutsideRequest } from './outside-protocol.ts';

function say(answer: OutsideAnswer): void {
  self.postMessage(answer, answer.kind === 'piece' ? { transfer: [answer.bytes.buffer] } : {});
}

async function answer({ url, cache }: OutsideRequest): Promise<void> {
  try {
    const response = await fetch(url, { cache, credentials: 'omit', referrerPolicy: 'no-referrer' });
    say({ kind: 'head', status: response.status, headers: [...response.headers] });
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      say({ kind: 'piece', bytes: part.value });
    }
    say({ kind: 'end' });
  } catch (cause) {
    say({ kind: 'failure', message: cause instanceof Error ? cause.message : String(cause) });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<OutsideRequest>) => void answer(data), {
  once: true,
});
