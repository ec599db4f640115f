import { inject, it } from 'vitest';
import { useChromium } from '#tests/e2e/use-chromium.ts';

const used = useChromium();

it('names the very step of the slider at which the truth falls out', async () => {
  const page = await used.context.newPage();
  const castle = 'c9c2902b';
  await page.goto(`${inject('appUrl')}/#/break?challenge=default&image=${castle}`);
  const finding = page.getByRole('heading', { name: /^Blur: .* falls out of the network’s five at/ });
  await finding.waitFor({ timeout: 120_000 });
  const out = Number(/at ([\d.]+).%$/.exec(await finding.innerText())?.[1]);
  const blur = page.getByRole('slider', { name: 'Blur' });
  await blur.fill(String(out));
  await page.getByText(/and not among its five/).waitFor();
  await blur.fill((out - 0.1).toFixed(1));
  await page.getByText(/still among its five|The network: .* sure/).waitFor();
});
