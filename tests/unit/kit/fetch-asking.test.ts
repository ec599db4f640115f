import { expect, it } from 'vitest';
import type { FetchQuestion } from '#src/core/text/fetch-question.ts';
import { FetchAsking } from '#src/kit/fetch-asking.ts';

const redirect: FetchQuestion = { kind: 'redirect', host: 'one.org' };
const { signal } = new AbortController();

it('a fetch waits for a yes or a no, and is asked again where there is more', async () => {
  const asking = new FetchAsking();
  const answers = asking.during(signal, async (ask) => [await ask(redirect), await ask(redirect)]);
  expect(asking.question.value).toEqual(redirect);
  asking.answer(true);
  expect(asking.question.value).toBeNull();
  await expect.poll(() => asking.question.value).toEqual(redirect);
  asking.answer(false);
  expect(await answers).toEqual([true, false]);
});

it('the question goes with its fetch, whether that fails or is given up', async () => {
  const asking = new FetchAsking();
  const failing = asking.during(signal, (ask) => {
    void ask(redirect);
    return Promise.reject(new Error('The line is cut.'));
  });
  await expect(failing).rejects.toThrow('The line is cut.');
  expect(asking.question.value).toBeNull();
  const abort = new AbortController();
  void asking.during(abort.signal, (ask) => ask(redirect));
  expect(asking.question.value).toEqual(redirect);
  abort.abort();
  expect(asking.question.value).toBeNull();
});

it('a fetch that was given up asks nothing, and leaves what another asks', async () => {
  const asking = new FetchAsking();
  const abort = new AbortController();
  let ask: (question: FetchQuestion) => Promise<boolean> = () => Promise.resolve(false);
  void asking.during(abort.signal, (own) => new Promise<void>(() => (ask = own)));
  abort.abort();
  void ask(redirect);
  expect(asking.question.value).toBeNull();
  const other: FetchQuestion = { kind: 'redirect', host: 'two.org' };
  const answered = asking.during(signal, (own) => own(other));
  void ask(redirect);
  expect(asking.question.value).toEqual(other);
  asking.answer(true);
  expect(await answered).toBe(true);
});
