import { afterEach, expect, it, vi } from 'vitest';
import { OfflineCopy, type OfflineState } from '#src/offline/copy/offline-copy.ts';

afterEach(() => vi.unstubAllGlobals());

/** What becomes of the copy in a browser with this container of service workers. */
async function keptBy(serviceWorker: unknown, isSecureContext: boolean): Promise<OfflineState | null> {
  vi.stubGlobal('navigator', { serviceWorker });
  vi.stubGlobal('isSecureContext', isSecureContext);
  const copy = new OfflineCopy(new URL('https://hit5.example/service-worker.js'));
  let state: OfflineState | null = null;
  copy.watch((status) => (state = status.state));
  await copy.keep();
  return state;
}

/** A container whose registration is refused. */
const refusing = (cause: Error) => ({
  addEventListener: () => undefined,
  register: () => Promise.reject(cause),
});

it('is impossible on plain http, for want of https', async () => {
  expect(await keptBy(undefined, false)).toEqual({
    kind: 'impossible',
    reason: 'Browsers keep a page for use offline only if it comes by https or from localhost.',
  });
});

it('is impossible where service workers are switched off, and the address is not to blame', async () => {
  expect(await keptBy(undefined, true)).toEqual({
    kind: 'impossible',
    reason: 'This browser does not let pages be kept for use offline (service workers are switched off).',
  });
});

it('is impossible where cookies are blocked, said with one full stop', async () => {
  const refused = new DOMException('The operation is insecure.', 'SecurityError');
  expect(await keptBy(refusing(refused), true)).toEqual({
    kind: 'impossible',
    reason: 'This browser lets Hit5 keep nothing, as where cookies are blocked (The operation is insecure).',
  });
});

it('has failed where its worker cannot be fetched', async () => {
  expect(await keptBy(refusing(new TypeError('Not found.')), true)).toEqual({
    kind: 'failed',
    message: 'Not found.',
  });
});
