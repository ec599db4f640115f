import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '#src/batch/element/batch/batch-form.ts';
import type { BatchForm, BatchStartEvent } from '#src/batch/element/batch/batch-form.ts';
import type { ChallengeId } from '#src/core/trials/challenge.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const networks = [
  { id: 'efficientnet-lite0', name: 'EfficientNet-Lite0' },
  { id: 'efficientnet-lite2', name: 'EfficientNet-Lite2' },
];
const challenges = [
  { id: 'default' as ChallengeId, title: 'Default challenge', images: 150 },
  { id: 'dogs' as ChallengeId, title: 'Dogs', images: 1 },
];

const show = () =>
  mount<BatchForm>(
    html`<hit5-batch-form
      .networks=${networks}
      .challenges=${challenges}
      .challenge=${challenges[1]?.id}
      network="efficientnet-lite2"
    ></hit5-batch-form>`,
  );

describe('hit5-batch-form', () => {
  it('has no accessibility violation', async () => {
    await expectAccessible(await show());
  });

  it('asks for the chosen challenge and network, which are those of the link and of new sessions at first', async () => {
    const form = await show();
    const asked: unknown[] = [];
    form.addEventListener('hit5-batch-start', (event) => {
      const { network, of, all } = (event as BatchStartEvent).value;
      asked.push([network, of, all]);
    });
    await page.getByRole('button', { name: 'Answer the challenge' }).click();
    await page.getByLabelText('Network that answers').selectOptions('EfficientNet-Lite0');
    await page
      .getByRole('combobox', { name: 'Challenge', exact: true })
      .selectOptions('Photos and drawings of Hit5, 150 images');
    await page.getByLabelText('Keep all 1000 probabilities').click();
    await page.getByRole('button', { name: 'Answer the challenge' }).click();
    expect(asked).toEqual([
      ['efficientnet-lite2', 'dogs', false],
      ['efficientnet-lite0', 'default', true],
    ]);
  });
});
