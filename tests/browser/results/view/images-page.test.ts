import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { formatSeconds } from '#src/core/text/format-number.ts';
import { parseRoute } from '#src/kit/route/pages.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { ImagesPage } from '#src/results/view/images-page.ts';
import '#src/results/view/images-page.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';
import { enlarged, sampleSession } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

async function mountImages(words: Record<string, string> = {}, images = 60, assisted = 0) {
  const assets = await shippedAssets();
  const challenge = enlarged(assets.challenge, images);
  const session = sampleSession(challenge, assets.catalogue, { images, assisted });
  const stores = await sampleApp(assets.catalogue, challenge, [session]);
  const element = await mountPage<ImagesPage>(
    stores,
    html`<hit5-images-page .session=${session} .words=${words}></hit5-images-page>`,
  );
  return { element, session, stores };
}

test.each(['grid', 'table'])('the images are accessible as a %s, on a phone too', async (view) => {
  await expectAccessible((await mountImages({ view })).element);
  await page.viewport(360, 800);
  const { element } = await mountImages({ view });
  await expectAccessible(element);
  expect(element.scrollWidth).toBeLessThanOrEqual(360);
});

test('without a filter all are there, in the order of showing', async () => {
  const { session } = await mountImages();
  await expect.element(page.getByRole('status')).toHaveTextContent('60 of 60 images');
  const first = page.getByRole('listitem').first().getByRole('link');
  await expect.element(first).toHaveAttribute('href', `#/image?session=s-1&image=${session.order[0] ?? ''}`);
});

test('what the address says wrong is named, and the rest of it holds', async () => {
  const { element } = await mountImages({ wrong: 'network', branch: 'nowhere' });
  await expect.element(page.getByText('The link says “branch=nowhere”, and needs the id')).toBeVisible();
  await expect
    .element(page.getByRole('listitem').first().getByRole('link'))
    .toHaveAttribute('href', expect.stringMatching(/&wrong=network$/));
  await expectAccessible(element);
});

test('the address says which are shown, and each goes on saying it', async () => {
  await mountImages({ wrong: 'network', sort: 'network-surprise' });
  await expect.element(page.getByRole('status')).toHaveTextContent(/^\d of 60 images$/);
  await expect
    .element(page.getByRole('listitem').first().getByRole('link'))
    .toHaveAttribute('href', expect.stringMatching(/&wrong=network&sort=network-surprise$/));
});

test.each(['grid', 'table'])(
  'where no image matches, a %s says so instead of showing nothing',
  async (view) => {
    const { element } = await mountImages({ class: 'no such class', view });
    const status = page.getByRole('status');
    await expect.element(status).toHaveTextContent(/^0 of 60 images\. No image matches these filters/);
    expect(page.getByRole('table').elements()).toHaveLength(0);
    await page.getByRole('button', { name: 'Show all' }).click();
    const route = parseRoute(location.hash);
    element.words = route.page === 'results' ? route.words : expect.fail(route.page);
    await expect.element(status).toHaveTextContent(/^60 of 60 images$/);
  },
);

test('choosing a filter puts it into the address, without a step to go back through', async () => {
  await mountImages({ sort: 'slowest' });
  const steps = history.length;
  await userEvent.selectOptions(page.getByLabelText('Missed by'), 'you');
  expect(location.hash).toBe('#/results/images?session=s-1&wrong=person&sort=slowest');
  expect(history.length).toBe(steps);
});

test('outcomes are counted as in the comparison, without the assisted images, which are shown all the same', async () => {
  const counted = () =>
    page
      .getByRole('group', { name: 'Outcome' })
      .getByRole('button')
      .elements()
      .filter((chip) => !chip.textContent.includes('only one'))
      .reduce((sum, chip) => sum + Number(/\d+/.exec(chip.textContent)?.[0] ?? 0), 0);
  const { element } = await mountImages({}, 60, 11);
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('60 of 60 images, 11 of them not compared');
  expect(counted()).toBe(49);
  element.words = { which: 'assisted' };
  await expect.element(page.getByRole('status')).toHaveTextContent(/^11 of 60 images$/);
  expect(counted()).toBe(11);
});

test('a line of the table says truth, place, first guesses, at which guess it was hit, outcome and time', async () => {
  const { session, stores } = await mountImages({ view: 'table' });
  const at = session.trials.findIndex(({ guesses, truth }) => truth !== null && guesses.indexOf(truth) > 0);
  const { guesses, truth, imageId, time } = session.trials[at] ?? expect.fail();
  const titles = [truth, guesses[0]].map((wnid) => stores.catalogue.title(wnid ?? expect.fail()));
  const row = page.getByRole('row', { name: `image ${at + 1} ${titles[1]} ✓` }).element();
  expect(textOf(row)).toMatch(
    new RegExp(`^${titles[0]} image ${at + 1} ${titles[1]} ✓ on ${guesses.indexOf(truth as Wnid) + 1} `),
  );
  expect(textOf(row)).toMatch(new RegExp(`right ${formatSeconds(time.response).replace(/\s/g, '\\s')}$`));
  expect(row.querySelector('a')?.hash).toContain(`image=${imageId}`);
});

test.each(['grid', 'table'])(
  'of a %s of many images the first are drawn, and more when they are asked for',
  async (view) => {
    await mountImages({ view }, 450);
    await expect.element(page.getByText('The first 200 of 450 are shown.')).toBeVisible();
    const drawn = () => page.getByRole('link').elements().length;
    const before = drawn();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(drawn).toBe(before + 200);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(drawn).toBe(before + 250);
    await expect.element(page.getByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  },
);

test('they can be filtered by who else missed them: another session of this machine, or an observer of a file', async () => {
  const { catalogue, challenge } = await shippedAssets();
  const session = sampleSession(challenge, catalogue, { images: 30 });
  const ben = sampleSession(challenge, catalogue, {
    id: 's-2',
    person: 'ben',
    seed: 8,
    images: 60,
    personRight: 0.5,
  });
  const stores = await sampleApp(catalogue, challenge, [session, ben]);
  const half = challenge.images.filter((_, at) => at % 2 === 0);
  const rows = half.map(({ id }) => `${id}.jpg,999`);
  const blob = new Blob([['file_name,predicted_class', ...rows].join('\n')]);
  const truth = new Blob([
    [
      'file_name,label',
      ...challenge.images.map(
        ({ id, wnid }) => `${id}.jpg,${String(catalogue.byWnid(wnid ?? ('' as Wnid)).index)}`,
      ),
    ].join('\n'),
  ]);
  await stores.observers.add([
    { name: 'always-999.csv', blob },
    { name: 'truth.csv', blob: truth },
  ]);
  const wrong = (given: typeof session) =>
    new Set(
      given.trials
        .filter(({ guesses, truth: right }) => right && !guesses.includes(right))
        .map(({ imageId }) => imageId),
    );
  const element = await mountPage<ImagesPage>(
    stores,
    html`<hit5-images-page .session=${session} .words=${{}}></hit5-images-page>`,
  );
  const select = page.getByLabelText('Errors of another');
  await expect.element(select.getByRole('option', { name: 'ben, challenge' })).toBeInTheDocument();
  await expect.element(select.getByRole('option', { name: 'always-999' })).toBeInTheDocument();
  await userEvent.selectOptions(select, 'ben, challenge');
  await expect.poll(() => location.hash).toContain('observer=session+s-2');
  element.words = { observer: 'session s-2' };
  const both = session.order.filter((id) => wrong(ben).has(id)).length;
  await expect.element(page.getByRole('status')).toHaveTextContent(`${both} of 30 images`);
  element.words = { observer: 'file always-999' };
  const answered = new Set(half.map(({ id }) => id));
  const missed = session.order.filter((id) => answered.has(id)).length;
  await expect.element(page.getByRole('status')).toHaveTextContent(`${missed} of 30 images`);
  expect([both, missed].every((count) => count > 0 && count < 30)).toBe(true);
});
