import { readFileSync } from 'node:fs';
import { expect, inject, it, onTestFinished } from 'vitest';
import { shortenWaits } from '#src/networks/engine/worker/tensorflow-patches/short-waits.ts';
import { webgpuArguments } from '#tools/chromium.ts';
import { launchChromium, Participant, challengeLink } from '#tests/e2e/participant.ts';
import { serveSmallNetwork } from '#tests/release/networks/small-network.ts';
import { storedTrials } from '#tests/e2e/stored-trials.ts';
import { contextWithoutCopy, littleDrawn, useChromium } from '#tests/e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium(littleDrawn);

it('the network on wasm answers on threads that sleep sooner than those of TensorFlow.js', async () => {
  const name = 'tfjs-backend-wasm-threaded-simd';
  const stock = new URL(
    `../../../node_modules/@tensorflow/tfjs-backend-wasm/dist/${name}.wasm`,
    import.meta.url,
  );
  const fetched = used.context.waitForEvent('response', (response) => response.url().includes(name));
  const person = await Participant.arrive(used.context, challengeLink(appUrl, 77, 1, '?backend=wasm'));
  await person.see(1, 1);
  await person.commit();
  await person.page.getByRole('heading', { level: 1, name: /The network( got it| missed it|:)/ }).waitFor();
  expect((await (await fetched).body()).equals(shortenWaits(readFileSync(stock)))).toBe(true);
});

it('a session on WebGPU, which the address asks for: the trial says so, and no notice is needed', async () => {
  const own = await launchChromium(webgpuArguments);
  onTestFinished(() => own.close());
  const itsContext = await contextWithoutCopy(own, littleDrawn);
  await serveSmallNetwork(itsContext);
  const person = await Participant.arrive(itsContext, challengeLink(appUrl, 77, 1, '?backend=webgpu'));
  await person.see(1, 1);
  await person.commit();
  await person.page.getByRole('heading', { level: 1, name: /The network( got it| missed it|:)/ }).waitFor();
  expect(await storedTrials(person.page)).toMatchObject([{ prediction: { backend: 'webgpu' } }]);
  expect(await person.page.locator('hit5-notices hit5-notice').count()).toBe(0);
});
