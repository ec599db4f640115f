import { expect, it } from 'vitest';
import { BatchQueue } from '#server/batch-queue.ts';

/** Answers when it is told to. */
function held(how: { readonly line?: (asked: string) => string; readonly atOnce?: number } = {}) {
  const groups: { readonly asked: readonly string[]; readonly end: (fails?: boolean) => void }[] = [];
  const queue = new BatchQueue<string, string>({
    answer: (asked) =>
      new Promise((resolve, reject) => {
        const end = (fails = false) =>
          fails ? reject(new Error('away')) : resolve(asked.map((one) => one.toUpperCase()));
        groups.push({ asked, end });
      }),
    ...how,
  });
  return { queue, groups, asked: () => groups.map((group) => group.asked.join('')) };
}

const turn = () => new Promise((next) => setTimeout(next));

it('answers at once who comes alone, and together who comes meanwhile', async () => {
  const { queue, groups, asked } = held();
  const first = queue.ask('a');
  await turn();
  const rest = ['b', 'c'].map((one) => queue.ask(one));
  await turn();
  expect(asked()).toEqual(['a']);
  groups[0]?.end();
  expect(await first).toBe('A');
  await turn();
  expect(asked()).toEqual(['a', 'bc']);
  groups[1]?.end();
  expect(await Promise.all(rest)).toEqual(['B', 'C']);
  await queue.settled();
});

it('fails the group that failed, and no other', async () => {
  const { queue, groups } = held();
  const first = queue.ask('a');
  await turn();
  const second = queue.ask('b');
  groups[0]?.end(true);
  await expect(first).rejects.toThrow('away');
  await turn();
  groups[1]?.end();
  expect(await second).toBe('B');
});

it('keeps the order of each line, and lets others go ahead of it', async () => {
  const { queue, groups, asked } = held({ line: (one) => one.charAt(0), atOnce: 2 });
  const all = [queue.ask('a1')];
  await turn();
  all.push(...['a2', 'b1', 'a3', 'c1'].map((one) => queue.ask(one)));
  await turn();
  expect(asked()).toEqual(['a1', 'b1c1']);
  groups[1]?.end();
  await turn();
  expect(asked()).toEqual(['a1', 'b1c1']);
  groups[0]?.end();
  await turn();
  expect(asked()).toEqual(['a1', 'b1c1', 'a2a3']);
  groups[2]?.end();
  expect(await Promise.all(all)).toEqual(['A1', 'A2', 'B1', 'A3', 'C1']);
});

it('asks for a thousand at a time', async () => {
  const { queue, groups } = held();
  const all = Array.from({ length: 2500 }, (_, at) => queue.ask(String(at)));
  for (let group = 0; group < 3; group += 1) {
    await turn();
    groups[group]?.end();
  }
  expect(await Promise.all(all)).toEqual(Array.from({ length: 2500 }, (_, at) => String(at)));
  expect(groups.map((group) => group.asked.length)).toEqual([1000, 1000, 500]);
});
