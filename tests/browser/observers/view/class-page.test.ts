import { html } from 'lit';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writeSessionFile } from '#src/files/formats/session-file.ts';
import type { Session, SessionId } from '#src/core/trials/session.ts';
import type { ObserversPage } from '#src/observers/view/observers-page.ts';
import '#src/observers/view/observers-page.ts';
import { mountPage, sampleApp, sharedByTests, shippedAssets, type AtEnd } from '#tests/browser/sample-app.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';

const { catalogue, challenge } = await shippedAssets();

/** A person's session file; the file is named after the person too. */
function fileOf(person: string, seed: number, name = person): File {
  const session: Session = {
    ...sampleSession(challenge, catalogue, {
      id: `s-${seed}`,
      person: 'p',
      seed: 9,
      images: 20,
      personRight: 0.4 + 0.2 * seed,
      networkRight: 0.5,
    }),
    ...{ id: `s-${seed}` as SessionId, person },
  };
  return new File([writeSessionFile({ session, reviews: [], draft: null, unknown: null })], `${name}.json`);
}

const markup = '<b>Zoë</b>';
const names = ['Amina-Sophie', 'Борис', markup];

async function compare(files: readonly File[], atEnd?: AtEnd) {
  const stores = await sampleApp(catalogue, challenge, [], {}, atEnd);
  const template = html`<hit5-observers-page></hit5-observers-page>`;
  const element = await mountPage<ObserversPage>(stores, template, atEnd);
  await userEvent.upload(page.getByLabelText('Files', { exact: true }), [...files]);
  await expect.element(page.getByRole('grid')).toBeVisible();
  return { element, stores };
}

const aClass = (atEnd?: AtEnd) =>
  compare(
    names.map((name, at) => fileOf(name, at, `file-of-${at}`)),
    atEnd,
  );

/** All that is in the document, shadow roots included: text and attributes. */
function markupOf(root: Node): string {
  const own =
    root instanceof Element ? [...root.attributes].map(({ name, value }) => `${name}=${value}`) : [];
  if (root instanceof HTMLStyleElement) return '';
  const text = root instanceof Text ? root.data : '';
  const inside = [
    ...(root instanceof Element && root.shadowRoot ? [root.shadowRoot] : []),
    ...root.childNodes,
  ];
  return [text, ...own, ...inside.map(markupOf)].join(' ');
}

describe('a class', () => {
  /** The tests go through one page, in the order in which they stand here. */
  const theClass = sharedByTests(aClass);

  test('a class is accessible, and begins with headline, people as dots, and the grid', async () => {
    const { element } = await theClass();
    await expectAccessible(element);
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent(/^The 3 people missed .+ images on average; the network missed .+\.$/);
    const headings = page
      .getByRole('heading', { level: 2 })
      .elements()
      .map((one) => one.textContent.trim());
    expect(headings[0]).toMatch(/^\d of 3 people missed less than efficientnet-lite0$/);
    expect(headings[1]).toMatch(
      /^Everybody missed \d+ of 20 images; only people got \d+, only networks \d+$/,
    );
    expect(headings[2]).toBe('Too few to tell: there is only 1 network');
    expect(headings[3]).toMatch(/one by one$/);
    expect(textOf(element)).toContain(markup);
  });

  test('hidden names are nowhere in the page: not in text, tooltips, links, and not in what screen readers say', async () => {
    const { element } = await theClass();
    const shown = markupOf(element);
    for (const name of names) expect(shown).toContain(name);
    await page.getByRole('button', { name: 'Hide names' }).click();
    await expect.element(page.getByRole('gridcell', { name: /, Person 3: / }).first()).toBeInTheDocument();
    // One section after another.
    const left = () =>
      [...names, 'file-of-0', encodeURIComponent('Борис')].filter((name) => markupOf(element).includes(name));
    await expect.poll(left).toEqual([]);
    const hidden = markupOf(element);
    expect(hidden).toContain('efficientnet-lite0');
    await page.getByRole('button', { name: 'Show names' }).click();
    await expect
      .element(page.getByRole('gridcell', { name: /, Amina-Sophie: / }).first())
      .toBeInTheDocument();
  });

  test('the grid shows what everybody missed, and is ordered by branch and by kind', async () => {
    const { element, stores } = await theClass();
    const { missedByAll = [], images = 0 } = stores.observers.result.value?.report ?? {};
    const rows = () => page.getByRole('grid').getByRole('rowheader').elements().length;
    expect(rows()).toBe(images);
    const show = page.getByRole('combobox', { name: 'Show', exact: true });
    expect(missedByAll.length).toBeGreaterThan(0);
    await userEvent.selectOptions(show, `Everybody missed: ${missedByAll.length}`);
    await expect.poll(rows).toBe(missedByAll.length);
    await userEvent.selectOptions(show, `all ${images} images`);
    await userEvent.selectOptions(page.getByLabelText('Order'), 'photos, then drawings');
    const heads = () =>
      page
        .getByRole('rowheader')
        .elements()
        .map((one) => one.getAttribute('title') ?? '')
        .filter((one) => /, (photo|drawing)/.test(one));
    await expect
      .poll(
        () =>
          heads().findLastIndex((one) => one.includes(', photo')) <
          heads().findIndex((one) => one.includes(', drawing')),
      )
      .toBe(true);
    await userEvent.selectOptions(page.getByLabelText('Order'), 'by branch');
    await expectAccessible(element.renderRoot.querySelector('hit5-grid-section') ?? expect.fail());
  });
});

test('numbers of people with hidden names lead to their images, and names in an address are hidden too', async () => {
  const { element, stores } = await aClass();
  element.words = { images: 'missed', observer: 'Борис' };
  await expect.element(page.getByRole('heading', { name: /^Борис missed: \d+ image/ })).toBeVisible();
  const missed = await stores.observers.imagesOf({ kind: 'missed', observer: 'Борис' });
  await page.getByRole('button', { name: 'Hide names' }).click();
  await expect
    .element(page.getByRole('heading', { name: `Person 2 missed: ${String(missed?.length)} image` }))
    .toBeVisible();
  expect(decodeURIComponent(location.hash)).not.toContain('Борис');
  expect(await stores.observers.imagesOf({ kind: 'missed', observer: 'Person 2' })).toEqual(missed);
});

test('a square of the grid opens the answer of its observer, who stands first', async () => {
  const { element } = await aClass();
  await page.getByRole('button', { name: 'Hide names' }).click();
  await page
    .getByRole('gridcell', { name: /, Person 2: / })
    .first()
    .click();
  expect(location.hash).toMatch(/^#\/observers\?who=Person\+2&image=/);
  element.words = Object.fromEntries(new URLSearchParams(location.hash.split('?')[1]));
  const first = page.getByRole('list', { name: 'What the observers answered' }).getByRole('listitem').first();
  await expect.element(first).toHaveTextContent(/^\s*Person 2:/);
  await expect.element(first).toHaveAttribute('aria-current', 'true');
  await expectAccessible(element);
  element.words = {};
  await expect.poll(() => document.activeElement?.shadowRoot !== null).toBe(true);
});

test('the big screen is wide, in large type, hides names, and keeps its own choice of that', async () => {
  await page.viewport(1920, 1080);
  const { element, stores } = await aClass();
  await page.getByRole('button', { name: 'Big screen' }).click();
  await expect
    .element(page.getByRole('button', { name: 'Hide names' }))
    .toHaveAttribute('aria-pressed', 'true');
  expect(parseFloat(getComputedStyle(document.documentElement).fontSize)).toBeGreaterThan(24);
  expect(element.renderRoot.querySelector('main')?.getBoundingClientRect().width).toBeGreaterThan(1800);
  await expect.poll(() => names.filter((name) => markupOf(element).includes(name))).toEqual([]);
  await expectAccessible(element);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1920);
  await page.getByRole('button', { name: 'Hide names' }).click();
  expect(stores.observers.display.namesHidden.value).toBe(false);
  await page.getByRole('button', { name: 'Big screen' }).click();
  expect(document.documentElement.hasAttribute('data-big-screen')).toBe(false);
  await page.getByRole('button', { name: 'Hide names' }).click();
  expect(stores.observers.display.namesHidden.value).toBe(true);
});
