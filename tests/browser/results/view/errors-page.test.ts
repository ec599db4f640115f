import { html } from 'lit';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { withArticle } from '#src/kit/logic/with-article.ts';
import { parseRoute, type LinkWords } from '#src/kit/route/pages.ts';
import { emptyReview } from '#src/figures/errors/review.ts';
import { sessionErrors } from '#src/figures/errors/session-error.ts';
import type { Side } from '#src/figures/errors/side.ts';
import type { Session, Trial } from '#src/core/trials/session.ts';
import '#src/results/view/errors-page.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';
import { sampleSession, type SampleOptions } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();
const session = sampleSession(challenge, catalogue, { images: 60, personRight: 0.8, networkRight: 0.9 });
const errors = sessionErrors(session, catalogue);
const yours = errors.filter(({ side }) => side === 'person').length;

async function stage(shown: Session = session, words: LinkWords = {}) {
  const stores = await sampleApp(catalogue, challenge, [shown]);
  const element = await mountPage(
    stores,
    html`<hit5-errors-page .session=${shown} .words=${words}></hit5-errors-page>`,
  );
  await expect.poll(() => stores.reviews.opened.value.size).toBe(1);
  await element.updateComplete;
  const reviews = () => stores.reviews.opened.value.get(shown.id)?.reviews ?? [];
  return { element, stores, reviews };
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const truthOf = (place: number) => catalogue.byWnid(errors[place]?.truth ?? expect.fail()).label;

test('the errors are accessible', async () => {
  const { element } = await stage();
  await expect.element(page.getByRole('img', { name: truthOf(0) })).toBeVisible();
  await expectAccessible(element);
});

test('of another person it speaks by the pseudonym', async () => {
  const { element } = await stage({ ...session, person: 'Grace' });
  await expect
    .element(page.getByRole('heading', { name: /^Why (Grace|the network) missed it$/ }))
    .toBeVisible();
  expect(textOf(element)).toMatch(/^Grace missed \d+ , the network \d+ \. Why\?/);
  await button(/^Grace’s · \d+$/).click();
  await expect.element(page.getByRole('group', { name: 'Why Grace missed it' })).toBeVisible();
  await expect.poll(() => textOf(element)).toMatch(/Grace misses \d+, the network/);
});

describe('the walk through the errors', () => {
  test('shows the photo, the class, what that side said, and how far one is', async () => {
    const { element } = await stage();
    await expect.element(page.getByRole('img', { name: truthOf(0) })).toBeVisible();
    const text = textOf(element);
    expect(text).toContain(`It is ${withArticle(truthOf(0))}`);
    expect(text).toContain(`0 of ${errors.length} errors looked at`);
    for (const guess of errors[0]?.guesses ?? []) expect(text).toContain(catalogue.byWnid(guess).label);
  });

  test('goes on and back by arrow keys and buttons, and stops at the ends', async () => {
    const { element } = await stage();
    const at = () => /Error (\d+) of/.exec(textOf(element))?.[1];
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(at()).toBe('3');
    await button('Previous').click();
    expect(at()).toBe('2');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(at()).toBe('1');
    await expect.element(button('Previous')).toBeDisabled();
  });

  test('keeps to one side, and to the error that is shown', async () => {
    const { element } = await stage();
    const first = errors.findIndex(({ side }) => side === 'network');
    await userEvent.keyboard('{ArrowRight}'.repeat(first));
    await button('The network’s').click();
    await expect.poll(() => textOf(element)).toContain(`Error 1 of ${errors.length - yours}`);
    expect(textOf(element)).toContain('Why the network missed it');
    expect(textOf(element)).toContain(`It is ${withArticle(truthOf(first))}`);
  });

  test('is where it was after a reload, as the address says, and no step to go back through is made', async () => {
    const { element } = await stage();
    const steps = history.length;
    await button('The network’s').click();
    await userEvent.keyboard('{ArrowRight}');
    const shown = `Error 2 of ${errors.length - yours}`;
    await expect.poll(() => textOf(element)).toContain(shown);
    expect(history.length).toBe(steps);
    const route = parseRoute(location.hash);
    const again = await stage(session, route.page === 'results' ? route.words : expect.fail(route.page));
    await expect.poll(() => textOf(again.element)).toContain(shown);
    await expect.element(button('The network’s').last()).toHaveAttribute('aria-pressed', 'true');
  });

  test('goes to the next error that nobody has looked at', async () => {
    const { element } = await stage();
    await userEvent.keyboard('{ArrowRight}1{ArrowLeft}2u');
    await expect.poll(() => textOf(element)).toContain('Error 3 of');
  });
});

describe('reasons', () => {
  test('are put on by their keys, kept at once, and counted', async () => {
    const { element, stores, reviews } = await stage();
    await userEvent.keyboard('1c');
    expect(reviews()[0]?.categories).toEqual(['multiple-objects', 'collage']);
    await expect.poll(() => textOf(element)).toContain(`1 of ${errors.length} errors looked at`);
    expect(stores.disk.status.value.kind).toBe('kept');
    await page.getByText('The numbers as a table').click();
    const row = page.getByRole('row', { name: 'multiple objects' }).first().element();
    expect(textOf(row)).toMatch(/^multiple objects 1 \(/);
  });

  test('are suggested, and confirmed by Enter only', async () => {
    const { reviews } = await stage();
    const suggested = page.getByText('(fine-grained) is suggested');
    while (!suggested.elements().length) await userEvent.keyboard('{ArrowRight}');
    expect(reviews()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(reviews()[0]?.categories).toContain('fine-grained');
  });

  test('for drawings are abstract, by the kind of the image', async () => {
    const drawing = challenge.images.find(({ kind }) => kind === 'drawing');
    const only = {
      ...session,
      trials: session.trials.filter(({ imageId }) => errors.some(({ trial }) => trial.imageId === imageId)),
    };
    const trials = only.trials.slice(0, 1).map((trial) => ({
      ...trial,
      imageId: drawing?.id ?? expect.fail(),
    }));
    const { element } = await stage({ ...only, trials });
    await expect.poll(() => textOf(element)).toContain('The image is a drawing.');
  });

  test('are there again when one comes back', async () => {
    const { stores } = await stage();
    await userEvent.keyboard('3');
    const again = await mountPage(stores, html`<hit5-errors-page .session=${session}></hit5-errors-page>`);
    await expect.poll(() => textOf(again)).toContain(`1 of ${errors.length} errors looked at`);
  });
});

test('the heading tells what made one miss once five errors were given a reason, not before', async () => {
  const { stores } = await stage();
  const heading = page.getByRole('heading', { level: 1 });
  const give = async (side: Side, from: number, until: number) => {
    for (const { trial } of errors.filter((error) => error.side === side).slice(from, until))
      await stores.reviews.save({
        ...emptyReview(session.id, trial.imageId, side),
        categories: ['fine-grained'],
      });
  };
  await give('person', 0, 4);
  await expect.element(page.getByText(`4 of ${errors.length} errors looked at`)).toBeVisible();
  await expect.element(heading).toHaveTextContent(/^You missed \d+, the network \d+\. Why\?$/);
  await give('person', 4, 5);
  await expect
    .element(heading)
    .toHaveTextContent(
      /you miss most often: very similar classes \(fine-grained\), 5 of 5\. .*: not told yet\.$/,
    );
  await give('network', 0, 1);
  await expect.element(heading).toHaveTextContent(/the network miss: too few looked at to tell\.$/);
});

describe('the note and the label', () => {
  test('the note is kept as it is written, and its letters put no reason on', async () => {
    const { reviews } = await stage();
    await userEvent.keyboard('n');
    await userEvent.keyboard('a toy, 1 of 2');
    expect(reviews()[0]).toMatchObject({ note: 'a toy, 1 of 2', categories: [], contested: false });
  });

  test('a contested label is contested for both sides, and taken back for both', async () => {
    const both = errors.find(({ side, trial }) => {
      return side === 'person' && errors.some((one) => one.side === 'network' && one.trial === trial);
    });
    const shown = both ? { ...session, trials: [both.trial] } : expect.fail();
    const { reviews } = await stage(shown);
    const contest = page.getByRole('switch', { name: 'I contest this label' });
    await userEvent.keyboard('x{ArrowRight}');
    await expect.element(contest).toBeChecked();
    await contest.click();
    expect(reviews().some(({ contested }) => contested)).toBe(false);
  });
});

test('says how many images each rule of grading leaves', async () => {
  const { element, stores } = await stage();
  expect(textOf(element)).toContain(
    `By the original label leaves 60 images: you miss ${yours}, the network ${errors.length - yours}`,
  );
  await userEvent.keyboard('x');
  await expect.poll(() => textOf(element)).toContain('Without contested images leaves 59 images');
  await button('Without contested images').click();
  expect(stores.grading.rule.value).toBe('uncontested');
  await expect.poll(() => textOf(element)).toContain('errors by the original label');
  await expectAccessible(element);
});

test('where nothing was missed, there is nothing to explain', async () => {
  const perfect = sampleSession(challenge, catalogue, { images: 5, personRight: 1, networkRight: 1 });
  const { element } = await stage(perfect);
  expect(textOf(element)).toContain('there is nothing to explain');
});

test.each<[string, Partial<SampleOptions>, (one: Trial) => Trial]>([
  ['without a prediction', {}, (one) => ({ ...one, prediction: null })],
  ['without a truth', {}, (one) => ({ ...one, truth: null })],
  ['with help', { assisted: 5 }, (one) => one],
])('images answered %s are not said to be right', async (_, options, change) => {
  const sample = sampleSession(challenge, catalogue, { images: 5, personRight: 0, ...options });
  const { element } = await stage({ ...sample, trials: sample.trials.map(change) });
  expect(textOf(element)).toContain('There is no error to look at yet: no image counts so far.');
});

test('reviews that cannot be read are told, and nothing is written over them', async () => {
  const shown = { ...session, id: 'locked' as Session['id'] };
  const stores = await sampleApp(catalogue, challenge, [shown]);
  const { ReviewStore } = await import('#src/results/state/review-store.ts');
  const locked = {
    loadReviews: () => Promise.reject(new Error('locked')),
    saveReview: () => Promise.resolve(),
  };
  const reviews = new ReviewStore(stores.disk, locked);
  await mountPage({ ...stores, reviews }, html`<hit5-errors-page .session=${shown}></hit5-errors-page>`);
  await expect.element(page.getByText('cannot be read (locked)')).toBeVisible();
  await reviews.save(emptyReview(shown.id, errors[0]?.trial.imageId ?? expect.fail(), 'person'));
  expect(reviews.opened.value.size).toBe(0);
  await expect.element(button('Try again')).toBeVisible();
});

test.each([360, 1920])('the errors fit in %i px', async (width) => {
  await page.viewport(width, 900);
  const { element } = await stage();
  await expect.element(page.getByRole('img', { name: truthOf(0) })).toBeVisible();
  expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
});
