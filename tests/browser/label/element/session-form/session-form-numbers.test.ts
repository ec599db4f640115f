import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ChallengeId } from '#src/core/trials/challenge.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import { showSessionForm as show } from './show-session-form.ts';

describe('the number of images', () => {
  it('can be any, typed, until one of the usual ones is chosen', async () => {
    const { form, started } = await show();
    const other = page.getByLabelText('Another number');
    await other.fill('37');
    await expect.element(page.getByRole('radio', { name: '20' })).not.toBeChecked();
    await userEvent.keyboard('{Enter}');
    expect(started[0]?.value.request.count).toBe(37);
    await expectAccessible(form);
    await page.getByRole('radio', { name: '20' }).click();
    await expect.element(other).toHaveValue(null);
    await page.getByRole('button', { name: 'Start a challenge' }).click();
    expect(started[1]?.value.request.count).toBe(20);
  });

  it.each(['0', '160', '2.5'])('that is not one (%s) is refused, with words', async (typed) => {
    const { form, started } = await show();
    await page.getByLabelText('Another number').fill(typed);
    await expect.element(page.getByRole('alert')).toHaveTextContent('a whole number from 1 to 159');
    await page.getByRole('button', { name: 'Start a challenge' }).click();
    expect(started).toEqual([]);
    expect(form.shadowRoot?.activeElement).toHaveAttribute('name', 'number');
  });

  it('that was chosen stays marked when another challenge has fewer', async () => {
    const { started } = await show();
    await page.getByRole('radio', { name: '50' }).click();
    await page.getByLabelText('Photos').selectOptions('dogs');
    await expect.element(page.getByRole('radio', { name: 'all 12' })).toBeChecked();
    await page.getByLabelText('Photos').selectOptions('default');
    await expect.element(page.getByRole('radio', { name: '50' })).toBeChecked();
    await page.getByRole('button', { name: 'Start a challenge' }).click();
    expect(started[0]?.value.request.count).toBe(50);
  });
});

describe('the images kept for practice', () => {
  it.each(['159', '200', '-1'])(
    'are refused where they leave none (%s of 159), with words',
    async (typed) => {
      const { form, started } = await show();
      await page.getByText('A link for a class').click();
      await page.getByText('More: short lists, photos for a moment, time, seed').click();
      await page.getByLabelText('Images kept for practice').fill(typed);
      await page.getByText('More: short lists, photos for a moment, time, seed').click();
      await expect.element(page.getByRole('alert')).toHaveTextContent('at most 158 can be kept for practice');
      await expect.element(page.getByLabelText('Link to this session')).not.toBeInTheDocument();
      await page.getByRole('button', { name: 'Start a challenge' }).click();
      expect(started).toEqual([]);
      expect(form.shadowRoot?.activeElement).toHaveAttribute('name', 'practice');
    },
  );

  it('and the seed are shown as they will be used', async () => {
    const { form } = await show();
    await page.getByText('More: short lists, photos for a moment, time, seed').click();
    const [practice, seed] = [
      page.getByLabelText('Images kept for practice'),
      page.getByLabelText('Seed', { exact: true }),
    ];
    await expect.element(practice).toHaveAttribute('placeholder', '0');
    await expect.element(seed).toHaveAttribute('placeholder', '2014');
    form.practised = [
      { person: 'ada', challenge: 'default' as ChallengeId, seed: 7, practice: 20, elsewhere: 0 },
    ];
    await expect.element(practice).toHaveAttribute('placeholder', '20');
    await expect.element(seed).toHaveAttribute('placeholder', '7');
    await expect
      .element(page.getByText('it is 7, that of the images left out, and 20 images are kept'))
      .toBeVisible();
    await page.getByRole('checkbox', { name: /^Leave out/ }).click();
    await expect.element(practice).toHaveAttribute('placeholder', '0');
    await expect.element(page.getByText('it is 2014, a fresh one')).toBeVisible();
  });
});
