import { signal } from '@preact/signals-core';
import { html } from 'lit';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { BreakChallenge } from '#src/live/view/break-challenge.ts';
import type { BreakPage } from '#src/live/view/break-page.ts';
import '#src/live/view/break-page.ts';
import type { LiveExample } from '#src/live/view/live-example.ts';
import '#src/live/view/live-example.ts';
import type { InferenceStatus } from '#src/networks/engine/inference-client.ts';
import type { LivePage } from '#src/live/view/live-page.ts';
import '#src/live/view/live-page.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import { mountPage, sampleApp, sampleReady, shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();
const [image] = challenge.images;
if (!image) throw new Error('The shipped challenge has no image.');

/** The file of the first shipped photo, as a person would give it. */
async function ownFile(): Promise<File> {
  const blob = await (await fetch(`/assets/challenge/${image?.file ?? ''}`)).blob();
  return new File([blob], 'mine.jpg', { type: blob.type });
}

test('the live page is accessible, before a photo and with one, whose first guess stands large', async () => {
  const stores = await sampleApp(catalogue, challenge, [], answering([[castle, 0.9]]));
  const element = await mountPage<LivePage>(stores, html`<hit5-live-page></hit5-live-page>`);
  await expectAccessible(element);
  void stores.live.take({ kind: 'files', files: [await ownFile()] });
  await expect.element(page.getByText('castle?', { exact: true })).toBeVisible();
  await expectAccessible(element);
});

test('a pasted photo is taken', async () => {
  const stores = await sampleApp(catalogue, challenge, []);
  await mountPage<LivePage>(stores, html`<hit5-live-page></hit5-live-page>`);
  const clipboardData = new DataTransfer();
  clipboardData.items.add(await ownFile());
  dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
  await expect.element(page.getByRole('img', { name: 'The picture, frozen' })).toBeVisible();
});

test('the page on which the network is broken is accessible, and shows the photo twice with its truth', async () => {
  const stores = await sampleApp(catalogue, challenge, []);
  const element = await mountPage<BreakPage>(
    stores,
    html`<hit5-break-page .subject=${{ challenge: challenge.id, image: image.id }}></hit5-break-page>`,
  );
  await expect.element(page.getByRole('img', { name: 'The photo as it is' })).toBeVisible();
  await expect.element(page.getByRole('img', { name: 'The photo distorted' })).toBeVisible();
  const { label } = catalogue.byWnid(image.wnid ?? catalogue.byIndex(0 as never).wnid);
  await expect.element(page.getByText(new RegExp(`^It is an? ${label}`))).toBeVisible();
  await expect.element(page.getByText(/at most 512 pixels long here/)).toBeVisible();
  await expectAccessible(element);
});

/** A network that is as sure of some class as one says, photo by photo. */
function answering(said: readonly (readonly [wnid: string, probability: number])[]) {
  let at = 0;
  const ask = () => {
    const [wnid, probability] = said[Math.min(at++, said.length - 1)] ?? ['n01440764', 0.1];
    const { index: classIndex } = catalogue.byWnid(wnid as never);
    return Promise.resolve({ guesses: [{ classIndex, probability }] });
  };
  return { ask };
}

const castle = 'n02980441';

test('a link says where the sliders stand, and the page names a word that says nothing', async () => {
  const stores = await sampleApp(catalogue, challenge, []);
  const subject = { challenge: challenge.id, image: image.id };
  await mountPage<BreakPage>(
    stores,
    html`<hit5-break-page .subject=${subject} .words=${{ blur: '2.5', nois: '3' }}></hit5-break-page>`,
  );
  await expect.element(page.getByRole('slider', { name: 'Blur' })).toHaveValue('2.5');
  await expect.element(page.getByText('The link says “nois=3”, and can say rotate, shrink')).toBeVisible();
  await expect.element(page.getByRole('img', { name: 'The photo distorted' })).toBeVisible();
});

test('the page on which the network is broken opens with a photo that is in no challenge', async () => {
  const stores = await sampleApp(catalogue, challenge, [], answering([[castle, 0.9]]));
  await mountPage<BreakPage>(stores, html`<hit5-break-page></hit5-break-page>`);
  await expect.element(page.getByText(/^It is a castle. The network: 90/)).toBeVisible();
  await expect.element(page.getByText('Photo: Base64')).toBeVisible();
  expect(challenge.images.some(({ id }) => id === stores.breaking.subject.value?.credit?.source)).toBe(false);
});

test('another photo is one that the network is sure of', async () => {
  const photos = challenge.images.filter(({ kind }) => kind === 'photo').slice(0, 3);
  const last = photos[2]?.wnid ?? '';
  const network = answering([
    [castle, 0.9],
    [castle, 0.99],
    [castle, 0.99],
    [last, 0.8],
  ]);
  const some = { ...challenge, images: photos.map((photo) => ({ ...photo, wnid: last as never })) };
  const stores = await sampleApp(catalogue, some, [], network);
  await mountPage<BreakPage>(stores, html`<hit5-break-page></hit5-break-page>`);
  await expect.element(page.getByText(/The network: 90/)).toBeVisible();
  await page.getByRole('button', { name: 'Another photo' }).click();
  await expect.poll(() => location.hash).toMatch(/^#\/break\?.*image=/);
});

test('a photo that one turns stands on the start page, with what the network says of it', async () => {
  const stores = await sampleApp(catalogue, challenge, [], answering([[castle, 0.9]]));
  await mountPage<LiveExample>(stores, html`<hit5-live-example><p>a drawing</p></hit5-live-example>`);
  const slider = page.getByRole('slider', { name: 'Turn it' });
  await expect.element(slider).toBeVisible();
  await expect.element(page.getByText('a drawing')).not.toBeVisible();
  await slider.fill('90');
  await expect.element(slider).toHaveAttribute('aria-valuetext', '90°, the network says castle');
  expect(stores.breaking.setting.value.distortions).toEqual([{ kind: 'rotate', strength: 90 }]);
});

test('the start page has its own photo as it is, whatever was broken before', async () => {
  const stores = await sampleApp(catalogue, challenge, [], answering([[castle, 0.9]]));
  const { breaking, library } = stores;
  const source = await library.open(challenge.id);
  const [image] = challenge.images;
  if (!source || !image) throw new Error('There is no image.');
  breaking.set([{ kind: 'blur', strength: 2 }]);
  await breaking.showImage({ image, source });
  await mountPage<LiveExample>(stores, html`<hit5-live-example></hit5-live-example>`);
  await expect.element(page.getByRole('slider', { name: 'Turn it' })).toBeVisible();
  expect(breaking.truth.value).toBe(castle);
  expect(breaking.setting.value.distortions).toEqual([]);
});

test.each([
  ['motion is reduced', 'ready', true],
  ['the network is not ready', 'loading', false],
] as const)('the drawing stands in its place where %s', async (_, kind, reduced) => {
  vi.spyOn(globalThis, 'matchMedia').mockImplementation(
    () => Object.assign(new EventTarget(), { matches: reduced }) as MediaQueryList,
  );
  onTestFinished(() => void vi.restoreAllMocks());
  const status = kind === 'ready' ? sampleReady : { kind, loadedBytes: 0, totalBytes: 0 };
  const asked = vi.fn(() => new Promise<never>(() => undefined));
  const stores = await sampleApp(catalogue, challenge, [], {
    ask: asked,
    status: () => signal<InferenceStatus>(status),
  });
  await mountPage<LiveExample>(stores, html`<hit5-live-example><p>a drawing</p></hit5-live-example>`);
  await expect.element(page.getByText('a drawing')).toBeVisible();
  expect(asked).not.toHaveBeenCalled();
  expect(stores.breaking.subject.value).toBeNull();
});

test('an answer about the photo before does not end the work on the next one', async () => {
  const { ask } = answering([[castle, 0.9]]);
  let held = Promise.resolve();
  const stores = await sampleApp(catalogue, challenge, [], {
    ask: (async (...given: Parameters<typeof ask>) => {
      const before = held;
      held = Promise.resolve();
      await before;
      return ask(...given);
    }) as typeof ask,
  });
  const { breaking, library } = stores;
  await library.open(challenge.id);
  const [one, other] = challenge.images
    .slice(0, 2)
    .map(({ id }) => library.find({ challengeId: challenge.id }, id));
  if (!one || !other) throw new Error('The shipped challenge has no two images.');
  await breaking.showImage(one);
  await expect.poll(() => breaking.distorted.value?.prediction?.guesses[0]?.probability).toBe(0.9);
  const before = breaking.subject.value;
  held = new Promise((resolve) => {
    onTestFinished(breaking.subject.subscribe((now) => void (now !== before && resolve())));
  });
  const shown = breaking.showImage(other);
  // The sliders are set while the other photo is loaded, as a link does that names both.
  breaking.setSeed(7);
  await shown;
  await expect.poll(() => breaking.distorted.value?.prediction?.guesses[0]?.probability).toBe(0.9);
  expect(breaking.message.value).toBeNull();
});

test('a challenge can be made of a setting, with a title that names it, of no more photos than there are', async () => {
  const few = { ...challenge, images: challenge.images.slice(0, 5) };
  const stores = await sampleApp(catalogue, few, []);
  const element = await mountPage<BreakChallenge>(
    stores,
    html`<hit5-break-challenge></hit5-break-challenge>`,
  );
  const make = page.getByRole('button', { name: 'Make and start it' });
  await expect.element(make).toBeDisabled();
  stores.breaking.set([{ kind: 'blur', strength: 2.5 }]);
  await expect.element(make).toBeEnabled();
  await expect.element(page.getByLabelText('Title')).toHaveValue('Blur 2.5\u202f%, seed 2014');
  await expect.element(page.getByLabelText('How many')).toHaveValue(5);
  await expectAccessible(element);
});

test('an image that no challenge has is named as such', async () => {
  const stores = await sampleApp(catalogue, challenge, []);
  const subject = { challenge: challenge.id, image: 'gone' as typeof image.id };
  await mountPage<BreakPage>(stores, html`<hit5-break-page .subject=${subject}></hit5-break-page>`);
  await expect.element(page.getByText('The photo of this link is not here')).toBeVisible();
});

test('the photo stays in view above the sliders, right below the bar, on a phone', async () => {
  await page.viewport(390, 844);
  const stores = await sampleApp(catalogue, challenge, []);
  const element = await mountPage<BreakPage>(
    stores,
    html`<hit5-break-page .subject=${{ challenge: challenge.id, image: image.id }}></hit5-break-page>`,
  );
  const last = page.getByRole('slider', { name: 'Edges only' });
  await expect.element(last).toBeVisible();
  const within = (name: string) => element.shadowRoot?.querySelector(name)?.getBoundingClientRect();
  last.element().scrollIntoView({ block: 'center' });
  await expect
    .poll(() => (within('.photo')?.top ?? NaN) - (within('hit5-top-bar')?.bottom ?? NaN))
    .toBeCloseTo(0, 0);
  expect(within('hit5-top-bar')?.top).toBe(0);
  const slider = last.element().getBoundingClientRect();
  expect(slider.top).toBeGreaterThan(within('.photo')?.bottom ?? Infinity);
  // The slider that has the focus is not hidden below it either.
  last.element().focus();
  const first = page.getByRole('slider', { name: 'Rotation' }).element();
  first.focus();
  expect(first.getBoundingClientRect().top).toBeGreaterThanOrEqual(within('.photo')?.bottom ?? Infinity);
});

test.each([
  [1366, 768],
  [390, 844],
])('at %i × %i photo and sliders are in one window', async (width, height) => {
  await page.viewport(width, height);
  const stores = await sampleApp(catalogue, challenge, [], answering([[castle, 0.9]]));
  await mountPage<BreakPage>(stores, html`<hit5-break-page></hit5-break-page>`);
  await expect
    .element(page.getByRole('img', { name: 'The photo distorted' }))
    .toBeInViewport({ ratio: 0.99 });
  await expect.element(page.getByRole('slider', { name: 'Rotation' })).toBeInViewport({ ratio: 0.99 });
  await expect.element(page.getByRole('slider', { name: 'Small object' })).toBeInViewport({ ratio: 0.99 });
});
