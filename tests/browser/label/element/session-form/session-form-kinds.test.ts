import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ChallengeId } from '#src/core/trials/challenge.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import { sessionAddress, showSessionForm } from './show-session-form.ts';

const link = page.getByLabelText('Link to this session');
const choose = (name: string) => page.getByRole('radio', { name, exact: true }).click();
const copy = async () => {
  await link.click();
  await userEvent.keyboard('{Control>}c{/Control}');
};

/** Shows the form over a challenge of 100 photos and 59 drawings, and one without drawings. */
async function show() {
  const shown = await showSessionForm();
  shown.form.challenges = shown.form.challenges.map((one) =>
    one.title === 'Dogs' ? one : { ...one, drawings: 59 },
  );
  await expect.element(page.getByRole('group', { name: 'Kinds of images' })).toBeVisible();
  return shown;
}

describe('the kinds of images', () => {
  it('are photos at first, and any that one chooses; all numbers are of these', async () => {
    const { form, started } = await show();
    await expect.element(page.getByRole('radio', { name: 'Photos (100)' })).toBeChecked();
    await expectAccessible(form);
    await choose('all 100');
    await page.getByRole('button', { name: 'Start a challenge' }).click();
    expect(started[0]?.value.request).toMatchObject({ kinds: 'photos', count: 100 });
    await choose('Drawings and paintings (59)');
    await expect.element(page.getByRole('radio', { name: 'all 59' })).toBeChecked();
    await page.getByLabelText('Another number').fill('60');
    await expect.element(page.getByRole('alert')).toHaveTextContent('a whole number from 1 to 59');
    await choose('All 159');
    await choose('all 159');
    await page.getByRole('button', { name: 'Start a challenge' }).click();
    expect(started[1]?.value.request).toMatchObject({ kinds: undefined, count: 159 });
  });

  it('stand in the link, unless all are taken', async () => {
    await show();
    await page.getByText('A link for a class').click();
    await expect.element(link).toHaveValue(sessionAddress('seed=2014&n=20&mode=challenge&images=photos'));
    await choose('All 159');
    await expect.element(link).toHaveValue(sessionAddress('seed=2014&n=20&mode=challenge'));
  });

  it('are those that the person practised, so that a test leaves out what was practised', async () => {
    const { form, started } = await show();
    const practised = { person: 'ada', challenge: 'default' as ChallengeId, seed: 7, elsewhere: 0 };
    form.practised = [{ ...practised, practice: 50 }];
    await expect.element(page.getByRole('radio', { name: 'All 159' })).toBeChecked();
    await choose('all 109');
    await page.getByRole('button', { name: 'Start a challenge' }).click();
    expect(started[0]?.value.request).toMatchObject({ kinds: undefined, seed: 7, practice: 50 });
    await choose('Photos (100)');
    await expect.element(page.getByText('Leave out the')).not.toBeInTheDocument();
    form.practised = [{ ...practised, practice: 30, kinds: 'photos' }];
    await choose('all 70');
    await page.getByRole('button', { name: 'Start a challenge' }).click();
    expect(started[1]?.value.request).toMatchObject({ kinds: 'photos', seed: 7, practice: 30, count: 70 });
  });

  it('part the links of one experiment: other kinds may share images, and the form says so', async () => {
    await show();
    await page.getByText('A link for a class').click();
    await choose('Practice');
    await choose('10');
    await copy();
    await choose('Test');
    await choose('all 90');
    await expect
      .element(link)
      .toHaveValue(sessionAddress('seed=2014&n=90&mode=test&practice=10&images=photos'));
    await choose('All 159');
    await expect.element(link).toHaveValue(sessionAddress('seed=2014&n=159&mode=test'));
    await expect.element(page.getByText('takes other kinds of images, so they may share some')).toBeVisible();
    await choose('Drawings and paintings (59)');
    await expect.element(page.getByText('may share')).not.toBeInTheDocument();
  });
});
