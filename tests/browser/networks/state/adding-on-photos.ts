import { onTestFinished, vi } from 'vitest';
import { parseChallenge } from '#src/files/challenge-format.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import { NetworkDatabase } from '#src/networks/disk/network-database.ts';
import type { InferenceClientOptions } from '#src/networks/engine/inference-client.ts';
import { spawnInferenceWorker } from '#src/networks/engine/spawn-worker.ts';
import { CheckPhotos } from '#src/networks/source/check-photos.ts';
import { NetworkAddStore } from '#src/networks/state/network-add-store.ts';
import type { ImportInput } from '#src/packs/import/import-plan.ts';
import { repositoryUrl } from '../engine/support.ts';

const manifest = new URL('assets/challenge/manifest.json', repositoryUrl);

async function textAt(path: string): Promise<string> {
  return (await fetch(new URL(path, repositoryUrl))).text();
}

const catalogue = parseClasses('classes', await textAt('assets/classes.json'));
const challenge = parseChallenge('manifest', await textAt('assets/challenge/manifest.json'), catalogue);

/** So few of the shipped photos tell a network that works from one that guesses. */
export const fewPhotos = 12;

/**
 * Adding with real workers and photos, and where networks are kept.
 *
 * @param most of the photos on which networks are tried.
 * @param running how they run.
 */
export async function setUp(most = fewPhotos, running: Partial<InferenceClientOptions> = {}) {
  const photos = challenge.images.filter(({ kind }) => kind === 'photo').slice(0, most);
  const name = `networks-${Math.random()}`;
  const keeper = await NetworkDatabase.open(name);
  onTestFinished(() => keeper.close());
  let files: readonly ImportInput[] = [];
  const store = new NetworkAddStore({
    keeper,
    photos: () => Promise.resolve(new CheckPhotos({ ...challenge, images: photos }, manifest, catalogue)),
    gather: () => Promise.resolve(files),
    networks: { added: () => Promise.resolve() },
    running: { backends: ['wasm', 'cpu'], spawn: spawnInferenceWorker, ...running },
  });
  onTestFinished(() => store.forget());
  const take = (given: readonly ImportInput[]) => {
    files = given;
    return store.take({ kind: 'files', files: [] });
  };
  /** Waits for a state of that kind, and gives it. */
  const state = <Kind extends typeof store.state.value.kind>(kind: Kind) =>
    vi.waitFor(() => {
      const now = store.state.value;
      if (now.kind !== kind) throw new Error(`${now.kind} in place of ${kind}: ${JSON.stringify(now)}`);
      return now as Extract<typeof now, { kind: Kind }>;
    });
  return { store, take, state, keeper, name };
}
