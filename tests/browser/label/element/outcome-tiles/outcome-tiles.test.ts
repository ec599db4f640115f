import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ImageCase } from '#src/figures/errors/image-case.ts';
import type { OutcomeTiles } from '#src/label/element/outcome-tiles/outcome-tiles.ts';
import '#src/label/element/outcome-tiles/outcome-tiles.ts';
import { addresses, sampleCase, skippedCase } from '#tests/browser/kit/element/trial-list/sample-cases.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const mountTiles = (cases: readonly ImageCase[], { file } = addresses) =>
  mount<OutcomeTiles>(
    html`<hit5-outcome-tiles .cases=${cases} .addresses=${{ ...addresses, file }}></hit5-outcome-tiles>`,
  );

const all = [
  sampleCase({ imageId: 'a1' }),
  sampleCase({ imageId: 'a2', name: 'hen', standing: 'assisted' }),
  sampleCase({ imageId: 'a3', name: 'otter', network: null }),
  sampleCase({ imageId: 'a4', truth: null, right: [], standing: 'no-truth' }),
  skippedCase,
];

test('the tiles are accessible', async () => {
  await expectAccessible(await mountTiles(all));
});

test('a tile that cuts a photo shows the part that it is about, by default the middle', async () => {
  const part = (id: string) => (id === 'a1' ? '10% 50%' : '50% 50%');
  const element = await mount<OutcomeTiles>(
    html`<hit5-outcome-tiles .cases=${all} .addresses=${{ ...addresses, part }}></hit5-outcome-tiles>`,
  );
  const parts = [...element.renderRoot.querySelectorAll('img')].map(
    (one) => getComputedStyle(one).objectPosition,
  );
  expect(parts.slice(0, 2)).toEqual(['10% 50%', '50% 50%']);
  const plain = await mountTiles(all);
  const [first] = plain.renderRoot.querySelectorAll('img');
  expect(first && getComputedStyle(first).objectPosition).toBe('50% 50%');
});

test('each says in words, and by shapes, what became of both sides, and leads to its image', async () => {
  const element = await mountTiles(all);
  const items = page.getByRole('listitem').elements().map(textOf);
  expect(items[0]).toMatch(/goose , you right, the network missed$/);
  expect(items[1]).toMatch(/hen , you right, the network missed helped$/);
  expect(items[2]).toMatch(/otter , you right, the network not compared$/);
  expect(items[3]).toMatch(/no class given , you not compared, the network not compared$/);
  expect(items[4]).toMatch(/not answered$/);
  const [goose] = element.renderRoot.querySelectorAll('li');
  const paths = [...(goose?.querySelectorAll('.marks path') ?? [])].map((path) => path.getAttribute('d'));
  expect(new Set(paths).size).toBe(2);
  await expect.element(page.getByRole('link', { name: 'goose' })).toHaveAttribute('href', '#/image?image=a1');
});

test('a photo whose file cannot be read any more says so', async () => {
  const element = await mountTiles(all.slice(0, 2), { ...addresses, file: (id) => `/missing/${id}.jpg` });
  await expect.poll(() => textOf(element).match(/no photo here/g)).toHaveLength(2);
});
