import { html } from 'lit';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { withArticle } from '#src/kit/logic/with-article.ts';
import { emptyReview } from '#src/figures/errors/review.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { lowestCommonAncestor } from '#src/core/classes/lowest-common-ancestor.ts';
import type { ImagePage } from '#src/results/view/image-page.ts';
import { writeSessionFile } from '#src/files/formats/session-file.ts';
import '#src/results/view/image-page.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';
import { sampleSession, type SampleOptions } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

async function mountImage(place: number, words: Record<string, string> = {}, options: SampleOptions = {}) {
  const { catalogue, challenge } = await shippedAssets();
  const session = sampleSession(challenge, catalogue, { skipped: 1, ...options });
  const other = sampleSession(challenge, catalogue, { id: 's-2', person: 'grace', seed: 8, images: 10 });
  const stores = await sampleApp(catalogue, challenge, [session, other]);
  const imageId = session.order[place] ?? ('none' as ImageId);
  const element = await mountPage<ImagePage>(
    stores,
    html`<hit5-image-page .session=${session} .imageId=${imageId} .words=${words}></hit5-image-page>`,
  );
  return { element, session, catalogue, stores };
}

test('the page is accessible, on a phone too', async () => {
  await expectAccessible((await mountImage(2)).element);
  await page.viewport(360, 800);
  const { element } = await mountImage(2);
  await expectAccessible(element);
  expect(element.scrollWidth).toBeLessThanOrEqual(360);
});

test('it says how sure the person was, where they said it', async () => {
  const { element, session } = await mountImage(2);
  expect(textOf(element)).not.toContain('Sure of the first guess');
  const trials = session.trials.map((trial) => ({
    ...trial,
    record: { ...trial.record, confidence: 'lean' as const },
  }));
  element.session = { ...session, trials };
  await element.updateComplete;
  expect(textOf(element)).toContain('Sure of the first guess lean');
});

test('it shows the photo, the truth with what it is and where it stands, and both answers', async () => {
  const { element, session, catalogue } = await mountImage(2);
  const truth = session.trials[2]?.truth;
  const { label, gloss, wnid } = catalogue.byWnid(truth ?? ('' as never));
  await expect.element(page.getByRole('img', { name: `The photo: ${label}` })).toBeVisible();
  const text = textOf(element);
  expect(text).toContain(`It is ${withArticle(label)} ${gloss}`);
  for (const { name } of catalogue.path(wnid).slice(1)) expect(text).toContain(name);
  expect(text).toContain('Network EfficientNet-Lite0');
  expect(text).toMatch(/31\s?ms on wasm/);
});

test('it says for each guess how many edges lie between it and the truth', async () => {
  const { element, session, catalogue } = await mountImage(0);
  const { truth, guesses = [] } = session.trials[0] ?? {};
  const edges = guesses.map((guess) => {
    const between = truth ? lowestCommonAncestor(catalogue, truth, guess)?.edges : undefined;
    return `${catalogue.byWnid(guess).label} ${between ?? 0}`;
  });
  expect(edges.length).toBeGreaterThan(0);
  expect(textOf(element)).toContain(
    `Edges of the hierarchy to the truth, through the lowest common ancestor ${edges.join(', ')}`,
  );
});

test.each([
  ['{ArrowRight}', 3],
  ['j', 3],
  ['{ArrowLeft}', 1],
  ['k', 1],
])('%s goes to the neighbour', async (key, place) => {
  const { session } = await mountImage(2);
  const steps = history.length;
  await userEvent.keyboard(key);
  expect(location.hash).toBe(`#/image?session=s-1&image=${session.order[place] ?? ''}`);
  // Going back leads to where one came from, not through every image.
  expect(history.length).toBe(steps);
});

test('neighbours are those among the images that the address asks for', async () => {
  const { session } = await mountImage(2, { sort: 'slowest' });
  const slowest = session.trials.toSorted((a, b) => b.time.response - a.time.response);
  const here = slowest.findIndex(({ position }) => position === 2);
  await expect
    .element(page.getByRole('link', { name: 'Next' }))
    .toHaveAttribute('href', `#/image?session=s-1&image=${slowest[here + 1]?.imageId ?? ''}&sort=slowest`);
  await expect
    .element(page.getByRole('link', { name: `Image ${here + 1} of 61` }))
    .toHaveAttribute('href', '#/results/images?session=s-1&sort=slowest');
});

test('at the first image there is no way back, and the key does nothing', async () => {
  await mountImage(0);
  expect(page.getByRole('link', { name: 'Previous' }).elements()).toHaveLength(0);
  const before = location.hash;
  await userEvent.keyboard('{ArrowLeft}');
  expect(location.hash).toBe(before);
});

test('what others answered to the same image stands below', async () => {
  const { element } = await mountImage(2);
  expect(textOf(element)).toContain('Other answers to this image grace , challenge');
  await expect.element(page.getByRole('link', { name: 'grace, challenge' })).toBeVisible();
});

describe('an image that both missed', () => {
  const missed = { personRight: 0, networkRight: 0 };
  const stage = async () => {
    const mounted = await mountImage(2, {}, missed);
    await expect.poll(() => page.getByRole('group', { name: /^Why .* missed it/ }).elements().length).toBe(2);
    const reviews = () => mounted.stores.reviews.opened.value.get(mounted.session.id) ?? [];
    return { ...mounted, reviews };
  };

  test('is accessible', async () => {
    await expectAccessible((await stage()).element);
  });

  test('takes reasons for you by their keys, and for the network after S', async () => {
    const { reviews } = await stage();
    await userEvent.keyboard('1');
    await userEvent.keyboard('sc');
    expect(reviews().map(({ side, categories }) => [side, categories])).toEqual([
      ['person', ['multiple-objects']],
      ['network', ['collage']],
    ]);
    await expect
      .element(page.getByRole('region', { name: 'Why the network missed it' }))
      .toHaveTextContent('Looked at Keys act here');
  });

  test('marks what is computed as suggested, and Enter confirms it', async () => {
    const { reviews, element } = await stage();
    await expect.poll(() => textOf(element)).toContain('is suggested.');
    expect(reviews()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(reviews().length).toBe(1);
    expect(reviews()[0]?.categories.length).toBeGreaterThan(0);
  });

  test('has its neighbours still when what is found takes it out of those asked for', async () => {
    const { stores, session, element } = await stage();
    const images = session.trials.slice(1, 4).map(({ imageId }) => imageId);
    for (const imageId of images) {
      await stores.reviews.save({ ...emptyReview(session.id, imageId, 'person'), categories: ['collage'] });
    }
    element.words = { why: 'collage' };
    await expect.element(page.getByRole('link', { name: 'Image 2 of 3' })).toBeVisible();
    await userEvent.keyboard('c');
    await expect.poll(() => page.getByText('is suggested').elements().length).toBeGreaterThan(0);
    await expect.element(page.getByRole('link', { name: 'Image 2 of 3' })).toBeVisible();
    await userEvent.keyboard('j');
    expect(location.hash).toContain(`image=${images[2] ?? ''}&why=collage`);
  });
});

describe('the way through the errors', () => {
  const stage = async (place: number, wrong = 'either') => {
    const words = { which: 'compared', wrong };
    const mounted = await mountImage(place, words, { images: 4, personRight: 0, networkRight: 0 });
    await expect.element(page.getByRole('button', { name: 'Next not looked at' })).toBeEnabled();
    const { session, stores } = mounted;
    const reviews = () => stores.reviews.opened.value.get(session.id) ?? [];
    return {
      ...mounted,
      reviews,
      address: (at: number) => `image=${session.order[at] ?? ''}&which=compared&wrong=${wrong}`,
    };
  };
  const why = (who: string) => page.getByRole('region', { name: `Why ${who} missed it` });

  test('shows one side at a time, S the other, and counts those looked at', async () => {
    const { element, reviews } = await stage(1);
    expect(textOf(element)).toContain('0 of 8 errors looked at');
    expect(why('the network').elements()).toHaveLength(0);
    await userEvent.keyboard('1');
    await page.getByRole('button', { name: 'The network missed it too' }).click();
    await expect.element(why('the network')).toBeVisible();
    await userEvent.keyboard('c');
    expect(reviews().map(({ side }) => side)).toEqual(['person', 'network']);
    await expect.poll(() => textOf(element)).toContain('2 of 8 errors looked at');
    await userEvent.keyboard('s');
    await expect.element(why('the network')).not.toBeInTheDocument();
    await expectAccessible(element);
  });

  test('U goes to what nobody has looked at: the other side’s error first, then the next image’s', async () => {
    const { address } = await stage(1);
    await userEvent.keyboard('1u');
    await expect.element(why('the network')).toBeVisible();
    await userEvent.keyboard('1u');
    expect(location.hash).toContain(address(2));
  });

  test('keeps to one side', async () => {
    const { element, address } = await stage(1, 'network');
    await expect.element(why('the network')).toBeVisible();
    expect(textOf(element)).toContain('0 of 4 errors looked at');
    await userEvent.keyboard('u');
    expect(location.hash).toContain(address(2));
  });

  test('a contested label is contested for both sides, and taken back for both', async () => {
    const { reviews } = await stage(1);
    const contest = page.getByRole('switch', { name: 'I contest this label' });
    await userEvent.keyboard('xs');
    await expect.element(contest).toBeChecked();
    await contest.click();
    expect(reviews().some(({ contested }) => contested)).toBe(false);
  });

  test('the note is kept as it is written, and its letters put no reason on', async () => {
    const { reviews } = await stage(1);
    await userEvent.keyboard('n');
    await userEvent.keyboard('a toy, 1 of 2');
    expect(reviews()[0]).toMatchObject({ note: 'a toy, 1 of 2', categories: [], contested: false });
  });

  test.each([360, 1920])('fits in %i px', async (width) => {
    await page.viewport(width, 900);
    const { element } = await stage(1);
    expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  });
});

test('where nobody missed, the label can be contested and a note be left all the same', async () => {
  const { stores, session, element } = await mountImage(2, {}, { personRight: 1, networkRight: 1 });
  await expect.element(page.getByRole('switch', { name: 'I contest this label' })).not.toBeChecked();
  expect(page.getByRole('group', { name: /^Why/ }).elements()).toHaveLength(0);
  await userEvent.keyboard('1x');
  await expect.element(page.getByRole('switch', { name: 'I contest this label' })).toBeChecked();
  expect(stores.reviews.opened.value.get(session.id)).toMatchObject([
    { imageId: session.trials[2]?.imageId, categories: [], contested: true },
  ]);
  await expectAccessible(element);
});

test('what loaded observers answered stands below too, but not what sessions of this machine did', async () => {
  const { element, session, stores, catalogue } = await mountImage(2);
  const truth = catalogue.byWnid(session.trials[2]?.truth ?? ('' as never));
  const rows = `file_name,predicted_class,predicted_probability\n${session.order[2] ?? ''}.jpg,${String(truth.index)},0.5\n`;
  await stores.observers.add([{ name: 'resnet.csv', blob: new Blob([rows]) }]);
  await stores.observers.addSessions([session]);
  const dropped = writeSessionFile({ session, reviews: [], draft: null, unknown: null });
  await stores.observers.add([{ name: 'dropped.json', blob: new Blob([dropped]) }]);
  const answers = page.getByRole('region', { name: 'Other answers to this image' });
  await expect.element(answers).toHaveTextContent(`resnet: ${truth.label} 50.0`);
  expect(answers.getByRole('listitem').elements()).toHaveLength(2);
  await expectAccessible(element);
});

test('a loaded session that comes to this machine is told once', async () => {
  const { session, stores, catalogue } = await mountImage(2);
  const { challenge } = await shippedAssets();
  const third = sampleSession(challenge, catalogue, { id: 's-3', person: 'eve', seed: 9 });
  const file = writeSessionFile({ session: third, reviews: [], draft: null, unknown: null });
  await stores.observers.add([{ name: 'eve.json', blob: new Blob([file]) }]);
  const answers = page.getByRole('region', { name: 'Other answers to this image' }).getByText('eve');
  await expect.element(answers).toBeVisible();
  stores.sessions.adopt([third]);
  await expect.element(page.getByRole('link', { name: 'eve, challenge' })).toBeVisible();
  await expect.poll(() => answers.elements().length).toBe(1);
  expect(session.challengeId).toBe(third.challengeId);
});

test('an image that was left out says why', async () => {
  const { element } = await mountImage(60);
  expect(textOf(element)).toContain('This image was left out.');
  expect(textOf(element)).toContain('Its file is missing.');
});

test('an image that the session does not have is told, with the way to the others', async () => {
  await mountImage(99);
  await expect.element(page.getByRole('heading', { name: 'no such answered image' })).toBeVisible();
});
