import { html } from 'lit';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ObserversPage } from '#src/observers/view/observers-page.ts';
import '#src/observers/view/observers-page.ts';
import { parseChoice } from '#src/observers/view/choice-link.ts';
import { fileFormats } from '#src/files/formats/file-formats.ts';
import { writeSessionFile } from '#src/files/formats/session-file.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { Session } from '#src/core/trials/session.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, sharedByTests, shippedAssets, type AtEnd } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();

const sessionFile = (session: Session) =>
  new File(
    [writeSessionFile({ session, reviews: [], draft: null, unknown: null })],
    `${session.person}.json`,
  );
const grace = sampleSession(challenge, catalogue, { id: 's-g', person: 'grace', seed: 9, images: 30 });
const html5 = sampleSession(challenge, catalogue, {
  ...{ id: 's-h', person: '<img src=x onerror=alert(1)>', seed: 10, images: 40, personRight: 0.5 },
});
const resnet = new File(
  [
    'file_name,predicted_class,predicted_probability\n',
    ...challenge.images.slice(0, 50).map(({ id }, at) => `${id}.jpg,${at},0.5\n`),
    'elsewhere.jpg,3,0.5\n',
  ],
  'resnet.csv',
);

async function mountObservers(sessions: readonly Session[] = [], atEnd?: AtEnd) {
  const stores = await sampleApp(catalogue, challenge, sessions, {}, atEnd);
  const template = html`<hit5-observers-page></hit5-observers-page>`;
  const element = await mountPage<ObserversPage>(stores, template, atEnd);
  return { element, stores };
}

async function choose(...files: readonly File[]): Promise<void> {
  await userEvent.upload(page.getByLabelText('Files', { exact: true }), [...files]);
}

const allFigures = async (atEnd: AtEnd) => {
  const mounted = await mountObservers([], atEnd);
  await choose(sessionFile(grace), sessionFile(html5), resnet);
  // Sections are drawn one after another; these are the last two.
  await expect.element(page.getByRole('heading', { name: 'Who takes what for what' })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'The images behind it' })).toBeVisible();
  return mounted;
};

test('the empty page is accessible', async () => {
  await expectAccessible((await mountObservers()).element);
});

test('empty it says what to drop, and where such files come from', async () => {
  const text = textOf((await mountObservers()).element);
  expect(text).toContain('Compare people and networks on the same images');
  await expect.element(page.getByText('Drop files of answers here')).toBeVisible();
  await page.getByText('Which files?').click();
  for (const { page: said } of fileFormats) expect(text).toContain(said?.words ?? '');
});

test('observers without a common image are told so, without NaN', async () => {
  const { element } = await mountObservers();
  await choose(sessionFile(grace), new File(['file_name,predicted_class\nzzz.jpg,3\n'], 'other.csv'));
  await userEvent.selectOptions(page.getByLabelText('Second observer'), 'other');
  await expect.element(page.getByText('have no image in common that counts').first()).toBeVisible();
  await expect.element(page.getByText('no image in common', { exact: true }).first()).toBeVisible();
  expect(textOf(element)).toContain('cannot be scored: add a file that says what is right');
  expect(textOf(element)).not.toMatch(/NaN|undefined|Infinity/);
});

test('a truth file for other images takes nothing away, and is told', async () => {
  const { element } = await mountObservers();
  await choose(sessionFile(grace));
  const heading = page.getByRole('heading', { level: 1 });
  await expect.element(heading).toHaveTextContent('missed');
  const before = textOf(heading.element());
  await choose(new File(['file_name,label\nzzz.jpg,3\n'], 'few.csv'));
  await expect.element(page.getByText(/0 of \d+ images are in few\.csv/).first()).toBeVisible();
  expect(textOf(element)).not.toContain('cannot be scored');
  expect(textOf(heading.element())).toBe(before);
});

test('a file that cannot be taken changes nothing, and is told', async () => {
  const { stores } = await mountObservers();
  await choose(sessionFile(grace));
  await expect.poll(() => stores.observers.files.value.length).toBe(1);
  await choose(new File(['observer,challenge,image,guess1\nx,dogs,a,n01440764\n'], 'bad.csv'));
  await expect.element(page.getByText('different challenges')).toBeVisible();
  expect(stores.observers.files.value.map(({ name }) => name)).toEqual(['grace.json']);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('sessions of this machine are added by a click, but no test that is not finished', async () => {
  const open = sampleSession(challenge, catalogue, { id: 's-t', person: 'tess', images: 3, skipped: 2 });
  const blind: Session = { ...open, mode: 'test', skipped: [] };
  const { stores } = await mountObservers([grace, blind]);
  await page.getByText('Add sessions of this machine (1)').click();
  await page.getByRole('button', { name: /^Add: grace/ }).click();
  await expect.element(page.getByRole('button', { name: /^Bring up to date: grace/ })).toBeVisible();
  await expect
    .poll(() => stores.observers.result.value?.report?.observers.map(({ name }) => name))
    .toContain('grace');
});

test('all sessions of this machine are compared by one button, which comes before the files', async () => {
  const bob = { ...grace, id: 'of-bob' as Session['id'], person: 'bob' };
  const { element, stores } = await mountObservers([grace, bob]);
  await expectAccessible(element);
  const button = page.getByRole('button', { name: 'Compare my sessions' });
  await expect.element(button).toHaveClass('primary');
  const after = button
    .element()
    .compareDocumentPosition(element.renderRoot.querySelector('hit5-file-drop') as Node);
  expect(after & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  await button.click();
  await expect.element(page.getByRole('button', { name: 'Bring my sessions up to date' })).toBeVisible();
  await expect
    .poll(() => stores.observers.result.value?.report?.observers.map(({ name }) => name))
    .toEqual(expect.arrayContaining(['grace', 'bob']));
});

test('whom a program drew is marked wherever it stands', async () => {
  const { element } = await mountObservers();
  await choose(sessionFile({ ...grace, simulated: true }), resnet);
  await expect.element(page.getByRole('heading', { name: 'Who misses the same images' })).toBeVisible();
  const text = textOf(element);
  await expect.element(page.getByText('a program drew the answers of grace.')).toBeVisible();
  expect(text).toContain('grace (simulated)');
  expect(text).toContain('simulated: a program drew these answers');
  await expect.element(page.getByLabelText('First observer')).toHaveDisplayValue('grace (simulated)');
  await expect.element(page.getByRole('columnheader', { name: 'grace (simulated)' }).first()).toBeVisible();
  expect(text).not.toContain('resnet (simulated)');
});

test('an image that everybody missed leads to its page where a session of this machine has it', async () => {
  const lost = sampleSession(challenge, catalogue, { images: 4, personRight: 0, networkRight: 0 });
  await mountObservers([lost]);
  await page.getByText('Add sessions of this machine (1)').click();
  await page.getByRole('button', { name: /^Add: ada/ }).click();
  const id = lost.order[0] ?? '';
  const truth = challenge.images.find((image) => image.id === id)?.wnid;
  await expect
    .element(page.getByRole('link', { name: catalogue.byWnid(truth as Wnid).label }).first())
    .toHaveAttribute('href', `#/image?session=s-1&image=${id}`);
});

describe('two people and two networks', () => {
  /** The tests go through one page, in the order in which they stand here. */
  const figures = sharedByTests(allFigures);

  test('the page with figures is accessible, on a phone too', async () => {
    const { element } = await figures();
    await page.viewport(360, 800);
    await expectAccessible(element);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  test('are told of as people and networks, compared in pairs and pooled; names are text', async () => {
    const { element } = await figures();
    const text = textOf(element);
    expect(text).toMatch(/The 2 people missed .+ on average; efficientnet-lite0 missed /);
    expect(text).toContain('4 observers, 51 images in all, 30 to 51 each .');
    expect(text).toContain('<img src=x onerror=alert(1)>');
    expect(text).toContain('The 2 people as a group On the 30 images that all of them answered');
    expect(text).toContain('the interval of the difference and the exact test may disagree');
    expect(text).toContain('Only the first guess (Hit@1) counts');
    expect(text).toContain('The answer that most people gave is the common answer.');
    expect(text).toContain('Only networks got : 9 images');
    expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
    const inside = element.renderRoot.querySelector('hit5-observer-figures')?.shadowRoot;
    const first = inside?.querySelector('hit5-test-figures')?.shadowRoot?.querySelector('dt');
    expect(first?.textContent).toMatch(/^Do they differ by more than chance\?/);
    expect(text).toContain('resnet 11 images : ');
  });

  test('the p of each pair stands beside its correction for all pairs of a person and a network, and rates on common images beside all', async () => {
    const { element } = await figures();
    expect(textOf(element)).toMatch(/corrected for the 4 pairs of a person and a network here \(Holm\)/);
    await userEvent.click(page.getByText('People by name, then networks'));
    const common = page.getByRole('group', { name: 'Errors on the images that all answered' });
    await expect.element(common).toHaveTextContent(/Only the \d+ images that all answered/);
    await expect.element(common.getByRole('row', { name: /^resnet/ })).toBeVisible();
  });

  test('which pairs p is corrected for, and beside which network people are told of, is chosen and kept', async () => {
    const { element, stores } = await figures();
    const lead = page.getByRole('heading', { level: 1 });
    await page.getByText('How sure is that?').click();
    await userEvent.selectOptions(page.getByLabelText('Correct p for pairs of'), 'any two observers');
    await expect.poll(() => textOf(element)).toMatch(/corrected for the 6 pairs here \(Holm\)/);
    await userEvent.selectOptions(page.getByLabelText('Compare people with'), 'resnet');
    await expect.element(lead).toHaveTextContent(/The 2 people missed .+; resnet missed /);
    expect(textOf(element)).toContain('Of 2 networks this is resnet: it was chosen by hand.');
    expect(stores.observers.display.told(stores.observers.result.value)?.report).toMatchObject({
      family: 'all',
    });
    await userEvent.selectOptions(page.getByLabelText('Correct p for pairs of'), 'two networks');
    await expect.poll(() => textOf(element)).toMatch(/not corrected: only pairs of two networks are/);
    await userEvent.selectOptions(page.getByLabelText('Correct p for pairs of'), 'a person and a network');
    await userEvent.selectOptions(
      page.getByLabelText('Compare people with'),
      'the network with most images in common',
    );
    await expect.element(lead).toHaveTextContent(/efficientnet-lite0 missed /);
  });

  test('people’s mix-ups stand beside networks’, and a number opens its images', async () => {
    const { element } = await figures();
    await expect.element(page.getByRole('heading', { name: 'Who takes what for what' })).toBeVisible();
    const section = element.renderRoot.querySelector('hit5-confusions-section') ?? expect.fail();
    expect(textOf(section)).toMatch(/A number counts first guesses: 70 by 2 people, 80 by 2 networks\./);
    await expectAccessible(section);
  });

  test('each number leads to its images, and they are as many as it says', async () => {
    const { element, stores } = await figures();
    const inside = element.renderRoot.querySelector('hit5-observer-figures')?.shadowRoot;
    const links = () => {
      const own = [...(inside?.querySelectorAll('*') ?? [])].flatMap((one) => [
        ...(one.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a[href*="images="]') ?? []),
      ]);
      return [...own, ...(inside?.querySelectorAll('a') ?? [])];
    };
    inside?.querySelector('hit5-chart')?.renderRoot.querySelector('summary')?.click();
    // Errors, the tables of agreement and of the pair, what they differ in, and the pools.
    await expect.poll(() => links().length).toBeGreaterThan(12);
    for (const link of links()) {
      const choice = parseChoice(Object.fromEntries(new URLSearchParams(link.hash.split('?')[1])));
      if (!choice) throw new Error(`${link.hash} names no images.`);
      const images = await stores.observers.imagesOf(choice);
      expect(link.textContent?.trim()).toMatch(new RegExp(`(^|: )${String(images?.length)}\\b`));
    }
  });

  test('the list of what matches nothing can be saved', async () => {
    await figures();
    const saved: HTMLAnchorElement[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this);
    };
    await page.getByRole('button', { name: 'Save the list: resnet' }).click();
    HTMLAnchorElement.prototype.click = click;
    expect(saved[0]?.download).toBe('only resnet.csv');
    const text = await (await fetch(saved[0]?.href ?? '')).text();
    expect(text).toContain('resnet,elsewhere.jpg');
  });

  test('the images behind a number are shown with their classes, under what they have in common', async () => {
    const { element } = await figures();
    element.words = { images: 'pair', first: 'grace', second: 'resnet', part: 'only-first' };
    await expect
      .element(page.getByRole('heading', { name: /^grace got and resnet missed: \d+ images$/ }))
      .toBeVisible();
    await expectAccessible(element);
    element.words = { images: 'missed', observer: 'nobody' };
    await expect.element(page.getByText('The link says “observer=nobody”, and needs the name')).toBeVisible();
    element.words = { images: 'missed', observer: 'grace', part: 'half' };
    await expect.element(page.getByRole('heading', { name: /^grace missed: \d+ images$/ })).toBeVisible();
    await expect.element(page.getByText('The link says “part=half”')).toBeInViewport();
    element.words = {};
    await expect.element(page.getByText('The link says')).not.toBeInTheDocument();
  });

  test('another pair is chosen by address, where squares lead, or by name, and seen from either side', async () => {
    const { element } = await figures();
    element.words = { first: 'grace', second: 'resnet' };
    const heading = page.getByRole('heading', { name: 'Two observers side by side' });
    await expect.poll(() => heading.element().matches(':focus')).toBe(true);
    const [first, second] = [page.getByLabelText('First observer'), page.getByLabelText('Second observer')];
    await expect.element(first).toHaveDisplayValue('grace');
    await expect.element(second).toHaveDisplayValue('resnet');
    const row = () => page.getByRole('row', { name: /^grace right/ });
    const before = textOf(row().element());
    await userEvent.selectOptions(first, 'resnet');
    await expect.element(first).toHaveDisplayValue('resnet');
    await expect.element(second).toHaveDisplayValue('grace');
    const onlyGrace = before.split(' ').at(-1) ?? '';
    expect(textOf(page.getByRole('row', { name: /^resnet wrong/ }).element())).toContain(onlyGrace);
  });
});
