import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseGivenCard } from '#src/files/network-card-format.ts';
import { completeNetwork } from '#src/networks/engine/worker/network-files.ts';

const folder = new URL('../../../../../models/efficientnet-lite0/', import.meta.url);
const read = (name: string) => Uint8Array.from(readFileSync(new URL(name, folder)));
const shards = ['group1-shard1of2.bin', 'group1-shard2of2.bin'];
const lite0 = new Map(['model.json', ...shards].map((name) => [name, new Blob([read(name)])]));
const said = readFileSync(new URL('card.json', folder), 'utf8');
const card = parseGivenCard(said, 'card.json');
const short = new Blob(['short']);

it('a network of one’s own gets a whole card, and its files stand on it', async () => {
  const network = await completeNetwork({ card, files: lite0 });
  const { weightsBytes } = JSON.parse(said) as Record<string, number>;
  expect(network.card.files.map(({ path }) => path)).toEqual([...lite0.keys()]);
  expect(network.card).toMatchObject({ weightsBytes, output: { classes: 1001, featureMap: 'head/relu6' } });
});

it.each([
  ['model.json', null, /^model\.json is missing/],
  ['model.json', new Blob(['<html>']), /^model\.json is not a TensorFlow\.js model: it is not JSON/],
  ['model.json', new Blob(['{"format":"x"}']), /its format is "x"/],
  ['group1-shard2of2.bin', null, /^group1-shard2of2\.bin is missing, which model\.json names\./],
  ['group1-shard2of2.bin', short, /^model\.json says that .+ should have \d+ bytes together, and they have/],
] as const)('without its right %s (%s) it is refused', async (name, blob, message) => {
  const files = new Map([...lite0].filter(([path]) => path !== name));
  if (blob) files.set(name, blob);
  await expect(completeNetwork({ card: { ...card, files: [] }, files })).rejects.toThrow(message);
});

it('with a card that names an output that it has not it is refused', async () => {
  const wrong = parseGivenCard(JSON.stringify({ output: { node: 'nothing' } }), 'card.json');
  await expect(completeNetwork({ card: wrong, files: lite0 })).rejects.toThrow(
    'card.json says that output.node is nothing, and model.json has no such node.',
  );
});

it('with the card of other weights it is refused', async () => {
  const files = new Map([...lite0, ['group1-shard2of2.bin', short] as const]);
  await expect(completeNetwork({ card, files })).rejects.toThrow(
    'card.json is the card of another group1-shard2of2.bin: its SHA-256 is not the one on the card.',
  );
});
