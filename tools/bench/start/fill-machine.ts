import type { Page } from 'playwright';
import type { Wnid } from '../../../src/core/classes/class-ids.ts';
import type { ImageId } from '../../../src/core/trials/challenge.ts';
import { withoutTrials } from '../../../src/core/trials/session-machine.ts';
import { freshSession, samplePrediction, sampleTrial } from '../../sample-session.ts';

const wnids = ['n01440764', 'n01443537', 'n01484850', 'n01491361', 'n01494475'] as Wnid[];

/** What all sessions and all trials have in common. */
const same = {
  session: withoutTrials(freshSession()),
  trial: sampleTrial({
    position: 0,
    imageId: '' as ImageId,
    time: { response: 12.5, paused: 0 },
    record: {
      seen: wnids.map((wnid, at) => ({ wnid, seconds: at + 0.5 })),
      searches: ['d', 'do', 'dog'].map((text, at) => ({ text, at })),
      opened: wnids.slice(0, 2).map((wnid, at) => ({ wnid, at })),
      changes: wnids.map((_, at) => ({ guesses: wnids.slice(0, at + 1), at })),
    },
  }),
  prediction: samplePrediction([0, 1, 2, 3, 4], { weightsHash: 'made-up' }),
};

/**
 * Writes sessions as Hit5 keeps them, every one finished, to the page's browser, where Hit5 has been before; some are
 * practice, some tests, of two people.
 *
 * @param page of Hit5's origin; the app is not open in it.
 */
export async function fillMachine(page: Page, sessions: number, images: number): Promise<void> {
  await page.evaluate(
    async ([count, length, wnids, { session, trial, prediction }]) => {
      const opening = indexedDB.open('hit5');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error('The database cannot be opened.'));
      });
      const order = Array.from({ length }, (_, at) => (0x1000000 + at * 7919).toString(16).padStart(8, '0'));
      for (let number = 0; number < count; number += 1) {
        const sessionId = `bench-${number}`;
        const startedAt = new Date(Date.UTC(2025, 0, 1) + number * 3_600_000).toISOString();
        const writing = database.transaction(['sessions', 'trials'], 'readwrite');
        writing.objectStore('sessions').put({
          ...session,
          id: sessionId,
          person: ['ada', 'bob'][number % 2],
          mode: ['practice', 'challenge', 'test'][number % 3],
          seed: number,
          startedAt,
          order,
        });
        for (const [position, imageId] of order.entries()) {
          writing.objectStore('trials').put({
            ...trial,
            sessionId,
            position,
            imageId,
            truth: wnids[(number + position) % 5],
            guesses: wnids.slice(0, position % 6),
            committedAt: startedAt,
            prediction: {
              ...prediction,
              guesses: prediction.guesses.map((guess, place) => ({
                ...guess,
                classIndex: (number + position + 3 * place) % 1000,
              })),
            },
          });
        }
        await new Promise<void>((resolve, reject) => {
          writing.oncomplete = () => resolve();
          writing.onabort = () => reject(new Error('The sessions cannot be written.'));
        });
      }
      database.close();
    },
    [sessions, images, wnids, same] as const,
  );
}
