import { html } from 'lit';
import { expect, test } from 'vitest';
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

test('where no simulated session is loaded, the line leads to the session files', async () => {
  const inside = page.elementLocator(await mountChecklist());
  const link = inside.getByRole('link', { name: 'Choose session files' });
  await expect.element(link).toHaveAttribute('href', '#/data?section=sessions');
});
