import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hubQuery, mobilenetVariants } from '#src/networks/logic/mobilenet-variants.ts';
import type { LoadProgress } from '#src/networks/engine/protocol.ts';
import { fetchModel } from '#src/networks/engine/worker/importer/find-model.ts';

const shipped = new URL('../../../../../../models/efficientnet-lite0/', import.meta.url);
const shards = ['group1-shard1of2.bin', 'group1-shard2of2.bin'];
const variant = mobilenetVariants.find(({ id }) => id === 'mobilenet-v2-1');
const folder = `${new URL(variant?.address ?? '').pathname}/`;

/** What the server does with one file in place of sending it. */
type Fault = (response: ServerResponse, file: Buffer) => void;

const faults = new Map<string, Fault>();
const asked: string[] = [];
/** What is put behind the address of each file. */
let query: string = hubQuery;

/** Serves the shipped network's files at the paths that @tensorflow-models/mobilenet asks for. */
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
  const name = pathname.slice(folder.length);
  if (!pathname.startsWith(folder) || search !== query || !/^[\w.-]+$/.test(name)) {
    return response.writeHead(404).end();
  }
  const file = readFileSync(new URL(name, shipped));
  const fault = faults.get(name);
  if (fault) return fault(response, file);
  return response.writeHead(200, { 'content-length': file.length }).end(file);
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  faults.clear();
  asked.length = 0;
  query = hubQuery;
});

function sumOf(name: string) {
  const bytes = readFileSync(new URL(name, shipped));
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function fetchIt(onProgress: (progress: LoadProgress) => void = () => undefined) {
  const known = { [shards[1] as string]: sumOf(shards[1] as string) };
  return fetchModel(
    { address: origin + folder, query: hubQuery, known, mayHaveCard: false },
    onProgress,
    fetch,
  );
}

const host = () => origin.replace('http://', '');

describe('a network from its own address', () => {
  it('comes whole, with progress, and nothing but its files is asked for', async () => {
    const progress: LoadProgress[] = [];
    const { files, description } = await fetchIt((one) => void progress.push(one));
    expect([...files.keys()]).toEqual(['model.json', ...shards]);
    const total = [...files.values()].reduce((sum, { size }) => sum + size, 0);
    expect(progress.at(-1)).toEqual({ loadedBytes: total, totalBytes: total });
    expect(description).toMatchObject({
      size: 224,
      classes: 1001,
      inputNode: 'images',
      outputNode: 'logits',
    });
    expect([...asked].sort()).toEqual(
      ['model.json', ...shards].map((name) => folder + name + hubQuery).sort(),
    );
  });

  it('whose connection breaks says which file, and how much had come', async () => {
    faults.set(shards[1] as string, (response, file) => {
      response.writeHead(200, { 'content-length': file.length });
      response.write(file.subarray(0, 5000), () => response.destroy());
    });
    await expect(fetchIt()).rejects.toMatchObject({
      kind: 'missing-file',
      message: expect.stringMatching(
        /^group1-shard2of2\.bin from 127.* broke off after 5000 bytes/,
      ) as unknown,
    });
  });

  it('with other bytes than are known is refused', async () => {
    faults.set(shards[1] as string, (response, file) => {
      const altered = Buffer.from(file);
      altered[1000] = (altered[1000] ?? 0) ^ 1;
      response.end(altered);
    });
    await expect(fetchIt()).rejects.toMatchObject({
      kind: 'altered-file',
      message: expect.stringMatching(
        /^group1-shard2of2\.bin from 127.* is not the file that is known: its SHA-256 is another\./,
      ) as unknown,
    });
  });

  it.each(['model.json', shards[0] as string])('with a page in place of %s is refused', async (name) => {
    faults.set(name, (response) => {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>Log in</title>');
    });
    await expect(fetchIt()).rejects.toThrow(
      `${name} from ${host()} is missing: the server sent a web page in its place.`,
    );
  });

  it('whose shard is shorter than model.json says is refused', async () => {
    faults.set(shards[0] as string, (response, file) => void response.end(file.subarray(0, 100_000)));
    await expect(fetchIt()).rejects.toThrow(
      / says that group1-shard1of2\.bin, group1-shard2of2\.bin should have 7617708 bytes together, and have 3523404\.$/,
    );
  });

  it('whose shard has no end is stopped once it is longer than model.json says', async () => {
    let sent = 0;
    faults.set(shards[0] as string, (response) => {
      const block = Buffer.alloc(1e6);
      const more = () => {
        while (!response.destroyed && sent < 100e6) {
          sent += block.length;
          if (!response.write(block)) return;
        }
        response.end();
      };
      response.on('drain', more);
      more();
    });
    await expect(fetchIt()).rejects.toThrow(
      `${shards[0] as string} from ${host()} is longer than the 7617708 bytes that it may have, so it was not fetched further.`,
    );
    expect(sent).toBeLessThan(100e6);
  });

  it('that is not there, or cannot be reached, says so', async () => {
    faults.set('model.json', (response) => void response.writeHead(404).end());
    await expect(fetchIt()).rejects.toThrow(`model.json from ${host()} is missing (404).`);
    const nowhere = { address: 'http://127.0.0.1:9/', query: '', known: {}, mayHaveCard: true };
    await expect(fetchModel(nowhere, () => undefined, fetch)).rejects.toThrow(
      /^model\.json from 127\.0\.0\.1:9 could not be fetched: /,
    );
  });
});

describe('a network from somebody’s own address', () => {
  const fetchOwn = () => {
    query = '';
    return fetchModel(
      { address: origin + folder, query, known: {}, mayHaveCard: true },
      () => undefined,
      fetch,
    );
  };

  it('comes with its card', async () => {
    const { card, files } = await fetchOwn();
    expect(card?.input).toMatchObject({ mean: 127, scale: 128 });
    expect([...files.keys()]).toEqual(['model.json', ...shards]);
  });

  it.each<readonly [string, Fault]>([
    ['is not there', (response) => void response.writeHead(404).end()],
    ['is a page', (response) => void response.setHeader('content-type', 'text/html').end('<!doctype html>')],
  ])('comes without one where it %s', async (_, fault) => {
    faults.set('card.json', fault);
    expect((await fetchOwn()).card).toBeNull();
  });

  it('is refused where its card is damaged', async () => {
    faults.set('card.json', (response) => void response.end('{"input":{"size":1.5}}'));
    await expect(fetchOwn()).rejects.toThrow('card.json is not the card of a network: input.size is 1.5');
  });
});
