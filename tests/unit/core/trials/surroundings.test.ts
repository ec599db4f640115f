import { describe, expect, it } from 'vitest';
import { parseSession } from '../../../../src/core/formats/session-format.ts';
import { sessionObservers } from '../../../../src/core/formats/files/session-observers.ts';
import { sessionMethods } from '../../../../src/core/report/session-methods.ts';
import { originalLabels } from '../../../../src/core/scoring/grading.ts';
import type { ImageId } from '../../../../src/core/trials/challenge.ts';
import { recordWith, surroundingsOf } from '../../../../src/core/trials/surroundings.ts';
import { emptyRecord, type Surroundings } from '../../../../src/core/trials/trial-record.ts';
import { freshSession, sampleTrial } from '../../../../tools/sample-session.ts';
import { catalogue } from '../formats/files/sample-observers.ts';

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
  });
});
