import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ImageId } from '#src/core/trials/challenge.ts';
import type { CallEvent, NetworkCall } from '#src/room/element/network-call/network-call.ts';
import '#src/room/element/network-call/network-call.ts';
import type { OwnPhoto } from '#src/room/logic/own-photos.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const asked: OwnPhoto = {
  imageId: 'a' as ImageId,
  number: 4,
  guess: 'goose',
  call: null,
  asks: true,
  shown: null,
};

const labels = ['kit fox', 'meerkat', 'Arctic fox', 'red fox', 'goose'];

const shown: OwnPhoto = {
  ...asked,
  call: true,
  asks: false,
  shown: {
    truth: 'goose',
    hit: true,
    guesses: labels.map((label, at) => ({ label, probability: 0.11 / (at + 1) })),
    place: 4,
  },
};

const callOf = (photo: OwnPhoto, slow = false) =>
  mount<NetworkCall>(
    html`<hit5-network-call .photo=${photo} file="/assets/none.jpg" ?slow=${slow}></hit5-network-call>`,
  );

test.each([
  ['as it is asked', asked, false],
  ['as it was called', { ...asked, call: false }, false],
  ['as its answer comes', shown, true],
  ['with its whole answer', shown, false],
  ['where nothing was guessed', { ...asked, guess: null, asks: false }, false],
] as const)('the photo has no accessibility violations: %s', async (_, photo, slow) => {
  await expectAccessible(await callOf(photo, slow));
});

test('is called by a press or by the keys Y and N, and again until its answer is seen', async () => {
  const call = await callOf(asked);
  const calls: boolean[] = [];
  call.addEventListener('hit5-call', (event) => calls.push((event as CallEvent).value));
  await page.getByRole('button', { name: 'No' }).click();
  await userEvent.keyboard('y');
  await userEvent.keyboard('N');
  expect(calls).toEqual([false, true, false]);
  call.photo = shown;
  await call.updateComplete;
  await userEvent.keyboard('n');
  await page.getByRole('button', { name: 'No' }).click({ force: true });
  expect(calls).toHaveLength(3);
});

test('asks nothing where the network has not answered', async () => {
  const call = await callOf({ ...asked, asks: false });
  expect(textOf(call)).toContain('You said goose .');
  expect(textOf(call)).not.toContain('network');
  expect(page.getByRole('button').elements()).toEqual([]);
});

test('tells the five one after the other, and what came of the call only after the last', async () => {
  const call = await callOf(shown, true);
  expect(textOf(call)).not.toContain('kit fox');
  expect(textOf(call)).not.toContain('You called it');
  let ends = 0;
  call.addEventListener('hit5-call-end', () => (ends += 1));
  await page.getByRole('button', { name: 'Skip' }).click();
  expect(ends).toBe(1);
  await expect.element(page.getByText('1 · kit fox')).toBeVisible();
  call.slow = false;
  await call.updateComplete;
  expect(textOf(call)).toContain('5 · goose');
  expect(textOf(call)).toContain(
    'It is goose . The network got it with its fifth guess. You called it right.',
  );
});

test('says so where the network never answered', async () => {
  const answer = { truth: 'goose', hit: true, guesses: [], place: null };
  const call = await callOf({ ...shown, shown: answer });
  expect(textOf(call)).toContain('The network never answered it.');
  expect(textOf(call)).not.toContain('You called it');
});

test('of a timed view it is said how long they saw the photo', async () => {
  expect(textOf(await callOf(asked))).not.toContain('milliseconds');
  expect(textOf(await callOf({ ...asked, exposure: 17 }))).toContain('. You had 17 milliseconds.');
});
