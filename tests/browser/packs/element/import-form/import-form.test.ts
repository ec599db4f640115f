import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ImportForm, PackOrderEvent, PackWish } from '#src/packs/element/import-form/import-form.ts';
import '#src/packs/element/import-form/import-form.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

async function show(facts: { images?: number; classes?: number; examples?: number; wish?: PackWish } = {}) {
  const wishes: PackWish[] = [];
  const { images = 1000, classes = 100, examples = 100, wish = null } = facts;
  const form = await mount<ImportForm>(
    html`<hit5-import-form
      suggestion="val"
      .images=${images}
      .classes=${classes}
      .classesWithExamples=${examples}
      .wish=${wish}
      @hit5-pack-order=${({ value: wish }: PackOrderEvent) => wishes.push(wish)}
    ></hit5-import-form>`,
  );
  return { form, wishes };
}

const press = () => page.getByRole('button', { name: 'Make the pack' }).click();

describe('the form for a pack', () => {
  it('has no axe violation', async () => {
    await expectAccessible((await show()).form);
  });

  it('says what is left out of the files', async () => {
    await show();
    await expect.element(page.getByText('no place, camera or words from their files')).toBeVisible();
  });

  it('asks about all images at first where the examples are others, and says that they are', async () => {
    const { form, wishes } = await show({ images: 40, classes: 4, examples: 4 });
    form.examplesApart = true;
    await expect.element(page.getByText('nobody is asked about them')).toBeVisible();
    await press();
    expect(wishes).toMatchObject([{ take: { kind: 'all' }, withExamples: true }]);
  });

  it('takes 500 of many images at first, with examples, under the name of what was chosen', async () => {
    const { wishes } = await show({ images: 5000 });
    await press();
    const take = { kind: 'total', count: 500 };
    expect(wishes).toEqual([{ into: null, title: 'val', take, seed: 1, withExamples: true }]);
  });

  it.each<PackWish>([
    { into: null, title: 'T', take: { kind: 'all' }, seed: 1, withExamples: false },
    { into: null, title: 'T', take: { kind: 'total', count: 9 }, seed: 7, withExamples: true },
    {
      into: null,
      title: 'T',
      take: { kind: 'per-class', count: 3 },
      seed: 7,
      withExamples: true,
    },
  ])('says at first what the person wanted before: %o', async (wish) => {
    const { wishes } = await show({ wish });
    await press();
    expect(wishes).toEqual([wish]);
  });

  it('takes all of few images at first', async () => {
    const { wishes } = await show({ images: 20 });
    await press();
    expect(wishes[0]).toMatchObject({ take: { kind: 'all' } });
  });

  it('leaves room for 13 examples a class at first, and says what a choice leaves', async () => {
    const { wishes } = await show({ images: 400, classes: 20, examples: 20 });
    await expect.element(page.getByText('here about 13 a class')).toBeVisible();
    await press();
    expect(wishes[0]).toMatchObject({ take: { kind: 'per-class', count: 7 }, withExamples: true });
    await page.getByLabelText('How many: Of each class').fill('15');
    await expect.element(page.getByText('here about 5 a class')).toBeVisible();
    await page.getByLabelText('All 400').click();
    await expect.element(page.getByText(/No other image is left/)).toBeVisible();
  });

  it('takes so many of each class, chosen by a seed', async () => {
    const { wishes } = await show();
    await page.getByLabelText('Of each class', { exact: true }).click();
    await page.getByLabelText('How many: Of each class').fill('5');
    await page.getByLabelText(/Seed: the same/).fill('2014');
    await page.getByLabelText('Title').fill('  Five each ');
    await page.getByLabelText(/Up to 13 examples/).click();
    await press();
    expect(wishes).toEqual([
      {
        into: null,
        title: 'Five each',
        take: { kind: 'per-class', count: 5 },
        seed: 2014,
        withExamples: false,
      },
    ]);
  });

  it('makes a pack of examples where there are no images', async () => {
    const { wishes } = await show({ images: 0, classes: 0 });
    await press();
    expect(wishes[0]).toMatchObject({ take: { kind: 'none' }, withExamples: true });
  });

  it('is sent by Enter, and not with more images than there are', async () => {
    const { wishes } = await show();
    await page.getByLabelText('How many: In all').fill('1001');
    await userEvent.keyboard('{Enter}');
    expect(wishes).toEqual([]);
    await page.getByLabelText('How many: In all').fill('1000');
    await userEvent.keyboard('{Enter}');
    expect(wishes).toHaveLength(1);
  });
});

describe('the form for a few photos', () => {
  it('lets them go into a pack that there is, and asks no more then', async () => {
    const wishes: PackWish[] = [];
    await mount<ImportForm>(
      html`<hit5-import-form
        suggestion="camera-1"
        .images=${2}
        .packs=${[{ id: 'my-dogs', title: 'My dogs' }]}
        @hit5-pack-order=${({ value: wish }: PackOrderEvent) => wishes.push(wish)}
      ></hit5-import-form>`,
    );
    await page.getByRole('combobox', { name: 'Into' }).selectOptions('My dogs');
    await expect.element(page.getByLabelText('Title')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Add to the pack' }).click();
    await page.getByRole('combobox', { name: 'Into' }).selectOptions('A new pack');
    await press();
    expect(wishes.map(({ into, title }) => [into, title])).toEqual([
      ['my-dogs', 'camera-1'],
      [null, 'camera-1'],
    ]);
  });
});
