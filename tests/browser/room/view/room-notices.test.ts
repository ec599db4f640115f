import { render, type nothing, type TemplateResult } from 'lit';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Reveal } from '#src/core/room/room.ts';
import { classAnswerTemplate, studyEndTemplate } from '#src/room/view/room-notices.ts';
import { shippedAssets } from '#tests/browser/sample-app.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import { plainOptions } from '#tests/unit/core/room/sample-room.ts';

function shownOf(template: TemplateResult | typeof nothing): HTMLElement {
  const stage = document.createElement('div');
  document.body.append(stage);
  onTestFinished(() => stage.remove());
  render(template, stage);
  return stage;
}

/** The last page of a study of somebody who came from there. */
const end = (back: URL | null) =>
  shownOf(studyEndTemplate({ name: 'Quiet Harbour', completion: '', waiting: 0, back }, () => undefined));

test('the last page of a study leads back to where the person came from, by its name', async () => {
  end(new URL('https://app.prolific.example/submissions?cc=C0DE'));
  const back = page.getByRole('link', { name: 'Back to app.prolific.example' });
  await expect.element(back).toHaveAttribute('href', 'https://app.prolific.example/submissions?cc=C0DE');
  await expect.element(back).toHaveAttribute('target', '_top');
});

test('it leads nowhere where the link named no place', async () => {
  end(null);
  await expect.element(page.getByText('You can close this page.')).toBeVisible();
  expect(page.getByRole('link').elements()).toEqual([]);
});

const study = { consent: '', people: null, parameter: '', completion: '' };

test.each([
  [
    { answers: 20, hits: 14 },
    null,
    /^The class: 14 of 20 named it tench right, 12 I don’t know 8 2 more had it/,
  ],
  [{ answers: 20, hits: 0 }, null, /^The class: nobody named it/],
  [{ answers: 20, hits: 14 }, study, /^Everybody: 14 of 20 named it/],
  [{ answers: 12, hits: null }, null, /^The class: 12 answered/],
  [{ answers: 0, hits: 0 }, null, /^$/],
])('what was answered to a photo, %o, study %o, reads: %s', async (counts, ofStudy, words) => {
  const { catalogue } = await shippedAssets();
  const wnid = catalogue.classes.find(({ label }) => label === 'tench')?.wnid;
  const truth = counts.hits === null ? null : wnid;
  const guesses = counts.answers === 0 ? [] : [{ wnid, count: 12 }];
  const reveal = { truth, alsoRight: [], class: { ...counts, guesses } } as unknown as Reveal;
  const options = { ...plainOptions, study: ofStudy };
  const shown = shownOf(classAnswerTemplate(reveal, options, catalogue, null));
  expect(shown.textContent.replace(/\s+/g, ' ').trim()).toMatch(words);
  await expectAccessible(shown);
});
