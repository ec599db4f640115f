import { expect, test } from 'vitest';
import { originalLabels } from '#src/core/trials/grading.ts';
import { compareSession } from '#src/results/logic/session-comparison.ts';
import { toYou } from '#src/figures/scoring/addressed.ts';
import { reportPictures } from '#src/results/view/report-pictures.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { errorRows } from '#src/results/view/split-rows.ts';
import { timedSession } from '#tools/timed-session.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();

async function picturesOf(images: number, session = sampleSession(challenge, catalogue, { images })) {
  const stores = await sampleApp(catalogue, challenge, [session]);
  const compared = compareSession(session, challenge, catalogue);
  const rates = errorRows(session, compared, (id) => id, toYou);
  return {
    compared,
    pictures: reportPictures({ session, compared, grading: originalLabels, rates, stores }),
  };
}

test('the charts of a report are those of the page, wide and narrow, and lead nowhere', async () => {
  const { pictures } = await picturesOf(60);
  const { rates, outcomes, curve, calibration, time, effort } = pictures;
  expect(effort).toHaveLength(3);
  for (const picture of [rates, outcomes, curve, calibration, time, ...effort]) {
    expect(picture?.text.match(/<svg [^>]*width="(680|340)"/g)).toHaveLength(2);
    expect(picture?.text).not.toMatch(/<(a|button|script|style)[ >]/);
  }
});

test('where there are too few answers there are none of effort', async () => {
  expect((await picturesOf(2)).pictures.effort).toEqual([]);
});

test('of a timed view there is the curve over its exposures, with chance where the list is short', async () => {
  const session = timedSession(catalogue, { person: 'Mia', list: sixteenCategories });
  const { exposures } = (await picturesOf(0, session)).pictures;
  expect(exposures?.text).toMatch(
    /<p>Shown for 17\sms, Mia missed [^]*by chance[^]*<caption>Missed by exposure</,
  );
  expect((await picturesOf(12)).pictures.exposures).toBeNull();
});
