import { html } from 'lit';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import type { ChecklistPage } from '#src/app/view/checklist-page.ts';
import '#src/app/view/checklist-page.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';

async function mountChecklist() {
  const { catalogue, challenge } = await shippedAssets();
  const guesses = [{ classIndex: 483 as ClassIndex, probability: 0.9 }];
  const stores = await sampleApp(catalogue, challenge, [], {
    ask: (() => Promise.resolve({ guesses })) as never,
  });
  return mountPage<ChecklistPage>(stores, html`<hit5-checklist-page></hit5-checklist-page>`);
}

test('the checklist is accessible, and says in words how each line stands', async () => {
  const element = await mountChecklist();
  await expectAccessible(element);
  for (const line of element.renderRoot.querySelectorAll('.lines .is'))
    expect(textOf(line)).toMatch(/Right$|Not yet$|Wait$|Look yourself$/);
});

test('the network is asked about a photo, and its line is ticked off once it has answered', async () => {
  const element = await mountChecklist();
  await expect
    .poll(() => textOf(element))
    .toContain('EfficientNet-Lite0 looked at a photo just now, and said “castle”.');
  const [line] = [...element.renderRoot.querySelectorAll('.lines li')].filter((one) =>
    textOf(one).includes('The network answers'),
  );
  expect(line && textOf(line)).toMatch(/^Right/);
});

test('what a person has ticked outlives a reload, and can be taken back', async () => {
  onTestFinished(() => sessionStorage.clear());
  const power = { name: /The power is plugged in/ };
  const first = await mountChecklist();
  await page.elementLocator(first).getByRole('checkbox', power).click();
  await page
    .elementLocator(first)
    .getByRole('checkbox', { name: /Notifications/ })
    .click();
  first.remove();
  const second = await mountChecklist();
  const again = page.elementLocator(second).getByRole('checkbox', power);
  await expect.element(again).toBeChecked();
  await again.click();
  second.remove();
  const third = page.elementLocator(await mountChecklist());
  await expect.element(third.getByRole('checkbox', power)).not.toBeChecked();
  await expect.element(third.getByRole('checkbox', { name: /Notifications/ })).toBeChecked();
});

test('where no simulated session is loaded, the line leads to the session files', async () => {
  const inside = page.elementLocator(await mountChecklist());
  const link = inside.getByRole('link', { name: 'Choose session files' });
  await expect.element(link).toHaveAttribute('href', '#/photos/sessions');
});

test('a server that is started with classes later, and one that is gone, are seen without a reload', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const fetched = vi.spyOn(globalThis, 'fetch');
  onTestFinished(() => fetched.mockRestore());
  const real = fetched.getMockImplementation() ?? fetch;
  let answer: Response | null = null;
  const element = await mountChecklist();
  fetched.mockImplementation((...given) =>
    String(given[0] instanceof Request ? given[0].url : given[0]).endsWith('/api/server')
      ? Promise.resolve(answer?.clone() ?? new Response('', { status: 404 }))
      : real(...given),
  );
  const hasLine = () => textOf(element).includes('A class can join');
  expect(hasLine()).toBe(false);
  answer = Response.json({
    ...{ hit5: '0.1.0', protocol: 1, classes: true, teacher: true },
    addresses: ['http://192.168.1.7:4173'],
  });
  vi.advanceTimersByTime(5000);
  await expect.poll(hasLine).toBe(true);
  answer = null;
  vi.advanceTimersByTime(5000);
  await expect.poll(hasLine).toBe(false);
});
