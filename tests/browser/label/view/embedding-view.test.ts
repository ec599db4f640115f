import { signal } from '@preact/signals-core';
import { html } from 'lit';
import { expect, onTestFinished, test } from 'vitest';
import type { Session, SessionState } from '#src/core/trials/session.ts';
import { readSessionFile } from '#src/files/formats/session-file.ts';
import { EmbeddingHost, type OuterPage } from '#src/label/state/embedding-host.ts';
import type { EmbeddingView } from '#src/label/view/embedding-view.ts';
import '#src/label/view/embedding-view.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';

const { catalogue, challenge } = await shippedAssets();
const session = sampleSession(challenge, catalogue, { images: 3 });

interface Given {
  readonly data: unknown;
  readonly origin: string;
}

/** Hit5 within a page of moodle.example, on a server with a policy. */
async function within(policy: string | null, outer: Partial<OuterPage> = {}, contentOf?: PageAroundParts[2]) {
  const stores = await sampleApp(catalogue, challenge, [session]);
  const given: Given[] = [];
  const state = signal<SessionState | null>(null);
  const around = new EmbeddingHost(
    {
      origin: 'https://moodle.example',
      policy: () => Promise.resolve(policy),
      give: (data, origin) => void given.push({ data, origin }),
      ...outer,
    },
    { kept: state },
    contentOf ?? ((one) => stores.files.contentOf(one)),
  );
  onTestFinished(around.follow());
  const visit = signal({ embedded: true, back: new URL('https://moodle.example/mod?id=5') });
  const router = Object.assign(Object.create(stores.router) as typeof stores.router, { visit });
  const view = await mountPage<EmbeddingView>(
    { ...stores, embeddingHost: around, router },
    html`<hit5-embedding-view></hit5-embedding-view>`,
  );
  const come = (next: SessionState) => void (state.value = next);
  const finish = async (ended: Session = session) => {
    state.value = { session: ended, phase: { kind: 'finished' } };
    view.ended = ended;
    await view.updateComplete;
  };
  return { view, stores, given, come, finish };
}

type PageAroundParts = ConstructorParameters<typeof EmbeddingHost>;

test('what becomes of the answers is accessible, before and at the end', async () => {
  const { view, finish } = await within('frame-ancestors https://moodle.example');
  await expect.poll(() => textOf(view)).toContain('At the end they are given to moodle.example.');
  expect(textOf(view)).not.toContain('Back to');
  await expectAccessible(view);
  await finish();
  await expect.poll(() => textOf(view)).toContain('Your answers were given to moodle.example.');
  await expectAccessible(view);
  const back = view.renderRoot.querySelector<HTMLAnchorElement>('a.button');
  expect([back?.textContent, back?.href, back?.target]).toEqual([
    'Back to moodle.example',
    'https://moodle.example/mod?id=5',
    '_top',
  ]);
});

test('a finished session is given as the file that can be saved, and again with an answer that came late', async () => {
  const { given, finish } = await within('frame-ancestors https://moodle.example');
  await finish();
  await expect.poll(() => given.length).toBe(1);
  const { session: read } = readSessionFile('given.json', JSON.stringify(given[0]?.data));
  expect(read.trials).toEqual(session.trials);
  await finish({ ...session, trials: session.trials.map((trial) => ({ ...trial, prediction: null })) });
  await expect.poll(() => given.length).toBe(2);
  expect(given.map(({ origin }) => origin)).toEqual(['https://moodle.example', 'https://moodle.example']);
});

test('it is given with the answer to the last image, whether or not one goes to the end', async () => {
  const { given, come, finish } = await within('frame-ancestors https://moodle.example');
  const after = (answered: number): SessionState => ({
    session: answered === 3 ? session : { ...session, trials: session.trials.slice(0, answered) },
    phase: { kind: 'feedback', trial: session.trials[answered - 1] ?? expect.fail() },
  });
  come(after(2));
  come(after(3));
  await expect.poll(() => given.length).toBe(1);
  expect(readSessionFile('given.json', JSON.stringify(given[0]?.data)).session.trials).toHaveLength(3);
  // Going to the end gives nothing new: what comes next is what a late answer gives.
  await finish();
  const unanswered = session.trials.map((trial) => ({ ...trial, prediction: null }));
  await finish({ ...session, trials: unanswered });
  await expect.poll(() => given.length).toBeGreaterThan(1);
  expect(given).toHaveLength(2);
  expect(readSessionFile('given.json', JSON.stringify(given[1]?.data)).session.trials).toEqual(unanswered);
});

test.each<readonly [string, string | null]>([
  ['names nobody', null],
  ['names another', 'frame-ancestors https://blog.example'],
  ['names whoever it is', 'frame-ancestors *'],
])('a server that %s: the page around gets nothing, which is said', async (_, policy) => {
  const { view, given, finish } = await within(policy);
  await finish();
  await expect
    .poll(() => textOf(view))
    .toContain('moodle.example gets none of them, since this Hit5’s server does not name it.');
  await expect.poll(() => textOf(view)).toContain('Save them as a file');
  expect(given).toEqual([]);
});

test('where the browser does not tell who is around, only pages that the server names can get it', async () => {
  const { given, finish } = await within('frame-ancestors https://a.example https://b.example', {
    origin: null,
  });
  await finish();
  await expect
    .poll(() => given.map(({ origin }) => origin))
    .toEqual(['https://a.example', 'https://b.example']);
});

test('a server that could not be asked at first is asked again at the end', async () => {
  let asked = 0;
  const policy = () =>
    ++asked === 1
      ? Promise.reject(new Error('no line'))
      : Promise.resolve('frame-ancestors https://moodle.example');
  const { view, given, finish } = await within(null, { policy });
  await expect.poll(() => textOf(view)).toContain('gets none of them');
  await finish();
  await expect.poll(() => given.length).toBe(1);
});

test('what cannot be given is said, with why', async () => {
  const { view, given, finish } = await within('frame-ancestors https://moodle.example', {}, () =>
    Promise.reject(new Error('The reviews cannot be read.')),
  );
  await finish();
  await expect
    .poll(() => textOf(view))
    .toContain('Your answers could not be given to moodle.example: The reviews cannot be read.');
  expect(given).toEqual([]);
});

test('a browser that keeps nothing within another page is said', async () => {
  const { view, stores } = await within('frame-ancestors https://moodle.example');
  const disk = { status: signal({ kind: 'unavailable', message: 'blocked' }) } as never;
  view.stores = { ...stores, disk, embeddingHost: view.stores.embeddingHost, router: view.stores.router };
  view.requestUpdate();
  await expect
    .poll(() => textOf(view))
    .toContain(
      'Your browser keeps nothing for Hit5 within moodle.example: your answers are gone when you close',
    );
});
