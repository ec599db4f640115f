import { onTestFinished } from 'vitest';
import { parseChallenge } from '#src/files/challenge-format.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import { type PhotoCheck } from '#src/networks/logic/photo-check.ts';
import { CheckPhotos } from '#src/networks/source/check-photos.ts';
import { NetworkAdder } from '#src/networks/engine/network-adder.ts';
import { NetworkRegistry } from '#src/networks/engine/network-registry.ts';
import { Networks } from '#src/networks/engine/networks.ts';
import type { InferenceClientOptions } from '#src/networks/engine/inference-client.ts';
import { NetworkDatabase } from '#src/networks/disk/network-database.ts';
import { repositoryUrl } from './support.ts';

/** Never aborted. */
export const { signal } = new AbortController();
const manifest = new URL('assets/challenge/manifest.json', repositoryUrl);

async function textAt(path: string): Promise<string> {
  return (await fetch(new URL(path, repositoryUrl))).text();
}

const catalogue = parseClasses('classes', await textAt('assets/classes.json'));
const challenge = parseChallenge('manifest', await textAt('assets/challenge/manifest.json'), catalogue);

/** So few of the shipped photos tell a network that works from one that guesses; all 40 are tried once, below. */
export const fewPhotos = 12;

/**
 * @param most of the photos of the challenge on which networks are tried.
 * @param running how they run.
 */
export async function setUp(most = fewPhotos, running: Partial<InferenceClientOptions> = {}) {
  const photos = challenge.images.filter(({ kind }) => kind === 'photo').slice(0, most);
  const name = `networks-${Math.random()}`;
  const keeper = await NetworkDatabase.open(name);
  onTestFinished(() => keeper.close());
  const adder = new NetworkAdder(
    keeper,
    () => Promise.resolve(new CheckPhotos({ ...challenge, images: photos }, manifest, catalogue)),
    { backends: ['wasm', 'cpu'], ...running },
  );
  onTestFinished(() => adder.forget());
  const networks = new Networks(new NetworkRegistry(new Map(), keeper), {
    wanted: () => null,
    recall: () => null,
    remember: () => undefined,
    forget: () => undefined,
  });
  return { adder, keeper, networks, name };
}

export function hitsOf(check: PhotoCheck, range: string) {
  const hits = check.tries.find(
    ({ values }) => values.range === range && [...values.mean, ...values.std].join() === '0,1',
  );
  if (!hits) throw new Error(`no ${range}`);
  return hits;
}
