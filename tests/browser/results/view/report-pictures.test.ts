import { expect, test } from 'vitest';
import { originalLabels } from '#src/core/trials/grading.ts';
import { compareSession } from '#src/results/logic/session-comparison.ts';
import { toYou } from '#src/figures/scoring/addressed.ts';
import { errorRows } from '#src/results/view/error-rows.ts';
import { reportPictures } from '#src/results/view/report-pictures.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { timedSession } from '#tools/timed-session.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';

const { catalogue, challenge } = await shippedAssets();

async function picturesOf(images: number, session = sampleSession(challenge, catalogue, { images })) {
  const stores = await sampleApp(catalogue, challenge, [session]);
  const compared = compareSession(session, challenge, catalogue);
  const rates = errorRows(session, compared, (id) => id, toYou);
  return {
    compared,
    pictures: await reportPictures({ session, compared, grading: originalLabels, rates, stores }),
  };
}

/** A text of the report in a page, as a browser parses the file. */
function parsed(markup: string): HTMLElement {
  const stage = document.createElement('main');
  stage.setHTMLUnsafe(markup);
  document.body.append(stage);
  return stage;
}

test('the charts of a report are those of the page, with their look, and lead nowhere', async () => {
  const { compared, pictures } = await picturesOf(60);
  const stage = parsed(pictures.rates + pictures.outcomes);
  try {
    const { bothRight, onlyFirst } = compared.pair;
    const [rates, outcomes] = [...stage.children].map(({ shadowRoot }) => shadowRoot);
    expect(textOf(stage)).toContain(`${bothRight} both right`);
    const [number] = outcomes?.querySelectorAll('.only-person b') ?? [];
    expect(number?.textContent).toBe(String(onlyFirst));
    expect(number && getComputedStyle(number).fontSize).toBe('30px');
    expect(rates?.querySelectorAll('.person .dot, .network .dot')).toHaveLength(4);
    expect(rates?.querySelector('.dot')?.getBoundingClientRect().width).toBe(13);
    const roots = [rates, outcomes];
    expect(roots.flatMap((root) => [...(root?.querySelectorAll('a[href], button, script') ?? [])])).toEqual(
      [],
    );
    await expectAccessible(stage);
  } finally {
    stage.remove();
  }
  const { curve, calibration, time, effort } = pictures;
  for (const picture of [curve, calibration, time, ...effort]) {
    expect(picture?.wide).toMatch(/^<svg [^>]*width="680"/);
    expect(picture?.narrow).toMatch(/^<svg [^>]*width="340"/);
  }
  expect(effort).toHaveLength(3);
});

test('they are the same each time', async () => {
  const [{ pictures: one }, { pictures: other }] = [await picturesOf(12), await picturesOf(12)];
  expect([one.rates, one.outcomes]).toEqual([other.rates, other.outcomes]);
});

test('where there are too few answers there are none of effort', async () => {
  expect((await picturesOf(2)).pictures.effort).toEqual([]);
});

test('of a timed view there is the curve over its exposures, with chance where the list is short', async () => {
  const session = timedSession(catalogue, { person: 'Mia', list: sixteenCategories });
  const { exposures } = (await picturesOf(0, session)).pictures;
  expect(exposures?.finding).toMatch(/^Shown for 17\sms, Mia missed /);
  expect(exposures?.wide).toContain('by chance');
  expect((await picturesOf(12)).pictures.exposures).toBeNull();
});
