import { expect, it } from 'vitest';
import { whyNotMeasured } from '#tools/bench/memory/memory-benchmark.ts';

/** A page of a Chromium that answers so when its memory is measured. */
function pageThat(measures: () => Promise<unknown>) {
  return {
    evaluate: <Value>(act: () => Value | Promise<Value>) => {
      Object.assign(performance, { measureUserAgentSpecificMemory: measures });
      return Promise.resolve(act());
    },
  };
}

it('memory is skipped where Chromium cannot measure it, and it says what is missing', async () => {
  const words = 'performance.measureUserAgentSpecificMemory is not available.';
  const shell = pageThat(() => Promise.reject(new DOMException(words, 'SecurityError')));
  const why = await whyNotMeasured(shell);
  expect(why).toContain(words);
  expect(why).toContain('CHROMIUM_PATH=/usr/lib/chromium/chromium npm run bench');
  expect(await whyNotMeasured(pageThat(() => Promise.resolve({ bytes: 1 })))).toBeNull();
});
