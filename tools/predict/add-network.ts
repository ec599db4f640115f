import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { NetworkAddState } from '../../src/networks/state/network-add-store.ts';
import { valuesName } from '../../src/core/networks/input-form.ts';
import { inputLines, type InputSource, type NetworkForm } from '../../src/networks/logic/network-form.ts';
import {
  bestTry,
  betterTry,
  isAtChance,
  undecided,
  type ValuesHits,
} from '../../src/networks/logic/photo-check.ts';
import type { NetworksSection } from '../../src/networks/view/networks-section.ts';
import { contradictedOptions, applyInputOptions, type InputOptions } from './input-options.ts';
import { RefusedError } from './refused-error.ts';
import { weightFiles } from './weight-files.ts';

/** Milliseconds between two looks at the network. */
const pause = 250;

/**
 * Adds a TensorFlow.js network from the disk to the app that the page shows, fed as the command line says, else as its card
 * or its graph says, else as the shipped photos tell.
 *
 * @param modelJson the path of its `model.json`, beside which its shards lie, and its `card.json` where it has one.
 * @param tell called with how it is fed, and with what speaks against it.
 * @returns the network's id.
 * @throws RefusedError when it is no network of the 1000 classes or no better than chance, when its card or the words
 *   contradict it, and when neither they nor the photos say how it is fed.
 */
export async function addNetwork(
  page: Page,
  modelJson: string,
  words: InputOptions | null,
  tell: (words: string) => void,
): Promise<string> {
  const section = page.locator('hit5-networks-section');
  await section.getByLabel('Files', { exact: true }).setInputFiles(filesOf(modelJson));
  for (;;) {
    const state = await section.evaluate(
      (element) => (element as NetworksSection).stores.networkAdding.state.value,
    );
    switch (state.kind) {
      case 'found':
        await checkWords(section, state, words, tell);
        break;
      case 'checked':
        await settle(section, state, modelJson, tell);
        break;
      case 'kept':
        tell(
          ['The network is fed so:', ...inputLines(state.form, state.sources)].join('\n  ') +
            `\nWith it, ${hitWords(state.check.tries[0], state.check.photos)}.`,
        );
        return state.id;
      case 'failed':
        throw new RefusedError(state.message);
      default:
        await new Promise((resume) => setTimeout(resume, pause));
    }
  }
}

async function checkWords(
  section: Locator,
  { form, found }: Extract<NetworkAddState, { kind: 'found' }>,
  words: InputOptions | null,
  tell: (words: string) => void,
): Promise<void> {
  const given = words ? applyInputOptions(form, words, found.size) : form;
  const contradicted = contradictedOptions(found, given);
  if (contradicted !== null) tell(contradicted);
  await check(section, given, 'person');
}

function check(section: Locator, form: NetworkForm, by: InputSource): Promise<void> {
  return section.evaluate(
    (element, asked) => (element as NetworksSection).stores.networkAdding.check(asked.form, asked.by),
    { form, by },
  );
}

async function settle(
  section: Locator,
  { form, sources, check: hits }: Extract<NetworkAddState, { kind: 'checked' }>,
  modelJson: string,
  tell: (words: string) => void,
): Promise<void> {
  const [own] = hits.tries;
  const best = bestTry(hits);
  const isTold = sources.values !== 'nobody';
  if (isAtChance(best, hits.photos)) {
    throw new RefusedError(
      `${modelJson} answers the photos that come with Hit5 no better than chance: it has other classes, or wants other input.`,
    );
  }
  const better = betterTry(hits);
  if (isTold && better) {
    const contradiction =
      `The photos contradict ${sources.values === 'person' ? 'the command line' : sources.values === 'card' ? 'card.json' : 'model.json'}: ` +
      `with black to white as ${valuesName(form.values)}, ${hitWords(own, hits.photos)}; as ${valuesName(better.values)}, ${hitWords(better, hits.photos)}.`;
    if (own && isAtChance(own, hits.photos))
      throw new RefusedError(`${contradiction} The first is no better than chance.`);
    tell(`Warning: ${contradiction}`);
  }
  const rivals = isTold ? [] : undecided(hits);
  if (rivals.length > 0) {
    throw new RefusedError(
      [
        `Nothing says with which values ${modelJson} is fed, and the photos that come with Hit5 do not decide it:`,
        ...rivals.map((one) => `  ${optionsOf(one)}: ${hitWords(one, hits.photos)}`),
        'Which was it trained with? Say it with these options, or in a card.json beside it (the docs of Hit5 say how).',
      ].join('\n'),
    );
  }
  if (!isTold && better) return check(section, { ...form, values: better.values }, 'photos');
  await section.evaluate((element) => (element as NetworksSection).stores.networkAdding.keep());
}

function optionsOf({ values: { range, mean, std } }: ValuesHits): string {
  const isPlain = mean.every((one) => one === 0) && std.every((one) => one === 1);
  return isPlain ? `--range=${range}` : `--range=${range} --mean=${mean.join(',')} --std=${std.join(',')}`;
}

/** "36 of 40 shipped photos are right by the first guess, 39 by one of five". */
function hitWords(hits: ValuesHits | undefined, photos: number): string {
  return `${hits?.hit1 ?? 0} of ${photos} shipped photos are right by the first guess, ${hits?.hit5 ?? 0} by one of five`;
}

/** `model.json`, the shards that it names, and its card where there is one. */
function filesOf(modelJson: string): string[] {
  const card = join(dirname(modelJson), 'card.json');
  return [modelJson, ...weightFiles(modelJson), ...(existsSync(card) ? [card] : [])];
}
