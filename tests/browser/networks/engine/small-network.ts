import type { NetworkSource } from '#src/networks/engine/protocol.ts';
import { repositoryUrl } from './support.ts';

/** A network of three layers that knows nothing and starts at once, as it is kept in a browser. */
export async function smallNetwork(): Promise<NetworkSource> {
  const names = ['card.json', 'model.json', 'self-test.json', 'weights.bin'];
  const files = await Promise.all(
    names.map(async (name): Promise<[string, Blob]> => {
      const found = await fetch(new URL(`tests/fixtures/small-network/${name}`, repositoryUrl));
      if (name !== 'card.json') return [name, await found.blob()];
      const card = { ...((await found.json()) as object), id: 'mine', name: 'Mine' };
      return [name, new Blob([JSON.stringify(card)])];
    }),
  );
  return { name: 'mine', files: new Map(files) };
}
