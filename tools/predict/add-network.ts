import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { NetworkAddState } from '../../src/networks/state/network-add-store.ts';
import { isAtChance, lackingParts, type PhotoCheck } from '../../src/networks/logic/own-network.ts';
import type { NetworksSection } from '../../src/networks/view/networks-section.ts';
import { RefusedError } from './refused-error.ts';
import { weightFiles } from './weight-files.ts';

/** Milliseconds between two looks at the network. */
const pause = 250;

/**
 * Adds a TensorFlow.js network from the disk to the app that the page shows, fed as its card says.
 *
 * @param modelJson the path of its `model.json`, beside which its shards and its `card.json` lie.
 * @param tell called with what it got right of the photos that come with Hit5.
 * @returns the network's id.
 * @throws RefusedError when it is no network of the 1000 classes or no better than chance, when its card contradicts it, and
 *   when this does not say how it is fed.
 */
export async function addNetwork(
  page: Page,
  modelJson: string,
  tell: (words: string) => void,
): Promise<string> {
  const section = page.locator('hit5-networks-section');
  const card = join(dirname(modelJson), 'card.json');
  const files = [modelJson, ...weightFiles(modelJson), ...(existsSync(card) ? [card] : [])];
  await section.getByLabel('Files', { exact: true }).setInputFiles(files);
  for (;;) {
    const state: NetworkAddState = await section.evaluate(
      (element) => (element as NetworksSection).stores.networkAdding.state.value,
    );
    switch (state.kind) {
      case 'found':
        throw new RefusedError(
          `${card} ${existsSync(card) ? 'does not say' : 'is missing, which says'} how the network is fed: ` +
            `${lackingParts(state.card).join(', ')}. The docs of Hit5 say how to write it (docs/predict.md).`,
        );
      case 'checked':
        if (isAtChance(state.check))
          throw new RefusedError(
            `${modelJson} answers the photos that come with Hit5 no better than chance (${hitWords(state.check)}): ` +
              'it has other classes, or card.json is wrong.',
          );
        await section.evaluate((element) => (element as NetworksSection).stores.networkAdding.keep());
        break;
      case 'kept':
        tell(`The network is fed as card.json says. With it, ${hitWords(state.check)}.`);
        return state.id;
      case 'failed':
        throw new RefusedError(state.message);
      default:
        await new Promise((resume) => setTimeout(resume, pause));
    }
  }
}

/** "36 of 40 shipped photos are right by the first guess, 39 by one of five". */
function hitWords({ photos, hit1, hit5 }: PhotoCheck): string {
  return `${hit1} of ${photos} shipped photos are right by the first guess, ${hit5} by one of five`;
}
