import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ChallengeId } from '#src/core/trials/challenge.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import { sessionAddress, showSessionForm as show } from './show-session-form.ts';

const link = page.getByLabelText('Link to this session');
const choose = (name: string) => page.getByRole('radio', { name, exact: true }).click();

/** Opens the panel with the link. */
async function showLinks() {
  const shown = await show();
  await page.getByText('A link for a class').click();
  return shown;
}

describe('links to a practice and a test of one class', () => {
  it('share no image when the practice is made first', async () => {
    const { form, started } = await showLinks();
    await choose('Practice');
    await choose('10');
    await expect.element(link).toHaveValue(sessionAddress('seed=2014&n=10&mode=practice&practice=10'));
    await expect.element(page.getByText('the first 10 in the order of seed 2014.')).toBeVisible();
    await choose('Test');
    await choose('all 149');
    await expect.element(link).toHaveValue(sessionAddress('seed=2014&n=149&mode=test&practice=10'));
    await expect.element(page.getByText('the last 149 in the order of seed 2014.')).toBeVisible();
    await expectAccessible(form);
    await page.getByRole('checkbox', { name: /^Leave out the 10 images of the practice link/ }).click();
    await page.getByRole('button', { name: 'Start a test' }).click();
    expect(started[0]?.value.request).toMatchObject({ seed: 2014, practice: 0 });
  });

  it('share no image when the test is made first', async () => {
    const { started } = await showLinks();
    await choose('Test');
    await choose('50');
    await expect.element(link).toHaveValue(sessionAddress('seed=2014&n=50&mode=test'));
    await choose('Practice');
    await expect
      .element(page.getByRole('checkbox', { name: /^Leave out the 50 images of the test link/ }))
      .toBeChecked();
    await choose('all 109');
    await expect.element(link).toHaveValue(sessionAddress('seed=2014&n=109&mode=practice&practice=109'));
    await page.getByRole('button', { name: 'Start practising' }).click();
    expect(started[0]?.value.request).toMatchObject({ seed: 2014, count: 109 });
  });

  it('say how many images they share where a person wants it so', async () => {
    await showLinks();
    await choose('Test');
    await choose('all 159');
    await expect.element(page.getByText('so that none is left to practise on')).toBeVisible();
    await link.click();
    await userEvent.keyboard('{Control>}c{/Control}');
    await choose('Practice');
    await expect.element(page.getByRole('alert')).toHaveTextContent('The test link takes all 159 images');
    await page.getByRole('checkbox', { name: /^Leave out the 159 images of the test link/ }).click();
    await choose('20');
    await expect.element(page.getByText('20 images of it are also in the link to a challenge')).toBeVisible();
  });

  it('keep to what was copied, also after another number was tried', async () => {
    await showLinks();
    await choose('Practice');
    await choose('50');
    await link.click();
    await userEvent.keyboard('{Control>}c{/Control}');
    await choose('10');
    await choose('Test');
    await choose('all 109');
    await expect.element(link).toHaveValue(sessionAddress('seed=2014&n=109&mode=test&practice=50'));
  });

  it('with another seed are another experiment', async () => {
    await showLinks();
    await choose('Practice');
    await choose('50');
    await page.getByText('More: short lists, photos for a moment, time, seed').click();
    await page.getByLabelText('Seed', { exact: true }).fill('7');
    await choose('10');
    await choose('Test');
    await expect.element(link).toHaveValue(sessionAddress('seed=7&n=10&mode=test&practice=10'));
    await page.getByLabelText('Seed', { exact: true }).fill('8');
    await expect.element(link).toHaveValue(sessionAddress('seed=8&n=10&mode=test'));
    await expect
      .element(page.getByText('The link to the practice before has another seed, 7, so'))
      .toBeVisible();
  });

  it('share no image when one comes back to the page for the second', async () => {
    const { form } = await showLinks();
    await choose('Practice');
    await choose('50');
    await link.click();
    await userEvent.keyboard('{Control>}c{/Control}');
    const { sharedLinks } = form;
    form.remove();
    const again = await showLinks();
    again.form.sharedLinks = sharedLinks;
    again.form.freshSeed = 5;
    await choose('Test');
    await expect.element(link).toHaveValue(sessionAddress('seed=2014&n=20&mode=test&practice=50'));
  });

  it('and what a person has begun and not finished: practice leaves it out', async () => {
    const { form, started } = await show();
    form.unfinished = [
      { person: 'ada', challenge: 'default' as ChallengeId, mode: 'test', seed: 7, images: 50 },
    ];
    await choose('Practice');
    await expect
      .element(
        page.getByRole('checkbox', { name: 'Leave out the 50 images of ada’s unfinished test (seed 7).' }),
      )
      .toBeChecked();
    await choose('all 109');
    await page.getByRole('button', { name: 'Start practising' }).click();
    expect(started[0]?.value.request).toMatchObject({ mode: 'practice', seed: 7, count: 109 });
  });

  it('makes the link to the test fit the practice link, not what the teacher practised', async () => {
    const { form } = await showLinks();
    form.practised = [
      { person: 'ada', challenge: 'default' as ChallengeId, seed: 7, practice: 50, elsewhere: 0 },
    ];
    await expect.element(link).toHaveValue(sessionAddress('seed=7&n=20&mode=challenge&practice=50'));
    await page.getByRole('radio', { name: 'Practice' }).click();
    await expect.element(link).toHaveValue(sessionAddress('seed=7&n=20&mode=practice&practice=20'));
    await page.getByRole('radio', { name: 'Test' }).click();
    await expect.element(link).toHaveValue(sessionAddress('seed=7&n=20&mode=test&practice=20'));
  });
});
