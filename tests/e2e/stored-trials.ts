import type { Mode, Session, Trial } from '#src/core/trials/session.ts';

/** A page in which a function can be run: Playwright's or another. */
interface Evaluates {
  evaluate<Value, Argument>(
    act: (argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Value>;
}

/**
 * What is on disk of the trials, in order.
 *
 * @param seed only those of sessions with this seed; all without it.
 * @param mode only those of sessions in this mode; all without it.
 */
export function storedTrials(
  page: Evaluates,
  seed: number | null = null,
  mode: Mode | null = null,
): Promise<Trial[]> {
  return page.evaluate(
    ([wantedSeed, wantedMode]) =>
      new Promise<Trial[]>((resolve, reject) => {
        const opening = indexedDB.open('hit5');
        opening.onerror = () => reject(new Error('The database cannot be opened.'));
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(['sessions', 'trials']);
          const sessions = reading.objectStore('sessions').getAll();
          const trials = reading.objectStore('trials').getAll();
          reading.oncomplete = () => {
            database.close();
            const ids = (sessions.result as Session[])
              .filter((session) => wantedSeed === null || session.seed === wantedSeed)
              .filter((session) => wantedMode === null || session.mode === wantedMode)
              .map(({ id }) => id);
            const all = trials.result as (Trial & { sessionId: Session['id'] })[];
            resolve(all.filter(({ sessionId }) => ids.includes(sessionId)));
          };
        };
      }),
    [seed, mode] as const,
  );
}
