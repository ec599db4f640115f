import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { GivenFile } from '#src/networks/engine/protocol.ts';
import { givenModel } from '#src/networks/engine/worker/importer/find-model.ts';

const shipped = new URL('../../../../../../models/efficientnet-lite0/', import.meta.url);
const names = ['model.json', 'group1-shard1of2.bin', 'group1-shard2of2.bin'];

function file(path: string, content: Uint8Array<ArrayBuffer> | string): GivenFile {
  return { path, blob: new Blob([content]) };
}

function lite0(folder = ''): readonly GivenFile[] {
  return names.map((name) => file(folder + name, Uint8Array.from(readFileSync(new URL(name, shipped)))));
}

describe('a network from the disk', () => {
  it('is found by its model.json among other files, with the shards beside it', async () => {
    const others = [
      file('a/notes.json', '{}'),
      file('a/b/group1-shard1of2.bin', 'another'),
      file('a/x.txt', 'x'),
    ];
    const { files } = await givenModel([...others, ...lite0('a/net/')]);
    expect([...files.keys()]).toEqual(names);
    expect(files.get('group1-shard1of2.bin')?.size).toBe(4194304);
  });

  it('is found where its model.json has another name', async () => {
    const [model, ...shards] = lite0();
    const renamed = { path: 'mine.json', blob: (model as GivenFile).blob };
    expect([...(await givenModel([file('notes.json', '{}'), renamed, ...shards])).files.keys()]).toEqual(
      names,
    );
  });

  it.each<readonly [string, () => readonly GivenFile[], RegExp]>([
    ['without model.json', () => [file('a.bin', 'x')], /^There is no model\.json among these files\./],
    [
      'without a shard',
      () => lite0().slice(0, 2),
      /^group1-shard2of2\.bin is missing, which model\.json names\./,
    ],
    [
      'of which there are two',
      () => [...lite0('a/'), ...lite0('b/')],
      /^There are 2 networks among these files\./,
    ],
    [
      'whose model.json is none',
      () => [file('model.json', '<html>')],
      /^model\.json is not a TensorFlow\.js model/,
    ],
    [
      'among other JSON only',
      () => [file('a.json', '{}'), file('b.json', '[]')],
      /^None of a\.json, b\.json is/,
    ],
  ])('%s is refused with the reason', async (_, make, message) => {
    await expect(givenModel(make())).rejects.toThrow(message);
  });
});

describe('a network from the disk with a card.json beside it', () => {
  const card = JSON.parse(readFileSync(new URL('card.json', shipped), 'utf8')) as Record<string, object>;
  const withCard = (changed: object) =>
    givenModel([...lite0('a/'), file('a/card.json', JSON.stringify({ ...card, ...changed }))]);

  it('has what the card says, and none where it lies elsewhere', async () => {
    expect((await withCard({})).card?.input).toMatchObject({ mean: 127, scale: 128 });
    const elsewhere = [...lite0('a/'), file('b/card.json', '{}')];
    expect((await givenModel(elsewhere)).card).toBeNull();
  });

  it.each<readonly [string, object, string]>([
    ['size', { input: { ...card.input, size: 260 } }, 'input.size is 260, and model.json has 224'],
    ['input', { input: { ...card.input, node: 'x' } }, 'input.node is x, and model.json has images'],
    [
      'classes',
      { output: { ...card.output, classes: 1000 } },
      'output.classes is 1000, and model.json has 1001',
    ],
    [
      'first class',
      { output: { ...card.output, classOffset: 2 } },
      'output.classOffset is 2, and model.json has 1',
    ],
    ['kind', { runtime: 'layers' }, 'runtime is a layers model, and model.json has a graph model'],
  ])('that contradicts it by its %s is refused', async (_, changed, message) => {
    await expect(withCard(changed)).rejects.toThrow(
      `card.json contradicts model.json: ${message}. It may be the card of another network.`,
    );
  });

  it('of other weights is refused', async () => {
    const files = (card.files as { path: string }[]).map((one) =>
      one.path === 'group1-shard2of2.bin' ? { ...one, sha256: '00'.repeat(32) } : one,
    );
    await expect(withCard({ files })).rejects.toThrow(
      'card.json is the card of another group1-shard2of2.bin: its SHA-256 is not the one on the card.',
    );
  });

  it('that is none is refused by its name', async () => {
    await expect(givenModel([...lite0(), file('card.json', '<html>')])).rejects.toThrow(
      /^card\.json is not JSON: /,
    );
  });
});
