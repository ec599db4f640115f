import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { DataScreen } from './data-screen.ts';
import { Participant } from './participant.ts';
import { plainPhoto } from './synthetic-photos.ts';
import { useChromium } from './use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium();
const shipped = new URL('../../models/efficientnet-lite0/', import.meta.url);
const mobilenet = new URL('../../../shared/data/mobilenet/v2_1.0/', import.meta.url);
const hasMobilenet = existsSync(mobilenet);

/** The host whose address the person gives sends everything below /moved/ on to the other, and /here/ on to itself. */
const given = { origin: '', asked: [] as string[], closed: 0, serve: new Map<string, RequestListener>() };
const other = { origin: '', asked: [] as string[], closed: 0, serve: new Map<string, RequestListener>() };
const servers: Server[] = [];
let page: Page;

function serve(place: typeof given, name: string): Promise<void> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    place.asked.push(path);
    response.on('close', () => (place.closed += 1));
    response.setHeader('access-control-allow-origin', '*');
    const [, way, rest] = /^\/(moved|here)(\/.*)$/.exec(path) ?? [];
    if (way === 'moved') return response.writeHead(302, { location: other.origin + (rest ?? '') }).end();
    if (way === 'here') return response.writeHead(302, { location: rest }).end();
    const own = place.serve.get(path);
    return own ? own(request, response) : response.writeHead(404).end();
  });
  servers.push(server);
  return new Promise((resolve) =>
    server.listen(0, name, () => {
      place.origin = `http://${name}:${String((server.address() as AddressInfo).port)}`;
      resolve();
    }),
  );
}

beforeAll(() => Promise.all([serve(given, 'localhost'), serve(other, '127.0.0.1')]));

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

beforeEach(async () => {
  for (const place of [given, other]) {
    place.asked.length = 0;
    place.closed = 0;
    place.serve.clear();
  }
  page = await used.context.newPage();
});

const hostOf = ({ origin }: typeof given) => new URL(origin).host;
const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');

/** A pack as it is handed out; none of it stays in the browser. */
async function servePack(): Promise<DataScreen> {
  const data = new DataScreen(page);
  await data.open(appUrl);
  await data.makePackOfOneEach();
  const saved = await data.savePack();
  await data.removePack();
  for (const place of [given, other]) {
    place.serve.set('/class.zip', (_, response) => void response.end(readFileSync(saved.path)));
  }
  return data;
}

async function fetchPack(address: string): Promise<void> {
  await page.getByLabel('Address of a pack').fill(address);
  await page.getByLabel('Address of a pack').press('Enter');
  await press('Fetch it');
}

const followed = () => page.getByText('sends the request on to another address. Follow it?');
const arrived = () => page.getByText('“my-photos” is here');

describe('a pack whose address sends on', () => {
  it('asks before another host is asked, and names it before its file is read', async () => {
    await servePack();
    await fetchPack(`${given.origin}/moved/class.zip`);
    await followed().or(arrived()).waitFor();
    expect(other.asked).toEqual([]);
    await press('Follow it');
    await page.getByText(`Take the file from ${hostOf(other)}?`).waitFor();
    expect(other.asked).toEqual(['/class.zip']);
    expect(await arrived().count()).toBe(0);
    await press(`Take it from ${hostOf(other)}`);
    await arrived().waitFor();
    expect(other.asked).toEqual(['/class.zip']);
  });

  it('asks nobody after a no, and leaves nothing', async () => {
    await servePack();
    await fetchPack(`${given.origin}/moved/class.zip`);
    await followed().waitFor();
    await press('No');
    await followed().waitFor({ state: 'detached' });
    expect(other.asked).toEqual([]);
    await fetchPack(`${given.origin}/moved/class.zip`);
    await press('Follow it');
    await page.getByText(`Take the file from ${hostOf(other)}?`).waitFor();
    await press('No');
    await page.getByText('There is none yet.').waitFor();
    expect(await page.getByRole('button', { name: 'Play: my-photos' }).count()).toBe(0);
  });

  it('within its own host asks once, since nobody can know that beforehand', async () => {
    await servePack();
    await fetchPack(`${given.origin}/here/class.zip`);
    await press('Follow it');
    await arrived().waitFor();
    expect(other.asked).toEqual([]);
  });
});

describe('a photo whose address sends on', () => {
  it('asks before another host is asked, and names it before the photo is shown', async () => {
    other.serve.set('/photo.png', (_, response) => void response.end(plainPhoto(3)));
    await page.goto(`${appUrl}/#/live?photo=${encodeURIComponent(`${given.origin}/moved/photo.png`)}`);
    await press('Fetch it');
    const shown = page.getByRole('img', { name: 'The picture, frozen' });
    await followed().or(shown).waitFor();
    expect(other.asked).toEqual([]);
    await press('Follow it');
    await page.getByText(`Take the file from ${hostOf(other)}?`).waitFor();
    expect(await shown.count()).toBe(0);
    await press(`Take it from ${hostOf(other)}`);
    await shown.waitFor();
  });

  it('that never ends is stopped at its first bytes when it is no photo', async () => {
    given.serve.set('/endless', (_, response) => void pour(response, Buffer.alloc(0)));
    await page.goto(`${appUrl}/#/live?photo=${encodeURIComponent(`${given.origin}/endless`)}`);
    await press('Fetch it');
    await new Participant(page).alarm('endless is not an image of a kind that can be shown').waitFor();
    await expect.poll(() => given.closed).toBe(1);
  });
});

describe('a network whose address sends on', () => {
  it('asks each question once for all of its files', async () => {
    for (const name of ['model.json', 'group1-shard1of2.bin', 'group1-shard2of2.bin']) {
      const file = readFileSync(new URL(name, shipped));
      other.serve.set(`/net/${name}`, (_, response) => void response.end(file));
    }
    await page.goto(`${appUrl}/#/data`);
    await page.getByLabel('Address of its folder').fill(`${given.origin}/moved/net`);
    await press('Fetch the network');
    await press('Fetch it');
    await followed()
      .or(page.getByRole('button', { name: 'Try it on the photos' }))
      .waitFor();
    expect(other.asked).toEqual([]);
    await press('Follow it');
    await press(`Take it from ${hostOf(other)}`);
    await page.getByRole('button', { name: 'Try it on the photos' }).waitFor();
    expect([...other.asked].sort()).toEqual([
      '/net/group1-shard1of2.bin',
      '/net/group1-shard2of2.bin',
      '/net/model.json',
    ]);
  });
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

/** Sends without an end, until nobody listens. */
function pour(response: Parameters<RequestListener>[1], beginning: Buffer): void {
  const block = Buffer.alloc(1e6);
  response.write(beginning);
  const more = () => {
    while (!response.destroyed && response.write(block));
  };
  response.on('drain', more);
  more();
}

describe('a pack without an end', () => {
  /** Names of all files on the browser's disk for this page. */
  const files = () =>
    page.evaluate(async () => {
      const names: string[] = [];
      const look = async (folder: FileSystemDirectoryHandle) => {
        for await (const handle of folder.values()) {
          names.push(handle.name);
          if (handle.kind === 'directory') await look(handle);
        }
      };
      await look(await navigator.storage.getDirectory());
      return names.sort();
    });

  it('is asked about, and a no ends it and leaves nothing', async () => {
    given.serve.set('/endless.zip', (_, response) => void pour(response, Buffer.from('PK\u0003\u0004')));
    await new DataScreen(page).open(appUrl);
    const before = await files();
    await fetchPack(`${given.origin}/endless.zip`);
    await page.getByText('which does not say how much more there is').waitFor({ timeout: 60_000 });
    expect(given.closed).toBe(0);
    await press('No');
    await expect.poll(() => given.closed).toBe(1);
    await page.getByText('There is none yet.').waitFor();
    expect(await files()).toEqual(before);
  });

  it('can be cancelled while it comes', async () => {
    given.serve.set(
      '/slow.zip',
      (_, response) => void response.write(Buffer.from('PK\u0003\u0004 and so on')),
    );
    await new DataScreen(page).open(appUrl);
    await fetchPack(`${given.origin}/slow.zip`);
    await page.getByText('A pack comes from').waitFor();
    await expect.poll(() => given.asked).toEqual(['/slow.zip']);
    await press('Cancel');
    await expect.poll(() => given.closed).toBe(1);
    await page.getByText('A pack comes from').waitFor({ state: 'detached' });
  });

  it('that is no zip by its first bytes is not fetched', async () => {
    given.serve.set(
      '/endless.zip',
      (_, response) => void pour(response, Buffer.from('\u0000\u0001\u0002\u0003')),
    );
    await new DataScreen(page).open(appUrl);
    await fetchPack(`${given.origin}/endless.zip`);
    await new Participant(page).alarm('does not begin as a zip does').waitFor();
    await expect.poll(() => given.closed).toBe(1);
  });
});

describe('MobileNet, when its own address fails', () => {
  const store = 'https://storage.googleapis.com/tfjs-models/savedmodel/mobilenet_v2_1.0_224/';

  async function fetchMobilenet(name = 'MobileNet v2 1.00, about 14 MB'): Promise<void> {
    await page.goto(`${appUrl}/#/data`);
    await page.locator('hit5-network-adding').getByRole('combobox').selectOption(name);
    await press('Fetch the network');
    await press('Fetch it');
  }

  // As the host to which it sends on has done.
  beforeEach(() => used.context.route('https://tfhub.dev/**', (route) => route.fulfill({ status: 403 })));

  it.skipIf(!hasMobilenet)(
    `is sought at its other address after a question, and what came is checked${hasMobilenet ? '' : ' (skipped: ../shared is absent)'}`,
    async () => {
      const asked: string[] = [];
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
      await page
        .getByText('MobileNet v2 1.00 is here and works without the internet')
        .waitFor({ timeout: 150_000 });
      expect(asked).toEqual(['model.json', 'group1-shard1of1.bin']);
    },
  );

  it('of version 1 is a Keras model there, which is fed with −1 to 1 and kept only if it knows the photos', async () => {
    const keras = 'https://storage.googleapis.com/tfjs-models/tfjs/mobilenet_v1_0.25_224/';
    const headers = { 'access-control-allow-origin': '*' };
    const files = kerasOf2018();
    await used.context.route(`${keras}**`, (route) =>
      route.fulfill({ headers, body: files.get(route.request().url().replace(keras, '')) ?? '' }),
    );
    await fetchMobilenet('MobileNet v1 0.25, about 1.9 MB');
    await press('Try storage.googleapis.com');
    await page.getByText('It does no better than chance.').waitFor({ timeout: 150_000 });
    await page.getByRole('rowheader', { name: '−1 to 1 (chosen)' }).waitFor();
    expect(await page.getByRole('button', { name: /^Use in new sessions/ }).count()).toBe(1);
  });

  it('says what failed and how to get the files by hand when no address is left', async () => {
    await used.context.route(`${store}**`, (route) => route.abort());
    await fetchMobilenet();
    await press('Try storage.googleapis.com');
    const alarm = new Participant(page).alarm('No address that is known gave MobileNet v2 1.00');
    await alarm.waitFor();
    const text = await alarm.innerText();
    expect(text).toContain('model.json from tfhub.dev was refused (403).');
    expect(text).toContain('model.json from storage.googleapis.com could not be fetched');
    expect(text).toContain(`${store}model.json`);
    expect(text).toContain('drop all of them below');
  });
});
