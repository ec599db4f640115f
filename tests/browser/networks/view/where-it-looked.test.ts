import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ActivationMaps } from '#src/networks/logic/activation-map.ts';
import type { ChallengeId } from '#src/core/trials/challenge.ts';
import type { Session } from '#src/core/trials/session.ts';
import type { ImagePage } from '#src/results/view/image-page.ts';
import '#src/results/view/image-page.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import type { Question } from '#src/networks/engine/protocol.ts';

type Ask = (network: string, question: Question<'activationMaps'>) => Promise<ActivationMaps>;

/** The network that answered the sample session, with evidence in a cell of 3 × 3: the first of the first guess, and so on. */
function asAnswered({ trials }: Session): Ask {
  const { weightsHash } = trials[0]?.prediction ?? { weightsHash: '' };
  return (network, { bitmap: { width, height }, classes }) => {
    const side = Math.min(width, height) - 20;
    const maps = classes.map((classIndex, at) => {
      const values = new Float32Array(9);
      values[at] = 3;
      return { classIndex, values };
    });
    const crop = { left: (width - side) / 2, top: 10, width: side, height: side };
    return Promise.resolve<ActivationMaps>({ network, weightsHash, width: 3, height: 3, crop, maps });
  };
}

async function mountImage(
  place: number,
  ask: (session: Session) => Ask,
  change = (session: Session) => session,
) {
  const { catalogue, challenge } = await shippedAssets();
  const session = change(sampleSession(challenge, catalogue));
  const asked: (readonly [network: string, classes: readonly number[]])[] = [];
  const answer: Ask = (network, question) => {
    asked.push([network, question.classes]);
    return ask(session)(network, question);
  };
  const stores = await sampleApp(catalogue, challenge, [session], {
    ask: answer,
  });
  const element = await mountPage<ImagePage>(
    stores,
    html`<hit5-image-page
      .session=${session}
      .imageId=${session.order[place]}
      .words=${{}}
    ></hit5-image-page>`,
  );
  const labelOf = (guess: number, at = place) => {
    const { classIndex } = session.trials[at]?.prediction?.guesses[guess] ?? {};
    return classIndex === undefined ? '' : catalogue.byIndex(classIndex).label;
  };
  return { element, session, asked, labelOf };
}

const toggle = () => page.getByRole('button', { name: 'where it looked' });
const says = (words: string) => expect.element(page.getByRole('status').last()).toHaveTextContent(words);
const maps = () => page.getByRole('img', { name: /it looked/ }).elements();

test('M shows where it looked for the first guess, G for the next, and M hides it', async () => {
  const { element, session, asked, labelOf } = await mountImage(2, asAnswered);
  await expect.element(toggle()).toHaveTextContent('Show where it looked');
  expect(asked).toEqual([]);
  await userEvent.keyboard('m');
  await says(`For “${labelOf(0)}” it looked at the upper left.`);
  await says('The network saw the ');
  await expect.element(page.getByText('Evidence: little much')).toBeVisible();
  expect(page.getByRole('radio', { name: / truth$/ }).elements()).toHaveLength(1);
  const { network, guesses } = session.trials[2]?.prediction ?? {};
  expect(asked).toEqual([[network, guesses?.map(({ classIndex }) => classIndex)]]);
  expect(maps()).toHaveLength(1);
  await expectAccessible(element);
  await userEvent.keyboard('g');
  await says(`For “${labelOf(1)}” it looked at the upper middle.`);
  await page.getByRole('radio', { name: labelOf(2) }).click();
  await says(`For “${labelOf(2)}” it looked at the upper right.`);
  await userEvent.keyboard('m');
  await expect.element(toggle()).toHaveTextContent('Show where it looked');
  expect(maps()).toHaveLength(0);
  expect(asked).toHaveLength(1);
});

test('it stays for the next image, from its first guess', async () => {
  const { element, session, labelOf } = await mountImage(2, asAnswered);
  await userEvent.keyboard('mg');
  await says(labelOf(1));
  element.imageId = session.order[3] ?? element.imageId;
  await says(`“${labelOf(0, 3)}” it looked at the upper left`);
});

test('arrows choose among the guesses while one has the focus, and do not leave the image', async () => {
  const { labelOf } = await mountImage(2, asAnswered);
  await toggle().click();
  page
    .getByRole('radio', { name: labelOf(0) })
    .element()
    .focus();
  const before = location.hash;
  await userEvent.keyboard('{ArrowRight}');
  await says(`“${labelOf(1)}” it looked at the upper middle`);
  expect(location.hash).toBe(before);
});

test('a network with other weights than the one that answered is not shown for it', async () => {
  await mountImage(2, (session) => async (...words) => ({
    ...(await asAnswered(session)(...words)),
    weightsHash: 'other',
  }));
  await userEvent.keyboard('m');
  await says('EfficientNet-Lite0 has other weights here than when it answered this photo');
  expect(maps()).toHaveLength(0);
});

test('what the network says against it is shown', async () => {
  await mountImage(
    2,
    () => () => Promise.reject(new Error('Mine cannot show where it looked: there is no map.')),
  );
  await userEvent.keyboard('m');
  await says('Mine cannot show where it looked: there is no map.');
  expect(page.getByText('Evidence:').elements()).toHaveLength(0);
});

test('without the photo it says that it cannot be shown', async () => {
  await mountImage(2, asAnswered, (session) => ({ ...session, challengeId: 'gone' as ChallengeId }));
  await expect.element(page.getByText('Where the network looked cannot be shown without it.')).toBeVisible();
  expect(toggle().elements()).toHaveLength(0);
});

test('where the network has not answered there is nothing to show', async () => {
  await mountImage(2, asAnswered, (session) => ({
    ...session,
    trials: session.trials.map((trial) => ({ ...trial, prediction: null })),
  }));
  await expect.element(page.getByText('The network has not answered this image yet.')).toBeVisible();
  await expect.element(page.getByRole('img', { name: /^The photo/ })).toBeVisible();
  expect(toggle().elements()).toHaveLength(0);
});
