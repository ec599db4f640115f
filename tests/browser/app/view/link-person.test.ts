import { expect, test } from 'vitest';
import type { App } from '#src/app/make-app.ts';
import { plainRequest, type SessionRequest } from '#src/core/trials/session-request.ts';
import { sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

const request: SessionRequest = { ...plainRequest, seed: 30, count: 10 };

/** Opens a link as a guest. */
async function arrive(asked: SessionRequest) {
  const { catalogue, challenge } = await shippedAssets();
  const stores = await sampleApp(catalogue, challenge, []);
  const source = await stores.library.open(challenge.id);
  if (!source) throw new Error('The shipped challenge is there.');
  await stores.sessions.open(source, asked, 'guest', null);
  return { stores, source };
}

const people = ({ sessions }: App) => sessions.sessions.value.map(({ person }) => person);

test('a guest who says a pseudonym before the first answer has the same session under it', async () => {
  const { stores, source } = await arrive(request);
  const before = stores.sessions.state.value?.session;
  await stores.sessions.answerAs(source, request, 'ada');
  expect(stores.sessions.state.value?.session).toEqual({ ...before, person: 'ada' });
  expect(people(stores)).toEqual(['ada']);
});

test('an order of each person’s own is made anew for the pseudonym, and nothing is left of the guest', async () => {
  const asked = { ...request, shuffled: true };
  const { stores, source } = await arrive(asked);
  const before = stores.sessions.state.value?.session.order;
  await stores.sessions.answerAs(source, asked, 'ada');
  const after = stores.sessions.state.value?.session.order ?? [];
  expect(after).not.toEqual(before);
  expect(after.toSorted()).toEqual(before?.toSorted());
  expect(people(stores)).toEqual(['ada']);
});

test('who has begun the same session before goes on with it', async () => {
  const { stores, source } = await arrive(request);
  await stores.sessions.answerAs(source, request, 'ada');
  const first = stores.sessions.state.value?.session.id;
  await stores.sessions.open(source, request, 'guest', null);
  await stores.sessions.answerAs(source, request, 'ada');
  expect(stores.sessions.state.value?.session.id).toBe(first);
  expect(people(stores)).toEqual(['ada']);
});
