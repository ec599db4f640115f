import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright';
import type { NetworkAddState } from '../../src/networks/state/network-add-store.ts';
import type { NetworkForm } from '../../src/core/networks/network-form.ts';
import { betterRange, bestRange, isAtChance } from '../../src/core/networks/photo-check.ts';
import type { NetworksSection } from '../../src/networks/view/networks-section.ts';
import { RefusedError } from './refused-error.ts';

/** Milliseconds between two looks at the network. */
const pause = 250;

/**
 * Adds a TensorFlow.js network from the disk to the app that the page shows: with the form as it is suggested, and
 * with another input range where the shipped photos tell that it is meant.
 *
 * @param modelJson the path of its `model.json`, beside which its shards lie.
 * @returns the network's id.
 * @throws RefusedError when it is no network of the 1000 classes, or no better than chance.
 */
export async function addNetwork(page: Page, modelJson: string): Promise<string> {
  const section = page.locator('hit5-networks-section');
  await section.getByLabel('Files', { exact: true }).setInputFiles(filesOf(modelJson));
  for (;;) {
    const state = await section.evaluate(
      (element) => (element as NetworksSection).stores.networkAdding.state.value,
    );
    switch (state.kind) {
      case 'found':
        await check(section, state.form);
        break;
      case 'checked':
        await settle(section, state, modelJson);
        break;
      case 'kept':
        return state.id;
      case 'failed':
        throw new RefusedError(state.message);
      default:
        await new Promise((resume) => setTimeout(resume, pause));
    }
  }
}

function check(section: Locator, form: NetworkForm): Promise<void> {
  return section.evaluate(
    (element, asked) => (element as NetworksSection).stores.networkAdding.check(asked),
    form,
  );
}

async function settle(
  section: Locator,
  state: Extract<NetworkAddState, { kind: 'checked' }>,
  modelJson: string,
): Promise<void> {
  const { form, check: hits } = state;
  if (isAtChance(bestRange(hits), hits.photos)) {
    throw new RefusedError(
      `${modelJson} answers the photos that come with Hit5 no better than chance: it has other classes, or wants other input.`,
    );
  }
  const better = betterRange(hits, form.range);
  if (better) return check(section, { ...form, range: better.range });
  await section.evaluate((element) => (element as NetworksSection).stores.networkAdding.keep());
}

/** `model.json` and the shards that it names. */
function filesOf(modelJson: string): string[] {
  try {
    const { weightsManifest } = JSON.parse(readFileSync(modelJson, 'utf8')) as {
      weightsManifest: { paths: string[] }[];
    };
    const shards = weightsManifest.flatMap(({ paths }) => paths);
    return [modelJson, ...shards.map((path) => join(dirname(modelJson), path))];
  } catch (cause) {
    throw new RefusedError(`${modelJson} is no model.json of TensorFlow.js.`, { cause });
  }
}
