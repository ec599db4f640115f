import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { freshDraft } from '../../../src/domain/trials/session-machine.ts';
import { sessionNotices, type SessionEvents } from '../../../src/pages/session-notices.ts';
import { expectAccessible, mount } from '../support.ts';
import { sampleSession } from './sample-session.ts';
import { shippedAssets } from './sample-stores.ts';

const { catalogue, challenge } = await shippedAssets();
const session = sampleSession(challenge, catalogue);

function failed(ownFile: SessionEvents['ownFile'], retry = () => {}) {
  const draft = freshDraft(session.trials.length);
  const events = {
    session,
    draft,
    request: null,
    failure: 'There is no photo.',
    practised: 0,
    resumed: false,
  };
  return mount(html`<section>${sessionNotices({ ...events, ownFile, retry })}</section>`);
}

const again = page.getByRole('button', { name: 'Try again' });
const choose = page.getByRole('link', { name: 'Choose the file again' });

test('a photo that cannot be fetched can be asked for again', async () => {
  const retry = vi.fn();
  await expectAccessible(await failed(null, retry));
  await again.click();
  expect(retry).toHaveBeenCalledOnce();
  expect(choose.elements()).toHaveLength(0);
});

test('one in a file to which the browser can ask for access is asked for again, or the file chosen', async () => {
  await expectAccessible(await failed('ask'));
  await expect.element(again).toBeVisible();
  await expect.element(choose).toBeVisible();
});

test('one in a file that the browser has lost needs the file', async () => {
  await expectAccessible(await failed('lost'));
  await expect.element(choose).toBeVisible();
  expect(again.elements()).toHaveLength(0);
});
