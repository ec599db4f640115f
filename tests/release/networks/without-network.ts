import { expect } from 'vitest';
import type { Participant } from '#tests/e2e/participant.ts';
import { storedTrials } from '#tests/e2e/stored-trials.ts';

/** The page of a session of seed 9 says why no network can answer, and the person answers all the same. */
export async function expectAnsweredWithoutNetwork(person: Participant, why: RegExp): Promise<void> {
  const alarm = person.alarm('The network cannot answer.');
  await alarm.waitFor();
  expect(await alarm.innerText()).toMatch(why);
  await alarm.getByRole('button', { name: 'Try again' }).waitFor();
  await person.see(1, 4);
  await person.pickAtOnce('goldfish');
  await person.commit();
  await person.next();
  await person.see(2, 4);
  expect(await storedTrials(person.page, 9)).toMatchObject([{ guesses: ['n01443537'] }]);
}
