import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import type { AnswerChoiceField, AnswerChooseEvent } from '#src/label/element/answer-choice/answer-choice.ts';
import '#src/label/element/answer-choice/answer-choice.ts';
import { answerOf } from '#src/label/logic/chosen-images.ts';
import { shippedAssets } from '#tests/browser/sample-app.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';
import { en } from '#src/label/words/session-form/en.ts';

const { catalogue } = await shippedAssets();

/** The choice, and what is answered with. */
async function stage({ packList = undefined as typeof sixteenCategories | undefined } = {}) {
  const element = await mount<AnswerChoiceField>(
    html`<hit5-answer-choice
      .lists=${{ catalogue, packList, evenList: undefined }}
      @hit5-answer-choose=${({ value }: AnswerChooseEvent) => {
        element.values = { ...element.values, ...value };
      }}
    ></hit5-answer-choice>`,
  );
  return { element, last: () => answerOf(element.values, element.lists, en.answer) };
}

const choice = page.getByLabelText('Answer with');

/** Gives a file as a person who chooses it. */
async function give(name: string, text: string): Promise<void> {
  await userEvent.upload(page.getByLabelText('File of categories'), new File([text], name));
}

async function add(group: string): Promise<void> {
  await page.getByLabelText(/A group or a class/).fill(group);
  await userEvent.keyboard('{Enter}');
}

test('the choice is accessible, with groups and with a file', async () => {
  const { element } = await stage();
  await expectAccessible(element);
  for (const chosen of ['groups', 'file', 'sixteen']) {
    await choice.selectOptions(chosen);
    await expectAccessible(element);
  }
});

test('all classes, the network’s likeliest and the 16 categories are told as chosen', async () => {
  const { element, last } = await stage();
  await choice.selectOptions('100');
  expect(last()).toEqual({ pruned: 100, list: undefined, problem: null });
  await choice.selectOptions('sixteen');
  expect(last()).toEqual({ pruned: null, list: sixteenCategories, problem: null });
  expect(textOf(element)).toContain('16 categories: airplane, bear,');
  await choice.selectOptions('all 1000 classes');
  expect(last()).toEqual({ pruned: null, list: undefined, problem: null });
});

test('a pack’s own list is offered where it brings one, and goes with it', async () => {
  const { element, last } = await stage({ packList: sixteenCategories });
  await choice.selectOptions('the 16 categories of these photos');
  expect(last().list).toEqual(sixteenCategories);
  element.lists = { ...element.lists, packList: undefined };
  expect(last().list).toBeUndefined();
  await expect.element(choice).toHaveValue('');
});

test('groups become categories once there are two that share no class', async () => {
  const { element, last } = await stage();
  await choice.selectOptions('groups');
  expect(last().problem).toBe('Choose 2 to 40 groups: 0 so far.');
  await add('Dog');
  await add('beagle');
  expect(textOf(element)).toContain('“dog” and “beagle” share the class beagle.');
  await page.getByRole('button', { name: 'Take out beagle' }).click();
  await add('bird');
  expect(last().problem).toBeNull();
  expect(last().list?.categories.map(({ name }) => name)).toEqual(['dog', 'bird']);
});

test('a group that is none, and one that is chosen already, are named and change nothing', async () => {
  const { element, last } = await stage();
  await choice.selectOptions('groups');
  await add('dog');
  await add('dgos');
  expect(textOf(element)).toContain('No group and no class is called “dgos”.');
  await add('dog');
  expect(textOf(element)).toContain('“dog” is chosen already.');
  expect(last().problem).toBe('Choose 2 to 40 groups: 1 so far.');
});

test('a file makes the list; one that is none says what is wrong with which line, and changes nothing', async () => {
  const { element, last } = await stage();
  await choice.selectOptions('file');
  expect(last().problem).toBe('Choose the file of your categories.');
  await give('own.tsv', 'dog\tn02085620\ncat\tn02123045\n');
  await expect.poll(() => last().list?.categories.map(({ name }) => name)).toEqual(['dog', 'cat']);
  await give('bad.tsv', 'dog\tn02085620\ncat\tterrier\n');
  await expect.poll(() => textOf(element)).toMatch(/bad\.tsv.*line 2.*terrier/);
  expect(last().list?.categories).toHaveLength(2);
});
