import { describe, expect, it } from 'vitest';
import { imageCases } from '#src/figures/errors/image-case.ts';
import { sessionCurve } from '#src/figures/observers/exposure-curve.ts';
import { about } from '#src/figures/scoring/addressed.ts';
import { timedSession } from '#tools/timed-session.ts';
import { catalogue } from '#tests/unit/figures/errors/sample-cases.ts';

const mia = about('Mia');
const curveOf = (session: ReturnType<typeof timedSession>) =>
  sessionCurve(imageCases(session, null, catalogue), session, mia);

describe('the curve of a session over its exposures', () => {
  it('counts what both missed at each exposure, without what was not shown as asked', () => {
    const session = timedSession(catalogue, { person: 'Mia', lost: 8 });
    const found = curveOf(session);
    const own = session.trials.filter(({ record }) => !record.viewed?.fault);
    const expected = (session.show ?? []).map((exposure) => {
      const at = own.filter(({ record }) => record.viewed?.exposure === exposure);
      return `${at.filter(({ truth, guesses }) => truth !== null && !guesses.includes(truth)).length} of ${at.length}`;
    });
    expect(found?.lines.map(({ name }) => name)).toEqual(['Mia', 'The network']);
    expect(found?.lines[0]?.points.map(({ basis }) => basis)).toEqual(expected);
    expect(found?.lines[1]?.points.map(({ basis }) => basis.split(' ').at(-1))).toEqual(
      expected.map((basis) => basis.split(' ').at(-1)),
    );
    expect(found?.heading).toMatch(
      /^Shown for 17.ms, Mia missed .* Of those shown for 500.ms, the network missed/,
    );
  });

  it('is none with one exposure, none with answers at one of several, none without a timed view, and none where all frames were lost', () => {
    expect(curveOf(timedSession(catalogue, { person: 'Mia', show: [50] }))).toBeNull();
    expect(curveOf(timedSession(catalogue, { person: 'Mia', images: 1 }))).toBeNull();
    expect(curveOf({ ...timedSession(catalogue, { person: 'Mia' }), show: undefined })).toBeNull();
    expect(curveOf(timedSession(catalogue, { person: 'Mia', lost: 48 }))).toBeNull();
  });
});
