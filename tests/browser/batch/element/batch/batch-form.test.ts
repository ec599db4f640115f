import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '#src/batch/element/batch/batch-form.ts';
import type { BatchForm, BatchChallengeEvent } from '#src/batch/element/batch/batch-form.ts';
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
      network="efficientnet-lite2"
    ></hit5-batch-form>`,
  );

describe('hit5-batch-form', () => {
  it('has no accessibility violation', async () => {
    await expectAccessible(await show());
  });

  it('asks for a challenge with the chosen network, which is the one of new sessions at first', async () => {
    const form = await show();
    const asked: string[][] = [];
    form.addEventListener('hit5-batch-challenge', (event) => {
      const {
        value: { network, challenge },
      } = event as BatchChallengeEvent;
      asked.push([network, challenge]);
    });
    await page.getByRole('button', { name: 'Answer the challenge' }).click();
    await page.getByLabelText('Network that answers').selectOptions('EfficientNet-Lite0');
    await page.getByRole('combobox', { name: 'Challenge', exact: true }).selectOptions('Dogs, 1 image');
    await page.getByRole('button', { name: 'Answer the challenge' }).click();
    expect(asked).toEqual([
      ['efficientnet-lite2', 'default'],
      ['efficientnet-lite0', 'dogs'],
    ]);
  });
});
