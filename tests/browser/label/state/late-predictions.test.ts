import { expect, it, onTestFinished, vi } from 'vitest';
import { ImageUnreadableError } from '#src/core/trials/challenge.ts';
import type { Prediction } from '#src/core/trials/prediction.ts';
import { plainRequest } from '#src/core/trials/session-request.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import { sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';

const { catalogue, challenge } = await shippedAssets();
const whole = sampleSession(challenge, catalogue, { images: 3 });
const session = { ...whole, trials: whole.trials.map((trial) => ({ ...trial, prediction: null })) };
const given = whole.trials[0]?.prediction as Prediction;

type Answer = (signal: AbortSignal) => Promise<Prediction>;

/** The app over a session of three images that lack the network's answer, where the network and the photos do as a test says. */
async function setUp({ answer, kept = [session] }: { answer: Answer; kept?: (typeof session)[] }) {
  const now = { answer, load: () => createImageBitmap(new ImageData(8, 8)) };
  const ask = vi.fn((_id: string, _question: unknown, signal: AbortSignal) => now.answer(signal));
  const app = await sampleApp(catalogue, challenge, kept, { ask });
  const source = await app.library.open(challenge.id);
  if (!source) throw new Error('There is no challenge.');
  vi.spyOn(source.images, 'load').mockImplementation(() => now.load());
  onTestFinished(() => void vi.restoreAllMocks());
  const lacking = () =>
    app.sessions.sessions.value.flatMap(({ trials }) => trials).filter(({ prediction }) => !prediction)
      .length;
  const follow = () => {
    const stop = app.late.follow();
    onTestFinished(stop);
    return stop;
  };
  return { app, ask, now, source, lacking, follow };
}

const answers = () => Promise.resolve(given);

/** Answers when the signal says so: with its reason. */
const untilAborted =
  (signals: AbortSignal[]): Answer =>
  (signal) => {
    signals.push(signal);
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  };

it('an answer to the photo on screen that comes after its commit is taken, and not asked for twice', async () => {
  let answer: (prediction: Prediction) => void = () => undefined;
  const { app, ask, source, lacking, follow } = await setUp({
    answer: () => new Promise((resolve) => (answer = resolve)),
    kept: [],
  });
  follow();
  onTestFinished(app.flow.follow());
  await app.sessions.open(source, { ...plainRequest, seed: 7, count: 1 }, 'ada', null);
  await app.sessions.begin();
  await expect.poll(() => ask.mock.calls.length).toBe(1);
  const time = { response: 1, paused: 0 };
  const committedAt = new Date().toISOString();
  const commit = { time, record: emptyRecord, committedAt, timedOut: false, offered: null, prediction: null };
  await app.sessions.commit(commit);
  expect(lacking()).toBe(1);
  answer(given);
  await expect.poll(lacking).toBe(0);
  expect(ask).toHaveBeenCalledTimes(1);
  const [kept] = (await app.disk.kept.load([app.sessions.state.value?.session.id ?? ('' as never)])).sessions;
  expect(kept?.trials.map(({ prediction }) => prediction?.backend)).toEqual([given.backend]);
});

it.each([
  [
    'session is deleted',
    (app: Awaited<ReturnType<typeof setUp>>['app']) => void app.sessions.delete(session.id),
  ],
  ['page is left', (_app: unknown, stop: () => void) => stop()],
])('what is asked ends when the %s, and is no failure', async (_, end) => {
  const signals: AbortSignal[] = [];
  const { app, follow } = await setUp({ answer: untilAborted(signals) });
  const stop = follow();
  await expect.poll(() => signals.map(({ aborted }) => aborted)).toEqual([false]);
  end(app, stop);
  await expect.poll(() => signals.map(({ aborted }) => aborted)).toEqual([true]);
  expect(app.late.troubles(session)).toEqual([]);
});

it('a session that comes back is asked about again', async () => {
  const signals: AbortSignal[] = [];
  const { app, now, lacking, follow } = await setUp({ answer: untilAborted(signals) });
  follow();
  await expect.poll(() => signals.length).toBe(1);
  await app.sessions.delete(session.id);
  now.answer = answers;
  app.sessions.adopt([session]);
  await expect.poll(lacking).toBe(0);
});

it.each([
  ['no image', new ImageUnreadableError('It is empty.'), { of: 'photo', images: 3, why: 'It is empty.' }],
  ['where Hit5 trips', new TypeError('x is undefined'), { of: 'hit5', images: 3, why: 'x is undefined' }],
])(
  'a photo that is %s is not said to be a failure of the network, and can be tried again',
  async (_, why, trouble) => {
    const { app, ask, now, lacking, follow } = await setUp({ answer: answers });
    const { load } = now;
    now.load = () => Promise.reject(why);
    follow();
    await expect.poll(() => app.late.troubles(session)).toEqual([trouble]);
    expect(app.late.failures(session).size).toBe(0);
    expect(ask).not.toHaveBeenCalled();
    now.load = load;
    app.late.tryAgain();
    await expect.poll(lacking).toBe(0);
  },
);

it('a failure of the network is told from a fault of Hit5 while it answers', async () => {
  const { app, now, lacking, follow } = await setUp({
    answer: () => Promise.reject(new Error('It has no memory left.')),
  });
  follow();
  await expect
    .poll(() => app.late.troubles(session))
    .toEqual([{ of: 'network', images: 3, why: 'It has no memory left.' }]);
  expect(app.late.failures(session).size).toBe(3);
  now.answer = () => Promise.reject(new TypeError('y is undefined'));
  app.late.tryAgain();
  await expect
    .poll(() => app.late.troubles(session))
    .toEqual([{ of: 'hit5', images: 3, why: 'y is undefined' }]);
  expect(app.late.failures(session).size).toBe(0);
  now.answer = answers;
  app.late.tryAgain();
  await expect.poll(lacking).toBe(0);
  expect(app.late.troubles(session)).toEqual([]);
});

it('a session that the disk does not give is asked about once it does', async () => {
  const { app, lacking, follow, ask } = await setUp({ answer: answers });
  const read = vi.spyOn(app.sessions, 'read').mockRejectedValue(new DOMException('Gone.', 'UnknownError'));
  follow();
  await expect.poll(() => read.mock.calls.length).toBeGreaterThan(0);
  expect(ask).not.toHaveBeenCalled();
  read.mockRestore();
  app.late.tryAgain();
  await expect.poll(lacking).toBe(0);
});
