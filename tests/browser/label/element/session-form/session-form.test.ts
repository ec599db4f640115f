import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { ChallengeId } from '#src/core/trials/challenge.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import { showSessionForm as show } from './show-session-form.ts';

describe('the form for a new session', () => {
  it('has no axe violation', async () => {
    const { form } = await show();
    await expectAccessible(form);
    await page.getByText('More: short lists, photos for a moment, time, seed').click();
    await expectAccessible(form);
  });

  it('starts a challenge over all classes when nothing is changed', async () => {
    const { started } = await show();
    await page.getByRole('button', { name: 'Start a challenge' }).click();
    expect(started[0]?.value).toMatchObject({
      challenge: 'default',
      person: 'ada',
      request: {
        mode: 'challenge',
        seed: 2014,
        count: 20,
        practice: 0,
        shuffled: false,
        pruned: null,
        limit: null,
      },
    });
  });

  it('keeps what a person practised out of a test, unless that is not wanted', async () => {
    const { form, started } = await show();
    form.practised = [
      { person: 'ada', challenge: 'default' as ChallengeId, seed: 7, practice: 50, elsewhere: 12 },
    ];
    await expect.element(page.getByText('12 practised with another seed may come again')).toBeVisible();
    await page.getByRole('radio', { name: 'Test' }).click();
    await page.getByRole('radio', { name: 'all 109' }).click();
    await page.getByRole('button', { name: 'Start a test' }).click();
    expect(started[0]?.value.request).toMatchObject({ mode: 'test', seed: 7, practice: 50, count: 109 });
    await page.getByRole('checkbox', { name: /^Leave out the 50 images that ada practised/ }).click();
    await page.getByRole('radio', { name: 'all 159' }).click();
    await page.getByRole('button', { name: 'Start a test' }).click();
    expect(started[1]?.value.request).toMatchObject({ mode: 'test', seed: 2014, practice: 0, count: 159 });
    await page.getByLabelText('Your name here (made up is fine)').fill('eve');
    await expect.element(page.getByText('Leave out the')).not.toBeInTheDocument();
  });

  it('takes mode, number, classes, time, seed and pseudonym', async () => {
    const { started } = await show();
    await page.getByLabelText('Your name here (made up is fine)').fill('  eve ');
    await page.getByRole('radio', { name: 'Test' }).click();
    await page.getByRole('radio', { name: 'all 159' }).click();
    await page.getByText('More: short lists, photos for a moment, time, seed').click();
    await page.getByLabelText('Answer with').selectOptions('100');
    await page.getByLabelText('Time for an image').fill('7');
    await page.getByLabelText('Images kept for practice').fill('50');
    await page.getByLabelText('Seed').fill('7');
    await page.getByText('Each person gets their own order').click();
    await page.getByRole('button', { name: 'Start a test' }).click();
    expect(started[0]?.value).toMatchObject({
      person: 'eve',
      request: { mode: 'test', seed: 7, count: 109, practice: 50, shuffled: true, pruned: 100, limit: 7 },
    });
  });

  it.each(['0', '-3', '1.5', '3601'])(
    'begins nothing with %s seconds for an image, and says what can be typed',
    async (typed) => {
      const { started } = await show();
      await page.getByText('More: short lists, photos for a moment, time, seed').click();
      await page.getByLabelText('Time for an image').fill(typed);
      await page.getByRole('button', { name: 'Start a challenge' }).click();
      const words =
        'The time for an image is a whole number of seconds from 1 to 3600, or empty for no limit.';
      await expect.element(page.getByRole('alert').getByText(words)).toBeVisible();
      expect(page.getByLabelText('Time for an image').element()).toHaveAttribute('aria-invalid', 'true');
      expect(started).toEqual([]);
    },
  );

  it('shows a name that is cut off in its field whole beneath it', async () => {
    const { form } = await show();
    const title = '300 photos from Flickr, seed 1';
    form.challenges = form.challenges.map((one) => (one.id === 'dogs' ? { ...one, title } : one));
    await page.getByLabelText('Photos').selectOptions('dogs');
    const whole = page.getByRole('paragraph').filter({ hasText: `${title}: 12 images of 3 classes` });
    await expect.element(whole).toBeVisible();
    await page.getByLabelText('Photos').selectOptions('default');
    await expect.element(whole).not.toBeInTheDocument();
  });

  it('has a link that says all that the fields say, with the seed of the session that it would start', async () => {
    const { started } = await show();
    await page.getByText('A link for a class').click();
    const link = page.getByLabelText('Link to this session');
    await expect
      .element(link)
      .toHaveValue('https://class.example/#/label?challenge=default&seed=2014&n=20&mode=challenge');
    await page.getByRole('radio', { name: 'Test' }).click();
    await page.getByText('More: short lists, photos for a moment, time, seed').click();
    await page.getByLabelText('Answer with').selectOptions('100');
    await page.getByLabelText('Images kept for practice').fill('50');
    await expect
      .element(link)
      .toHaveValue(
        'https://class.example/#/label?challenge=default&seed=2014&n=20&mode=test&practice=50&classes=100',
      );
    await page.getByRole('button', { name: 'Start a test' }).click();
    expect(started[0]?.value.request.seed).toBe(2014);
    await page.getByLabelText('Seed').fill('-1');
    await expect.element(page.getByText('There is no link yet')).toBeVisible();
  });
});
