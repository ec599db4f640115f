import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseChallenge } from '../../src/files/challenge-format.ts';
import { parseClasses } from '../../src/files/classes-format.ts';
import { sessionContent } from '../../src/files/formats/session-content.ts';
import { writeImagenetXCsv } from '../../src/files/formats/imagenet-x-csv.ts';
import { ObserverBuilder } from '../../src/core/observers/observer-builder.ts';
import type { ImageId, Challenge } from '../../src/core/trials/challenge.ts';
import type { Prediction } from '../../src/core/trials/prediction.ts';
import { simulatedClass, simulatedSessions, type SimulatedSession } from './people.ts';
import { simulateSession } from './simulate-session.ts';
import type { Catalogue } from '../../src/core/classes/catalogue.ts';
import { Chance } from './chance.ts';

/** The share of the images that every network missed that is hard for people too; and that of all others. */
const shares = { missed: 0.35, other: 0.07 };

/**
 * Images that are hard for every simulated person, so that they err together more often than by chance, as people do:
 * drawn by lot, the same each time, and more of them where the networks really missed.
 */
function hardImages(
  { images }: Challenge,
  networks: readonly Readonly<Record<ImageId, Prediction>>[],
  catalogue: Catalogue,
): ReadonlySet<ImageId> {
  const chance = new Chance(2015);
  const hard = images.filter(({ id, wnid }) => {
    const missed = networks.every((answers) => {
      return !answers[id]?.guesses.some(({ classIndex }) => catalogue.byIndex(classIndex).wnid === wnid);
    });
    return chance.happens(missed ? shares.missed : shares.other);
  });
  return new Set(hard.map(({ id }) => id));
}

type Answers = Readonly<Record<ImageId, Prediction>>;

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The demo's files by name: the same text each time. */
export function demoFiles(): ReadonlyMap<string, string> {
  const catalogue = parseClasses('assets/classes.json', read('assets/classes.json'));
  const manifest = 'assets/challenge/manifest.json';
  const challenge = parseChallenge(manifest, read(manifest), catalogue);
  const networks = JSON.parse(read('tools/demo-data/predictions.json')) as {
    readonly 'efficientnet-lite0': Answers;
    readonly 'efficientnet-lite2': Answers;
  };
  const hard = hardImages(challenge, Object.values(networks), catalogue);
  const sources = { catalogue, challenge, predictions: networks['efficientnet-lite0'], hard };
  const fileOf = (folder: string, plan: SimulatedSession): [string, string] => {
    const name = `${folder}${plan.person.name}-${plan.mode}.json`;
    return [name, `${JSON.stringify(sessionContent(simulateSession(plan, sources)))}\n`];
  };
  const images = challenge.images.map(({ id }) => id);
  return new Map([
    ...simulatedSessions.map((plan) => fileOf('', plan)),
    ...simulatedClass.map((plan) => fileOf('class/', plan)),
    ['efficientnet-lite2.csv', csvOf(networks['efficientnet-lite2'], images)],
  ]);
}

/** A network's real answers as ImageNet-X predictions. */
function csvOf(answers: Answers, images: readonly ImageId[]): string {
  const builder = new ObserverBuilder({ name: 'efficientnet-lite2', kind: 'network', naming: 'file' });
  for (const image of images) {
    const guesses = answers[image]?.guesses ?? [];
    builder.add(
      image,
      guesses.map(({ classIndex }) => classIndex),
      { probabilities: guesses.map(({ probability }) => probability) },
    );
  }
  return writeImagenetXCsv(builder.build());
}
