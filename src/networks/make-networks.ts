import { backends, wantedFirst } from '../core/networks/backends.ts';
import { defaultNetwork } from '../kit/keep/settings-store.ts';
import { KeptValue } from '../kit/keep/kept-value.ts';
import { backendAsked } from '../kit/route/router.ts';
import type { Packs } from '../packs/make-packs.ts';
import { gatherInputs } from '../packs/import/gather-inputs.ts';
import { benchOn } from './engine/bench.ts';
import type { NetworkDatabase } from './disk/network-database.ts';
import { NetworkRegistry, shippedCard, shippedNetworks, type Cards } from './engine/network-registry.ts';
import { InferenceClient } from './engine/inference-client.ts';
import { spawnInferenceWorker } from './engine/spawn-worker.ts';
import { CheckPhotos } from './source/check-photos.ts';
import { BenchStore } from './state/bench-store.ts';
import { NetworkAddStore } from './state/network-add-store.ts';
import { NetworkStore, type NetworkStoreParts } from './state/network-store.ts';

export interface Networks extends Packs {
  readonly network: NetworkStore;
  readonly networkAdding: NetworkAddStore;
  readonly cards: Cards;
  readonly bench: BenchStore;
}

export interface NetworkParts extends Pick<NetworkStoreParts, 'ofSession' | 'isWanted'> {
  readonly keeper: NetworkDatabase;
  /** In place of the networks and their workers: a test's. */
  readonly workers?: Pick<NetworkStoreParts, 'registry' | 'start'> | undefined;
}

/** The places of the photos that speeds are measured with, among those on which networks are tried. */
const benchPhotos = [0, 1, 2, 3, 4];

/** Whether this browser hung with several threads and takes one; another version of the browser is tried anew. */
const keptOneThread = new KeptValue<boolean>({
  key: 'hit5-one-thread',
  parse: (text) => text === navigator.userAgent,
  print: (oneThread) => (oneThread ? navigator.userAgent : null),
});

/** Makes the feature; the network that is chosen starts as soon as one is wanted. */
export function makeNetworks(packs: Packs, { keeper, ofSession, isWanted, workers }: NetworkParts): Networks {
  const { settings, shipped, catalogue } = packs;
  const options = { oneThread: keptOneThread, spawn: spawnInferenceWorker };
  const registry = new NetworkRegistry(shippedNetworks(), keeper);
  const start = (id: string) => {
    const wanted = backendAsked() ?? settings.settings.value.backend;
    return new InferenceClient({
      ...options,
      open: () => registry.open(id),
      backends: wanted === null ? backends : wantedFirst(wanted),
      forced: wanted !== null,
    });
  };
  const network = new NetworkStore({ settings, ofSession, isWanted, ...(workers ?? { registry, start }) });
  const checkPhotos = async () => {
    const challenge = await shipped.challenge();
    if (challenge) return new CheckPhotos(challenge, shipped.manifest, catalogue);
    throw new Error('A class is at work here. Until it ends, no network can be tried on the photos of Hit5.');
  };
  const networkAdding = new NetworkAddStore({
    keeper,
    photos: checkPhotos,
    gather: async (given, signal) => (await gatherInputs(given, signal)).inputs,
    networks: network,
    running: { ...options, backends },
  });
  const bench = new BenchStore({
    benchOn: (backend, photos, signal) =>
      benchOn(backend, { ...options, open: () => registry.open(defaultNetwork) }, photos, signal),
    async photos(signal) {
      const photos = await checkPhotos();
      const loaded = await Promise.all(benchPhotos.map((at) => photos.load(at, signal)));
      return loaded.map(({ bitmap }) => bitmap);
    },
  });
  return { ...packs, network, networkAdding, cards: { card: shippedCard }, bench };
}
