import { html } from 'lit';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#src/app/view/start-page.ts';
import type { StartPage } from '#src/app/view/start-page.ts';
import type { Catalogue } from '#src/core/classes/catalogue.ts';
import type { Challenge } from '#src/core/trials/challenge.ts';
import type { Session, SessionId } from '#src/core/trials/session.ts';
import { parseRoute } from '#src/kit/route/pages.ts';
import { expectAccessible, focusedName, textOf } from '#tests/browser/support.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

/** The start page of a machine with these sessions. */
async function showWith(sessions: (challenge: Challenge, catalogue: Catalogue) => readonly Session[]) {
  const { catalogue, challenge } = await shippedAssets();
  const stores = await sampleApp(catalogue, challenge, sessions(challenge, catalogue));
  const mounted = await mountPage<StartPage>(
    stores,
    html`<hit5-start-page .stores=${stores}></hit5-start-page>`,
  );
  return { stores, mounted, challenge };
}

const play = page.getByRole('button', { name: 'Play ten photos' });
const went = () => parseRoute(location.hash);

test('a first visit has one obvious button, and is accessible, its choices unfolded too', async () => {
  const { mounted } = await showWith(() => []);
  await expectAccessible(mounted);
  expect(mounted.renderRoot.querySelectorAll('.primary')).toHaveLength(1);
  await expect.element(play).toHaveClass('primary');
  await expect.element(page.getByLabelText('Your name here (made up is fine)')).not.toBeVisible();
  await page.getByText('Choose photos, length, mode, time limit').click();
  await page.getByText('The story').click();
  await expect.element(page.getByText('Share of 1500 images missed')).toBeVisible();
  await expect.element(page.getByLabelText('Your name here (made up is fine)')).toBeVisible();
  await expect.element(play).not.toBeInTheDocument();
  await expect.element(page.getByRole('radio', { name: 'All 159', exact: true })).toBeVisible();
  await expectAccessible(mounted);
  await page.getByRole('button', { name: 'Start a challenge' }).click();
  expect(went()).toMatchObject({ request: { count: 10 } });
});

test('set challenges are pictures that lead to what the gallery says', async () => {
  const { mounted } = await showWith(() => []);
  const cards = page.getByRole('region', { name: 'Or take one of these' }).getByRole('link');
  await expect.poll(() => cards.elements().length).toBe(6);
  await expect.poll(() => mounted.renderRoot.querySelectorAll('.set img').length).toBe(6);
});

test('where there is a server for classes, a teacher is led to them, and a pupil to join one', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  onTestFinished(() => fetched.mockRestore());
  const real = fetched.getMockImplementation() ?? fetch;
  fetched.mockImplementation((...given) =>
    String(given[0] instanceof Request ? given[0].url : given[0]).endsWith('/api/server')
      ? Promise.resolve(
          Response.json({ hit5: '0.1.0', protocol: 1, classes: true, addresses: [], teacher: true }),
        )
      : real(...given),
  );
  await showWith(() => []);
  const run = page.getByRole('link', { name: 'Run a class' });
  await expect.element(run).toHaveAttribute('href', '#/class');
  await expect
    .element(page.getByRole('link', { name: 'Join a class with a code' }))
    .toHaveAttribute('href', '#/join');
});

test('the button begins ten photos of the challenge that ships at once', async () => {
  await showWith(() => []);
  await play.click();
  expect(went()).toMatchObject({
    page: 'label',
    challenge: 'default',
    request: { mode: 'challenge', count: 10, kinds: 'photos', cast: true },
  });
});

test('its ten photos leave out what the person has practised', async () => {
  await showWith((challenge, catalogue) => [
    { ...sampleSession(challenge, catalogue, { person: 'ada', images: 4, seed: 7 }), mode: 'practice' },
  ]);
  await play.click();
  expect(went()).toMatchObject({ request: { mode: 'challenge', count: 10, seed: 7, practice: 4 } });
});

test('who comes back goes on first, the newest session on top', async () => {
  await showWith((challenge, catalogue) =>
    ['first', 'second'].map((id, day) => {
      const whole = sampleSession(challenge, catalogue, { id, person: id, images: 9 });
      const startedAt = `2026-11-2${day}T10:00:00Z`;
      return { ...whole, startedAt, trials: whole.trials.slice(0, day + 3) };
    }),
  );
  const links = page.getByRole('list', { name: 'Unfinished sessions' }).getByRole('link');
  expect(links.elements().map((link) => link.textContent)).toEqual([
    'Go on with image 5 of 9',
    'Go on with image 4 of 9',
  ]);
  await expect.element(links.first()).toHaveClass('primary');
  await expect.element(play).not.toHaveClass('primary');
  await expect.element(links.first()).toBeInViewport();
});

test('it says who plays, and asks for another name', async () => {
  const { mounted } = await showWith(() => []);
  expect(textOf(mounted)).toMatch(/You play as ada \./);
  await page.getByRole('button', { name: 'Not you?' }).click();
  await expect
    .poll(() => mounted.form?.renderRoot.querySelector(':focus')?.getAttribute('name'))
    .toBe('person');
});

test.each([
  [390, 844],
  [844, 390],
  [720, 450],
  [360, 640],
])('at %i × %i nothing is cut off, and the button is in view', async (width, height) => {
  await page.viewport(width, height);
  const { mounted } = await showWith(() => []);
  expect(mounted.scrollWidth).toBeLessThanOrEqual(width);
  await expect.element(play).toBeInViewport();
});

/** The start page of a machine on which three people have answered. */
function show() {
  return showWith((challenge, catalogue) =>
    ['ada', 'bob', 'eve'].map((person) =>
      sampleSession(challenge, catalogue, { id: `of-${person}`, person, images: 2 }),
    ),
  );
}

const remove = (person: string) => page.getByRole('button', { name: `Delete: ${person}` }).click();

const undo = (person: string) => page.getByRole('button', { name: `Bring it back: ${person}` });
const row = (person: string) => page.getByRole('button', { name: `Delete: ${person}` });

test('sessions deleted one after the other are named, and each can be brought back by keyboard', async () => {
  await show();
  await remove('ada');
  await expect.poll(focusedName).toMatch(/^Bring it back: ada/);
  await remove('bob');
  await expect.poll(focusedName).toMatch(/^Bring it back: bob/);
  await expect.element(page.getByText(/ada, .* · .*: deleted\./)).toBeVisible();

  await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}');
  await expect.poll(focusedName).toMatch(/^Delete: ada/);
  await expect.element(row('bob')).not.toBeInTheDocument();
  await undo('bob').click();
  await expect.poll(focusedName).toMatch(/^Delete: bob/);
});

test('what was deleted is gone from the disk at once, and comes back whole', async () => {
  const { stores } = await show();
  const id = 'of-ada' as SessionId;
  const session = await stores.sessions.read(id);
  if (!session) throw new Error('There is no such session.');
  await stores.disk.kept.saveFiles(
    [{ session, reviews: [], draft: null, unknown: { mood: 'good' } }],
    stores.sessions.outlineOf,
  );
  const before = await stores.files.contentOf(session);
  await remove('ada');
  await expect.poll(focusedName).toMatch(/^Bring it back: ada/);
  expect(await stores.disk.kept.load([id])).toEqual({ sessions: [], damaged: [] });
  expect(await stores.disk.kept.loadUnknown(id)).toBeNull();
  await undo('ada').click();
  await expect.poll(focusedName).toMatch(/^Delete: ada/);
  const [again] = (await stores.disk.kept.load([id])).sessions;
  expect(again && (await stores.files.contentOf(again))).toEqual(before);
});
