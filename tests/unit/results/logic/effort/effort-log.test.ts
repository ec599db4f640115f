import { describe, expect, it } from 'vitest';
import { effortLog, practiceLog } from '#src/results/logic/effort/effort-log.ts';
import type { Session, SessionId } from '#src/core/trials/session.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { sessionOf } from '#tests/unit/figures/errors/samples.ts';

const catalogue = shippedCatalogue();
const session = sessionOf(
  catalogue,
  [
    ['goose', ['goose'], ['goose']],
    ['goose', ['kit fox'], ['goose']],
  ],
  (trial) => ({ ...trial, time: { response: 10 + trial.position, paused: 0 } }),
);

describe('the log of effort', () => {
  it('holds time and hit of each image, in the order of answering', () => {
    expect(effortLog(session, catalogue)).toEqual([
      { seconds: 10, hit: true, practised: 0 },
      { seconds: 11, hit: false, practised: 1 },
    ]);
  });

  it('leaves out assisted images and those without a truth', () => {
    const [first, second] = session.trials;
    if (!first || !second) throw new Error('The sample has two trials.');
    const trials = [
      { ...first, truth: null },
      { ...second, assistance: ['prediction' as const] },
    ];
    expect(effortLog({ ...session, trials }, catalogue)).toEqual([]);
  });

  it('goes back over the same person’s earlier sessions, for practice goes on', () => {
    const other = (id: string, person: string, startedAt: string) => ({
      ...session,
      id: id as SessionId,
      person,
      startedAt,
    });
    const sessions = [
      session,
      other('later', 'ada', '2027-01-01T10:00:00.000Z'),
      other('earlier', 'ada', '2026-01-01T10:00:00.000Z'),
      other('friend', 'bob', '2026-01-01T10:00:00.000Z'),
    ];
    const practised = (log: readonly { practised: number }[]) => log.map((answer) => answer.practised);
    expect(practised(practiceLog(session, sessions, catalogue))).toEqual([0, 1, 2, 3]);
    expect(practiceLog(session, [session], catalogue)).toEqual(effortLog(session, catalogue));
  });

  it('counts images whose answer was shown as practice, and as nothing else', () => {
    const shown = (one: Session): Session => ({
      ...one,
      trials: one.trials.map((trial, at) => (at === 0 ? { ...trial, assistance: ['answer'] } : trial)),
    });
    const earlier: Session = {
      ...shown(session),
      id: 'earlier' as SessionId,
      startedAt: '2026-01-01T10:00:00.000Z',
    };
    expect(practiceLog(shown(session), [earlier], catalogue)).toEqual([
      { seconds: 11, hit: false, practised: 1 },
      { seconds: 11, hit: false, practised: 3 },
    ]);
  });
});
