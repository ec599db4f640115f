import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { ClassIndex, Wnid } from '../../src/core/classes/class-ids.ts';
import { parseClasses } from '../../src/files/classes-format.ts';
import { writeGeirhosCsv } from '../../src/files/formats/geirhos-csv.ts';
import { writeImagenetXCsv } from '../../src/files/formats/imagenet-x-csv.ts';
import { writeSessionFile } from '../../src/files/formats/session-file.ts';
import { writeTidyCsv } from '../../src/files/formats/tidy-csv.ts';
import { ObserverBuilder } from '../../src/core/observers/observer-builder.ts';
import type { Observer, ObserverKind } from '../../src/core/observers/observer.ts';
import type { ChallengeId, ImageId } from '../../src/core/trials/challenge.ts';
import type { SessionId, Trial } from '../../src/core/trials/session.ts';
import { freshSession, samplePrediction, sampleTrial } from '../sample-session.ts';

/**
 * Makes the files in docs/example, in which nobody answered anything: names, classes and answers are drawn by lot.
 * `npx tsx tools/compare/make-example.ts`
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const catalogue = parseClasses('classes.json', readFileSync(join(root, 'assets/classes.json'), 'utf8'));
const random = xoroshiro128plus(2014);
const images = Array.from(
  { length: 30 },
  (_, image) => `made-up-${String(image + 1).padStart(2, '0')}` as ImageId,
);
const truths = images.map(() => uniformInt(random, 0, 999) as ClassIndex);
const chance = (share: number) => uniformInt(random, 1, 1000) <= share * 1000;

/** Five distinct class indices, the truth among them as often as asked. */
function drawGuesses(truth: ClassIndex, hitRate: number): readonly ClassIndex[] {
  const guesses = new Set<ClassIndex>();
  while (guesses.size < 5) {
    const guess = uniformInt(random, 0, 999) as ClassIndex;
    if (guess !== truth) guesses.add(guess);
  }
  const drawn = [...guesses];
  if (!chance(hitRate)) return drawn;
  const slot = chance(0.8) ? 0 : uniformInt(random, 1, 4);
  return drawn.with(slot, truth);
}

function drawObserver(name: string, kind: ObserverKind, hitRate: number): Observer {
  const builder = new ObserverBuilder({
    name,
    kind,
    naming: 'file',
    challenge: kind === 'person' ? 'made-up' : null,
  });
  images.forEach((image, at) => {
    const truth = truths[at] ?? (0 as ClassIndex);
    const seconds = uniformInt(random, 50, 900) / 10;
    const details = kind === 'person' ? { truth, seconds } : { probabilities: [0.5, 0.2, 0.1, 0.05, 0.02] };
    builder.add(image, drawGuesses(truth, hitRate), details);
  });
  return builder.build();
}

const wnid = (index: ClassIndex): Wnid => catalogue.byIndex(index).wnid;

function drawTrial(imageId: ImageId, position: number): Trial {
  const truth = truths[position] ?? (0 as ClassIndex);
  const guesses = drawGuesses(truth, 0.85).slice(0, 3).map(wnid);
  const response = uniformInt(random, 50, 900) / 10;
  const search = { text: catalogue.byIndex(truth).synonyms[0] ?? '', at: 2.5 };
  return sampleTrial({
    position,
    imageId,
    truth: wnid(truth),
    guesses,
    time: { response, paused: 0 },
    committedAt: new Date(Date.UTC(2026, 0, 5, 9, position + 1)).toISOString(),
    record: { seen: [], searches: [search], opened: [], changes: [{ guesses, at: response }] },
    prediction: samplePrediction(drawGuesses(truth, 0.8), {
      network: 'made-up-net',
      weightsHash: '0'.repeat(64),
      milliseconds: 31,
    }),
  });
}

const session = freshSession({
  id: 'made-up-1' as SessionId,
  person: 'Ada (made up)',
  challengeId: 'made-up' as ChallengeId,
  seed: 2014,
  startedAt: '2026-01-05T09:00:00.000Z',
  order: images,
});
const ada = { ...session, trials: images.map(drawTrial) };
const grace = drawObserver('Grace (made up)', 'person', 0.8);
const folder = join(root, 'docs/example');
const files: Record<string, string> = {
  'ada.json': writeSessionFile({ session: ada, reviews: [], draft: null, unknown: null }),
  'grace.csv': writeTidyCsv([grace], catalogue),
  'grace-geirhos.csv': writeGeirhosCsv([grace], catalogue),
  'second-made-up-net.csv': writeImagenetXCsv(drawObserver('second-made-up-net', 'network', 0.9)),
  'truth.csv': ['file_name,label', ...images.map((image, at) => `${image},${String(truths[at])}`), ''].join(
    '\n',
  ),
};
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
