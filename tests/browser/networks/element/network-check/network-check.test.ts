import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { NetworkCheck } from '#src/networks/element/network-check/network-check.ts';
import '#src/networks/element/network-check/network-check.ts';
import { hitsOf } from '#src/networks/logic/photo-check.ts';
import { triedValues } from '#src/core/networks/input-form.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

/** The first guesses and those of five that were right of 40 photos, with 0 to 1 and −1 to 1. */
function element([first, second]: readonly (readonly [hit1: number, hit5: number])[], told = true) {
  const tries = [first, second].flatMap((hits, at) => {
    const values = triedValues[at];
    if (!values || !hits) return [];
    const [hit1, hit5] = hits;
    return [
      hitsOf(
        values,
        Array.from({ length: 40 }, (_, at) => (at < hit1 ? 2 : at < hit5 ? 1 : 0)),
      ),
    ];
  });
  return html`<hit5-network-check .check=${{ photos: 40, tries }} ?told=${told}></hit5-network-check>`;
}

test.each([
  ['that works', [30, 38]],
  ['at chance', [0, 1]],
] as const)('the check of a network %s is accessible', async (_, hits) => {
  await expectAccessible(await mount(element([hits, [20, 28]])));
});

test('it says on how many photos it stands, and nothing more where all is well', async () => {
  const text = textOf(
    await mount(
      element([
        [30, 38],
        [20, 28],
      ]),
    ),
  );
  expect(text).toContain('Right on 40 shipped photos');
  expect(text).toContain('0 to 1 (chosen) 30 38');
  expect(page.getByText(/chance|better/).elements()).toHaveLength(0);
});

test('it warns where the network does no better than chance', async () => {
  await mount(
    element([
      [0, 1],
      [0, 0],
    ]),
  );
  await expect.element(page.getByText('It does no better than chance.')).toBeVisible();
  await expect
    .element(page.getByText('1 of 40 photos had their class among its five guesses.'))
    .toBeVisible();
});

test('it warns where fewer first guesses are right than are published of it', async () => {
  const shown = await mount<NetworkCheck>(
    element([
      [18, 38],
      [0, 0],
    ]),
  );
  expect(page.getByText(/worse than it should/).elements()).toHaveLength(0);
  shown.top1 = 0.718;
  await expect.element(page.getByText('It does worse than it should:')).toBeVisible();
});

test('it names values that do better', async () => {
  await mount(
    element([
      [20, 28],
      [30, 38],
    ]),
  );
  await expect.element(page.getByText('Other values do better:')).toBeVisible();
  await expect
    .element(
      page.getByText(
        'with black to white as −1 to 1 its first guess is right on 30 of 40 photos, and the class is among its five on 38; as chosen on 20 and 28.',
      ),
    )
    .toBeVisible();
});

test('it asks where nobody said the values and the photos do not decide them', async () => {
  await mount(
    element(
      [
        [30, 38],
        [32, 38],
      ],
      false,
    ),
  );
  await expect.element(page.getByText('The photos do not decide with which values it is fed:')).toBeVisible();
  await expect
    .element(
      page.getByText('−1 to 1 (32 and 38 right); 0 to 1 (30 and 38 right). Which was it trained with?'),
    )
    .toBeVisible();
});

test('it asks nothing where it was said', async () => {
  await mount(
    element([
      [30, 38],
      [32, 38],
    ]),
  );
  expect(page.getByText(/do not decide/).elements()).toHaveLength(0);
});
