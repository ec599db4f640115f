import { html } from 'lit';
import { expect, test } from 'vitest';
import '#src/kit/element/truth-line/truth-line.ts';
import { sampleClass } from '#tests/browser/kit/element/trial-list/sample-cases.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const goose = sampleClass('goose');
const webFooted = { gloss: 'web-footed birds', filed: null };

test('the truth line is accessible', async () => {
  await expectAccessible(
    await mount(
      html`<hit5-truth-line
        .truth=${sampleClass('ice bear', 'polar bear')}
        .gloss=${{ gloss: 'a white bear', filed: 'ImageNet files it oddly.' }}
        missed="you missed"
      ></hit5-truth-line>`,
    ),
  );
});

test('it names the true class and says what it is', async () => {
  const element = await mount(html`<hit5-truth-line .truth=${goose} .gloss=${webFooted}></hit5-truth-line>`);
  expect(textOf(element)).toBe('It is a goose web-footed birds');
});

test.each([
  ['ice bear', 'polar bear', null, 'It is a polar bear a class'],
  ['sorrel (horse)', 'horse', null, 'It is a horse a class'],
  ['sunglasses (dark glasses)', 'sunglasses', null, 'It is sunglasses a class'],
  ['crane (bird)', 'crane (bird)', null, 'It is a crane (bird) a class'],
  ['porcupine', 'porcupine', 'hedgehog', 'It is a hedgehog · ImageNet: porcupine a class'],
])(
  'ImageNet’s name of %s stands behind a word that the person typed',
  async (label, title, called, words) => {
    const element = await mount(
      html`<hit5-truth-line
        .truth=${sampleClass(label, title)}
        .gloss=${{ gloss: 'a class', filed: null }}
        .called=${called}
      ></hit5-truth-line>`,
    );
    expect(textOf(element)).toBe(words);
  },
);

test.each([
  ['bird', 'It is a bird ( goose )'],
  ['birds', 'The answer is birds ( goose )'],
  ['can fly', 'The answer is can fly ( goose )'],
])('the category %s stands before the class in brackets', async (category, words) => {
  const element = await mount(
    html`<hit5-truth-line .truth=${sampleClass(category)} .shows=${goose}></hit5-truth-line>`,
  );
  expect(textOf(element)).toBe(words);
});

test('it says where ImageNet files a thing oddly', async () => {
  const element = await mount(
    html`<hit5-truth-line
      .truth=${goose}
      .gloss=${{ gloss: 'a bird', filed: 'ImageNet files it oddly.' }}
    ></hit5-truth-line>`,
  );
  expect(textOf(element)).toBe('It is a goose a bird ImageNet files it oddly.');
});

test('it says when the truth was missed', async () => {
  const element = await mount(
    html`<hit5-truth-line .truth=${goose} .gloss=${webFooted} missed="you missed"></hit5-truth-line>`,
  );
  expect(textOf(element)).toBe('It is a goose web-footed birds you missed');
});
