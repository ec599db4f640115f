import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { freshDraft } from '#src/core/trials/session-machine.ts';
import { sessionNotices } from '#src/label/view/session-notices.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();
const session = sampleSession(challenge, catalogue);

function failed(retry: () => void) {
  const draft = freshDraft(session.trials.length);
  const events = {
    session,
    draft,
    request: null,
    failure: 'There is no photo.',
    shared: () => 0,
    resumed: false,
  };
  return mount(html`<section>${sessionNotices({ ...events, retry })}</section>`);
}

const again = page.getByRole('button', { name: 'Try again' });

test('a photo that cannot be fetched can be asked for again', async () => {
  const retry = vi.fn();
  await expectAccessible(await failed(retry));
  await again.click();
  expect(retry).toHaveBeenCalledOnce();
});

test.each([
  ['test', 0, /ada has practised 3 of the 60 images to come, so this session says less/],
  ['test', 7, /ada has practised 3 of the 53 images to come/],
  ['practice', 0, /3 of the 60 images to come are also in a challenge or a test that ada has not finished/],
  ['practice', 7, /3 of the 53 images to come are also in a challenge or a test/],
] as const)(
  'images that stand in practice and in a %s are told, at image %i too',
  async (mode, position, words) => {
    const events = {
      // Before the person has begun there is none.
      draft: position === 0 ? null : freshDraft(position),
      request: null,
      failure: null,
      shared: () => 3,
    };
    const shown = { ...session, mode, person: 'ada' };
    const notices = sessionNotices({ ...events, session: shown, resumed: position > 0, retry: () => {} });
    await expectAccessible(await mount(html`<section>${notices}</section>`));
    await expect.element(page.getByText(words)).toBeVisible();
  },
);
