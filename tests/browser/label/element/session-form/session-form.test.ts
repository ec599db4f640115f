import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ChallengeId, ImageId } from '#src/core/trials/challenge.ts';
import type { SessionRequest } from '#src/core/trials/session-request.ts';
import type { SessionOutline } from '#src/core/trials/session.ts';
import { labelLink } from '#src/kit/route/pages.ts';
import '#src/label/element/session-form/session-form.ts';
import type { SessionForm, SessionStartEvent } from '#src/label/element/session-form/session-form.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const challenges = [
  { id: 'default' as ChallengeId, title: 'Default challenge', images: 159, drawings: 59 },
  { id: 'dogs' as ChallengeId, title: '300 photos from Flickr, seed 1', images: 12, classes: 3 },
];

/** Ada practised all kinds of images with seed 7. */
const practised = {
  ...{ person: 'ada', challengeId: 'default', mode: 'practice', seed: 7, practice: 50 },
  ...{ order: ['a' as ImageId], skipped: [], tally: { positions: [0] } },
} as unknown as SessionOutline;

/** The form for ada over two challenges, unfolded. */
async function show(sessions: readonly SessionOutline[] = []) {
  const started: SessionStartEvent['value'][] = [];
  const form = await mount<SessionForm>(
    html`<hit5-session-form
      .challenges=${challenges}
      .sessions=${sessions}
      person="ada"
      .freshSeed=${2014}
      .linkOf=${(challenge: ChallengeId, request: SessionRequest) => ({
        address: labelLink(challenge, request),
        needs: '',
      })}
      @hit5-session-start=${({ value }: SessionStartEvent) => started.push(value)}
    ></hit5-session-form>`,
  );
  for (const fold of form.renderRoot.querySelectorAll('details')) fold.open = true;
  return { form, started };
}

const choose = (name: string) => page.getByRole('radio', { name, exact: true }).click();
const view = page.getByLabelText('How long a photo is shown');
const photos = page.getByRole('combobox', { name: 'Photos', exact: true });
const link = page.getByLabelText('Link to this session');
const start = (what = 'a challenge') => page.getByRole('button', { name: `Start ${what}` }).click();
const address = (words: string) => `#/label?challenge=default&${words}`;

test('the form has no axe violation, folded and unfolded', async () => {
  const { form } = await show([practised]);
  await expectAccessible(form);
  await view.selectOptions('mayo');
  await expectAccessible(form);
  for (const fold of form.renderRoot.querySelectorAll('details')) fold.open = false;
  await expectAccessible(form);
});

test('it starts a challenge over the photos and all classes when nothing is changed', async () => {
  const { started } = await show();
  await start();
  expect(started[0]).toMatchObject({
    ...{ challenge: 'default', person: 'ada' },
    request: { mode: 'challenge', seed: 2014, count: 20, practice: 0, kinds: 'photos', pruned: null },
  });
});

test('all that is typed and chosen is in the session, and in its link', async () => {
  const { started } = await show();
  await page.getByLabelText('Your name here (made up is fine)').fill('  eve ');
  await choose('Test');
  await choose('All 159');
  await page.getByLabelText('Answer with').selectOptions('100');
  await page.getByLabelText('Time for an image').fill('7');
  await page.getByLabelText('Group, such as A').fill('A');
  await page.getByLabelText('Images kept for practice').fill('50');
  await page.getByLabelText('Seed', { exact: true }).fill('9');
  await page.getByText('Each person gets their own order').click();
  await page.getByText('Ask how sure the first guess is').click();
  await choose('all 109');
  await expect
    .element(link)
    .toHaveValue(
      address('seed=9&n=109&mode=test&practice=50&order=person&classes=100&limit=7&sure=1&group=A'),
    );
  await start('a test');
  expect(started[0]).toMatchObject({
    person: 'eve',
    request: { mode: 'test', seed: 9, count: 109, practice: 50, shuffled: true, pruned: 100, limit: 7 },
  });
});

test('what cannot be is said, goes to its field, begins nothing and makes no link', async () => {
  const { form, started } = await show();
  const field = page.getByLabelText('Time for an image');
  await field.fill('0');
  for (const fold of form.renderRoot.querySelectorAll('details')) fold.open = false;
  await start();
  await expect
    .element(page.getByRole('alert').getByText('needs a whole number from 1 to 3600'))
    .toBeVisible();
  expect(form.shadowRoot?.activeElement).toBe(field.element());
  expect(field.element()).toHaveAttribute('aria-invalid', 'true');
  expect(textOf(form)).toContain('There is no link yet.');
  expect(started).toEqual([]);
});

test('the number of images can be any, typed, until one of the usual ones is chosen', async () => {
  const { started } = await show();
  const other = page.getByLabelText('Another number');
  await other.fill('37');
  await expect.element(page.getByRole('radio', { name: '20' })).not.toBeChecked();
  await userEvent.keyboard('{Enter}');
  await choose('20');
  await expect.element(other).toHaveValue(null);
  await start();
  expect(started.map(({ request }) => request.count)).toEqual([37, 20]);
});

test('a number that was chosen stays marked when another challenge has fewer', async () => {
  const { started } = await show();
  await choose('50');
  await photos.selectOptions('dogs');
  await expect.element(page.getByRole('radio', { name: 'all 12' })).toBeChecked();
  // A name that its field cuts off on a phone stands whole beneath it.
  const whole = page.getByRole('paragraph').filter({ hasText: 'seed 1: 12 images of 3 classes' });
  await expect.element(whole).toBeVisible();
  await photos.selectOptions('default');
  await expect.element(page.getByRole('radio', { name: '50' })).toBeChecked();
  await expect.element(whole).not.toBeInTheDocument();
  await start();
  expect(started[0]?.request.count).toBe(50);
});

test('what a person practised is left out of a test, unless that is not wanted', async () => {
  const { started } = await show([practised]);
  const leaveOut = page.getByRole('checkbox', {
    name: 'Leave out the 50 images that ada practised (seed 7).',
  });
  await expect.element(page.getByRole('radio', { name: 'All 159' })).toBeChecked();
  await choose('Test');
  await choose('all 109');
  await expect
    .element(page.getByText('Now the seed is 7, that of the images left out. 50 images'))
    .toBeVisible();
  await start('a test');
  await leaveOut.click();
  await choose('all 159');
  await start('a test');
  expect(started.map(({ request: { seed, practice, count } }) => [seed, practice, count])).toEqual([
    [7, 50, 109],
    [2014, 0, 159],
  ]);
  await page.getByLabelText('Your name here (made up is fine)').fill('eve');
  await expect.element(leaveOut).not.toBeInTheDocument();
});

test('links to a practice and a test of one seed say which images are their own', async () => {
  const { form } = await show();
  await choose('Practice');
  await choose('10');
  await expect.element(link).toHaveValue(address('seed=2014&n=10&mode=practice&practice=10&images=photos'));
  const same = 'with this seed and these kinds of images takes the';
  await expect
    .poll(() => textOf(form))
    .toContain(`Its images are the first 10 in the order of seed 2014. A challenge or a test ${same} last.`);
  await choose('Test');
  await choose('50');
  await expect.element(link).toHaveValue(address('seed=2014&n=50&mode=test&images=photos'));
  await expect
    .poll(() => textOf(form))
    .toContain(`Its images are the last 50 in the order of seed 2014. A practice ${same} first.`);
  await choose('all 100');
  await expect.element(page.getByText('so that none is left to practise on')).toBeVisible();
});

test('a known view fills the fields of the timed view, which can be changed', async () => {
  const { form, started } = await show();
  await view.selectOptions('geirhos');
  await start();
  await view.selectOptions('mayo');
  await expect.element(page.getByText('A usual screen shows 60 frames a second, so 17 ms')).toBeVisible();
  await start();
  await page.getByLabelText('Shown for').fill('8');
  await expect.element(page.getByText('8 ms becomes 16.7 ms (1 frame)')).toBeVisible();
  await page.getByLabelText('Shown for').fill('8,3; 16,7');
  await expect.poll(() => textOf(form)).toContain('Read as 8.3 ms and 16.7 ms.');
  await start();
  await view.selectOptions('');
  await start();
  const parts = started.map(({ request: { show: times, cross, mask, maskTime, answer } }) => {
    return [times, cross, mask, maskTime, answer];
  });
  expect(parts).toEqual([
    [[200], 300, 'pink', 200, 1500],
    [[17, 50, 100, 150, 250, 10_000], undefined, undefined, undefined, undefined],
    [[8.3, 16.7], undefined, undefined, undefined, undefined],
    [undefined, undefined, undefined, undefined, undefined],
  ]);
});
