import { describe, expect, it } from 'vitest';
import { compareObservers } from '#src/figures/observers/leave-out.ts';
import { parseSession } from '#src/files/session-format.ts';
import { sessionObservers } from '#src/files/formats/session-observers.ts';
import { sessionMethods } from '#src/figures/report/session-methods.ts';
import { originalLabels } from '#src/core/trials/grading.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { emptyRecord, recordWith, type Surroundings, surroundingsOf } from '#src/core/trials/trial-record.ts';
import { resolveObservers } from '#src/figures/observers/resolve-observers.ts';
import { gradedReport } from '#src/figures/observers/observers-report.ts';
import { reportFacts } from '#src/figures/report/report-facts.ts';
import type { SessionId } from '#src/core/trials/session.ts';
import { comparisonMethods } from '#src/observers/logic/report/comparison-report.ts';
import { freshSession, sampleTrial } from '#tools/sample-session.ts';
import { catalogue } from '#tests/unit/files/formats/sample-observers.ts';

const desk: Surroundings = {
  version: '0.1.0',
  browser: 'Browser/1',
  box: { width: 640, height: 480 },
  pixelRatio: 2,
  zoom: 1,
  languages: ['de'],
  examples: true,
};
const phone = { ...desk, box: { width: 320, height: 240 } };
const photo = { width: 300, height: 200 };

/** Three answers: two at a desk, one in a smaller window. */
function answered() {
  let session = freshSession();
  for (const now of [desk, desk, phone]) {
    const record = recordWith(emptyRecord, { photo, surroundings: now }, session.trials);
    session = {
      ...session,
      trials: [
        ...session.trials,
        {
          ...sampleTrial({
            position: session.trials.length,
            imageId: session.order[session.trials.length] as ImageId,
          }),
          record,
        },
      ],
    };
  }
  return session;
}

describe('what images are answered with', () => {
  it('is kept with the first answer, and with those where it changed', () => {
    const { trials } = answered();
    expect(trials.map(({ record }) => record.surroundings)).toEqual([desk, undefined, phone]);
    expect(surroundingsOf(trials)).toEqual([desk, desk, phone]);
  });

  it('is not kept twice with an answer that was taken back, and of unknown ones nothing is', () => {
    expect(
      recordWith(
        { ...emptyRecord, surroundings: desk },
        { photo, surroundings: desk },
        answered().trials.slice(0, 1),
      ),
    ).toEqual({ ...emptyRecord, photo });
    expect(recordWith(emptyRecord, null, [])).toEqual(emptyRecord);
  });

  it('is in the session file, in the tidy CSV’s columns of each answer, and in the methods', () => {
    const session = answered();
    expect(parseSession('a.json', JSON.parse(JSON.stringify(session)))).toEqual(session);
    const [person] = sessionObservers('a.json', session, catalogue);
    expect(person?.also.get('photo_width')).toEqual(['300', '300', '300']);
    expect(person?.also.get('languages')).toEqual(['en de', 'en de', 'en de']);
    expect(person?.also.get('examples')).toEqual(['1', '1', '1']);
    const told = { session, challenge: null, grading: originalLabels, images: 3, nameOf: String };
    expect(sessionMethods(told)).toContain(
      'It was answered with Hit5, version 0.1.0; browser Browser/1; photos fitted into 640 × 480 CSS pixels, pixel ratio 2; words ' +
        'searched in en, de; with examples beside the classes. From image 3 on: Hit5, version 0.1.0; browser Browser/1; ' +
        'photos fitted into 320 × 240 CSS pixels',
    );
    expect(sessionMethods(told)).toContain(
      ' On screen were photos shown 300 CSS pixels wide and 200 high. An image is missed',
    );
  });

  it('is in the methods of a comparison, for all its session files, with the sizes from the smallest to the largest', () => {
    const one = answered();
    const other = { ...one, id: 'other' as SessionId, person: 'Bo' };
    const small: Partial<Surroundings> = { browser: 'Browser/2', zoom: 1.5, examples: false };
    const trials = other.trials.map((trial) => ({
      ...trial,
      record: {
        ...trial.record,
        photo: { width: 160, height: 240 },
        ...(trial.record.surroundings && { surroundings: { ...trial.record.surroundings, ...small } }),
      },
    }));
    const observers = [one, { ...other, trials }].flatMap((session) =>
      sessionObservers(`${session.person}.json`, session, catalogue),
    );
    const gathered = resolveObservers(
      observers.map((person) => ({ file: person.name, observers: [person] })),
    );
    const comparison = compareObservers(observers, catalogue);
    const report = { ...gradedReport(gathered, comparison, catalogue), pairs: comparison.pairs };
    const facts = reportFacts(observers, comparison, catalogue);
    const said = comparisonMethods({ report, facts, truth: null, groups: [] });
    expect(said).toContain(
      'answered with Hit5 of version: 0.1.0; browser: Browser/1, Browser/2; pixels of the screen for each CSS pixel: 2; page ' +
        'enlarged by: 1, 1.5; languages searched: en de; examples beside the classes (1: shown): 1, 0; photos shown 160 to 300 ' +
        'CSS pixels wide and 200 to 240 high.',
    );
    expect(said).toMatch(/Computed with Hit5, version \S+\.$/);
  });
});
