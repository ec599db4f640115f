import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { Participant } from '#tests/e2e/participant.ts';
import { shortenChallenge } from '#tests/e2e/short-challenge.ts';
import { littleDrawn, useChromium } from '#tests/e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium(littleDrawn);
const mobilenet = new URL('../../../../shared/data/mobilenet/v2_1.0/', import.meta.url);
const hasMobilenet = existsSync(mobilenet);
let page: Page;

beforeEach(async () => {
  page = await used.context.newPage();
});

/** A layers model in the form of 2018: without a format, its weights in groups by name. It knows nothing. */
function kerasOf2018(): ReadonlyMap<string, Buffer> {
  const layer = (class_name: string, name: string, config: object, from: string | null) => ({
    class_name,
    name,
    config: { name, trainable: true, ...config },
    inbound_nodes: from === null ? [] : [[[from, 0, 0, {}]]],
  });
  const layers = [
    layer('InputLayer', 'input_1', { batch_input_shape: [null, 224, 224, 3], dtype: 'float32' }, null),
    layer('GlobalAveragePooling2D', 'pool', {}, 'input_1'),
    layer('Reshape', 'reshape_1', { target_shape: [1, 1, 3] }, 'pool'),
    layer('Conv2D', 'conv_preds', { filters: 1000, kernel_size: [1, 1], use_bias: true }, 'reshape_1'),
    layer('Activation', 'act_softmax', { activation: 'softmax' }, 'conv_preds'),
    layer('Reshape', 'reshape_2', { target_shape: [1000] }, 'act_softmax'),
  ];
  const config = { name: 'mobilenet_0.25_224', layers, input_layers: [['input_1', 0, 0]] };
  const model = {
    modelTopology: {
      keras_version: '2.1.4',
      backend: 'tensorflow',
      model_config: { class_name: 'Model', config: { ...config, output_layers: [['reshape_2', 0, 0]] } },
    },
    weightsManifest: [
      {
        paths: ['group1-shard1of1'],
        weights: [
          { name: 'conv_preds/kernel', shape: [1, 1, 3, 1000], dtype: 'float32' },
          { name: 'conv_preds/bias', shape: [1000], dtype: 'float32' },
        ],
      },
    ],
  };
  return new Map([
    ['model.json', Buffer.from(JSON.stringify(model))],
    ['group1-shard1of1', Buffer.alloc(4 * 4000)],
  ]);
}

describe('MobileNet, when its own address fails', () => {
  const store = 'https://storage.googleapis.com/tfjs-models/savedmodel/mobilenet_v2_1.0_224/';

  async function fetchMobilenet(name = 'MobileNet v2 1.00, about 14 MB'): Promise<void> {
    await page.goto(`${appUrl}/#/networks`);
    await page.locator('hit5-network-adding').getByRole('combobox').selectOption(name);
    await press('Fetch the network');
    await press('Fetch it');
  }

  const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');

  // As the host to which it sends on has done.
  beforeEach(() => used.context.route('https://tfhub.dev/**', (route) => route.fulfill({ status: 403 })));

  it.skipIf(!hasMobilenet)(
    `is sought at its other address after a question, and what came is checked${hasMobilenet ? '' : ' (skipped: ../shared is absent)'}`,
    async () => {
      const asked: string[] = [];
      await shortenChallenge(used.context, 20);
      await used.context.route(`${store}**`, (route) => {
        const name = route.request().url().replace(store, '');
        asked.push(name);
        const headers = { 'access-control-allow-origin': '*' };
        return route.fulfill({ headers, body: readFileSync(new URL(name, mobilenet)) });
      });
      await fetchMobilenet();
      await page.getByText('Try storage.googleapis.com next?').waitFor();
      expect(asked).toEqual([]);
      await press('Try storage.googleapis.com');
      await page.getByText('MobileNet v2 1.00 is here and works offline').waitFor({ timeout: 150_000 });
      expect(asked).toEqual(['model.json', 'group1-shard1of1.bin']);
    },
  );

  it('of version 1 is a Keras model there, which is fed with −1 to 1 and kept only if it knows the photos', async () => {
    const keras = 'https://storage.googleapis.com/tfjs-models/tfjs/mobilenet_v1_0.25_224/';
    const headers = { 'access-control-allow-origin': '*' };
    const files = kerasOf2018();
    await shortenChallenge(used.context, 20);
    await used.context.route(`${keras}**`, (route) =>
      route.fulfill({ headers, body: files.get(route.request().url().replace(keras, '')) ?? '' }),
    );
    await fetchMobilenet('MobileNet v1 0.25, about 1.9 MB');
    await press('Try storage.googleapis.com');
    await page.getByText('It does no better than chance.').waitFor({ timeout: 150_000 });
    await page.getByRole('rowheader', { name: '−1 to 1 (chosen)' }).waitFor();
    await page.getByRole('button', { name: 'Keep MobileNet v1 0.25 (Keras)' }).waitFor();
    expect(await page.getByRole('button', { name: /^Use in new sessions/ }).count()).toBe(1);
  });

  it('says what failed and how to get the files by hand when no address is left', async () => {
    await used.context.route(`${store}**`, (route) => route.abort());
    await fetchMobilenet();
    await press('Try storage.googleapis.com');
    const alarm = new Participant(page).alarm('None of the known addresses gave MobileNet v2 1.00');
    await alarm.waitFor();
    const text = await alarm.innerText();
    expect(text).toContain('model.json from tfhub.dev was refused (403).');
    expect(text).toContain('model.json from storage.googleapis.com could not be fetched');
    expect(text).toContain(`${store}model.json`);
    expect(text).toContain('drop all of them below');
  });
});
