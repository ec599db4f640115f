import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writeSessionFile } from '#src/files/formats/session-file.ts';
import type { SessionId } from '#src/core/trials/session.ts';
import '#src/observers/view/observers-page.ts';
import { expectAccessible, focusedName, textOf } from '#tests/browser/support.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import type { ObserversPage } from '#src/observers/view/observers-page.ts';

const { catalogue, challenge } = await shippedAssets();

async function compare(...files: readonly File[]) {
  const stores = await sampleApp(catalogue, challenge, []);
  const element = await mountPage<ObserversPage>(stores, html`<hit5-observers-page></hit5-observers-page>`);
  await userEvent.upload(page.getByLabelText('Files', { exact: true }), [...files]);
  return { element, stores };
}

function longNamed(end: string): File {
  const person = `participant-0042-of-the-class-of-2026-with-a-long-pseudonym-${end}`;
  const session = {
    ...sampleSession(challenge, catalogue, { images: 30 }),
    ...{ id: `s-${end}` as SessionId, person },
  };
  return new File([writeSessionFile({ session, reviews: [], draft: null, unknown: null })], `${end}.json`);
}

test('the choice of two observers with long names stands in one line on a wide screen', async () => {
  await page.viewport(1280, 800);
  await compare(longNamed('a'), longNamed('b'));
  const menu = (name: string) => page.getByRole('combobox', { name });
  await expect.element(menu('Second observer')).toBeVisible();
  const top = (name: string) => menu(name).element().getBoundingClientRect().top;
  expect(top('Second observer')).toBe(top('First observer'));
});

const tidy = (name: string, ...rows: readonly string[]) =>
  new File([['observer,kind,image,guess1,truth', ...rows, ''].join('\n')], name);

test('a file that contradicts others takes no figure away: it is named, marked and removed by a click', async () => {
  await compare(
    tidy('first.csv', 'Ada,person,a1,n01440764,n01440764', 'Bob,person,a1,n01443537,n01440764'),
    tidy('odd.csv', 'Eve,person,a1,n01440764,n01443537'),
  );
  await expect.element(page.getByText('The figures are without odd.csv.', { exact: true })).toBeVisible();
  await expect.element(page.getByText('a truth file settles it')).toBeVisible();
  const figures = page.getByRole('heading', { name: 'Two observers side by side' });
  await expect.element(figures).toBeVisible();
  await expect.element(page.getByText('Does not go with the other files')).toBeVisible();
  await page.getByRole('button', { name: 'Remove odd.csv', exact: true }).click();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  await expect.element(figures).toBeVisible();
});

test('above the figures stands by whose labels they are, and the way to the choice', async () => {
  const real = new File(['[[0],[0]]'], 'real.json');
  const truth = new File(['1\n2\n'], 'ILSVRC2012_validation_ground_truth.txt');
  await compare(tidy('ada.csv', 'Ada,person,a,n01440764,', 'Ada,person,b,n01440764,'), real);
  await expect.element(page.getByText('by the labels of real.json.')).toBeVisible();
  await userEvent.upload(page.getByLabelText('Files', { exact: true }), truth);
  const choice = page.getByLabelText('The right classes come from');
  await expect.element(choice.getByText(truth.name)).toBeInTheDocument();
  await expect.element(page.getByText('by the labels of real.json.')).toBeVisible();
  await page.getByRole('button', { name: 'Choose the labels' }).click();
  expect(focusedName()).toContain('each observer’s own file');
  await userEvent.selectOptions(choice, truth.name);
  await expect.element(page.getByText(`by the labels of ${truth.name}.`)).toBeVisible();
});

test('files of one name are one observer, whom another name for one file separates, and the same name joins again', async () => {
  const rows = (image: string) =>
    Array.from({ length: 12 }, (_, at) => `Mia,person,${image}${at},n01440764,n01440764`);
  await compare(tidy('first.csv', ...rows('a')), tidy('second.csv', ...rows('b')));
  await page.getByRole('button', { name: 'Rename Mia here: second.csv' }).click();
  await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'Ben');
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: 'Rename: Ben' }).click();
  await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'mia');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Mia (2 files) is one observer')).toBeVisible();
});

test('the choice of what is right shows what counts once the chosen file is removed', async () => {
  const none = { initial_annots: { 'ILSVRC2012_val_00000001.JPEG': { correct: ['n01440764'] } } };
  await compare(
    tidy('ada.csv', 'Ada,person,ILSVRC2012_val_00000001.JPEG,n01443537,n01440764'),
    new File([JSON.stringify(none)], 'human_accuracy.json'),
    new File(['[[0],[0]]'], 'real.json'),
  );
  const choice = page.getByLabelText('The right classes come from');
  await userEvent.selectOptions(choice, 'each observer’s own file');
  await expect.element(page.getByText('by the labels of each observer’s own file.')).toBeVisible();
  await userEvent.selectOptions(choice, 'human_accuracy.json');
  await expect.element(page.getByText('by the labels of human_accuracy.json.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove: human_accuracy.json' }).click();
  await expect.element(page.getByText('by the labels of each observer’s own file.')).toBeVisible();
  expect((choice.element() as HTMLSelectElement).value).toBe('-1');
});

test('the page fits a phone with two files that say what is right', async () => {
  await page.viewport(360, 800);
  await compare(
    tidy('ada.csv', 'Ada,person,a,n01440764,', 'Ada,person,b,n01440764,'),
    new File(['[[0],[0]]'], 'real.json'),
    new File(['1\n2\n'], 'ILSVRC2012_validation_ground_truth.txt'),
  );
  await expect.element(page.getByText('by the labels of real.json.')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  const menu = page.getByLabelText('The right classes come from').element();
  expect(menu.getBoundingClientRect().right).toBeLessThanOrEqual(360 - 16 - 16);
});

test('the page fits a phone when a file with a long name contradicts others', async () => {
  await page.viewport(360, 800);
  const name = `${'a_name_without_a_space_'.repeat(4)}.csv`;
  await compare(
    tidy('ada.csv', 'Ada,person,a,n01440764,n01440764'),
    tidy(name, 'Eve,person,a,n01440764,n01443537'),
  );
  await expect.element(page.getByRole('button', { name: `Remove ${name}`, exact: true })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('the number of guesses that count is chosen, as many as all gave, and the figures and their headings follow', async () => {
  const rows = (guesses: string) =>
    new File(
      [
        'observer,kind,image,guess1,guess2,truth',
        ...[1, 2, 3, 4].map((at) => `Ada,person,i${at},${guesses},n01440764`),
        '',
      ].map((row) => `${row}\n`),
      'two.csv',
    );
  await compare(rows('n01443537,n01440764'));
  const menu = page.getByLabelText('Guesses that count');
  await page.getByText('How sure is that?').click();
  await expect.element(menu).toBeVisible();
  await expectAccessible(menu.element().closest('p') as HTMLElement);
  await expect.element(page.getByText('0 of 4').first()).toBeVisible();
  await userEvent.selectOptions(menu, '1');
  await expect.element(page.getByText('4 of 4').first()).toBeVisible();
  await expect.element(page.getByText('the first guess (Hit@1)').first()).toBeVisible();
  await expect.element(page.getByText(/five guesses|Hit@5\)/)).not.toBeInTheDocument();
});

test('is asked once for the condition of those whose files say none, and pairs by it', async () => {
  const under = (name: string, ...conditions: readonly string[]) => {
    const rows = conditions.map((one, at) => `${name},person,a${at},n01440764,n01440764,${one}\n`);
    return new File([`observer,kind,image,guess1,truth,condition\n${rows.join('')}`], `${name}.csv`);
  };
  await compare(under('Ada', 'blur', 'clear'), under('Bob', '', ''), under('Cy', '', ''));
  const asked = page.getByLabelText('The condition of Bob and Cy, whose files say none');
  await expect.element(page.getByText('The files say no condition for Bob and Cy')).toBeVisible();
  await userEvent.selectOptions(asked, 'blur');
  await expect.element(page.getByText('The files say no condition')).not.toBeInTheDocument();
  await expect.element(asked).toHaveValue('blur');
});

/** @param personRight the share of images that the person has right, 0..1. */
function answersOf(person: string, images: number, seed: number, personRight = 0.7): File {
  const sample = { id: `s-${person}`, ...{ person, seed, images, personRight } };
  const session = sampleSession(challenge, catalogue, sample);
  return new File([writeSessionFile({ session, reviews: [], draft: null, unknown: null })], `${person}.json`);
}

test('who stopped early takes no images from the others, and is named; few images are called few', async () => {
  const { element, stores } = await compare(
    answersOf('ada', 30, 9),
    answersOf('bob', 40, 10),
    answersOf('sam', 2, 11),
  );
  await expect.element(page.getByRole('heading', { name: '2 of the 3 people as a group' })).toBeVisible();
  const pooled = () => textOf(element).replace(/^.* as a group /, '');
  expect(pooled()).toMatch(/^On the 30 images that all of them answered/);
  expect(pooled()).toMatch(/Not pooled: sam ?\. They did not answer every image that half of the people did/);
  expect(pooled()).not.toContain('That is few');
  await stores.observers.removeFiles(['ada.json']);
  await expect.element(page.getByRole('heading', { name: 'The 2 people as a group' })).toBeVisible();
  expect(pooled()).toMatch(/^On the 2 images that all of them answered: .* That is few: with fewer than 10/);
});

test('κ of a pair says nothing beside who was never right, and of few images it is said that they are few', async () => {
  const { element } = await compare(
    answersOf('ada', 30, 9),
    answersOf('never', 30, 10, 0),
    answersOf('sam', 9, 11),
  );
  await expect.element(page.getByRole('heading', { name: 'Two observers side by side' })).toBeVisible();
  const pair = () => textOf(element).replace(/^.* side by side /, '');
  await userEvent.selectOptions(page.getByLabelText('Second observer'), 'never');
  await expect
    .poll(pair)
    .toContain('– It cannot be computed here: one of them was always right, or always wrong.');
  expect(pair()).not.toContain('0.00 to 0.00');
  expect(pair()).not.toContain('bootstrap samples of the 30 images');
  expect(pair()).not.toMatch(/both answered ?\. That is few/);
  await userEvent.selectOptions(page.getByLabelText('Second observer'), 'sam');
  await expect
    .poll(pair)
    .toMatch(/On the 9 images that both answered ?\. That is few: with fewer than 10 images/);
  await expectAccessible(element);
});
