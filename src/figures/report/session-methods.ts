import type { CategoryList } from '../../core/classes/category-list.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { formatMilliseconds, formatPercent } from '../../core/text/format-number.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { givenHow, type Grading, ruleWords } from '../../core/trials/grading.ts';
import { shownTitle, type Challenge } from '../../core/trials/challenge.ts';
import { sessionOptions, type SessionOptions } from '../../core/trials/session-options.ts';
import { timedViewOf } from '../../core/trials/timed-view.ts';
import type { Mode, Session } from '../../core/trials/session.ts';
import { pointsWords, equivalenceMargin } from '../scoring/equivalence.ts';
import { photoSizes, type PhotoSizes } from './report-facts.ts';
import { version } from '../../core/version.ts';

/** What is told of a session's methods. */
interface DescribedSession {
  readonly session: Session;
  /** Null where it is not at hand. */
  readonly challenge: Pick<Challenge, 'id' | 'title'> | null;
  readonly grading: Grading;
  /** How many images count. */
  readonly images: number;
  /** A network's name by its id. */
  readonly nameOf: (network: string) => string;
}

const modeWords: Readonly<Record<Mode, string>> = {
  practice: 'practice: truth and prediction could be asked for, and were shown after each image',
  challenge: 'challenge: both sides’ answers were shown after each image, not before',
  test: 'test: nothing was shown until the end',
};

/** How a session was done and computed, as a paragraph for a paper. */
export function sessionMethods({ session, challenge, grading, images, nameOf }: DescribedSession): string {
  const { person, trials, simulated, seed, mode, practice, list } = session;
  const title = visibleText(challenge ? shownTitle(challenge) : session.challengeId);
  const options = reportedOptions(session).map(([name, value]) => `${lowerFirst(name)}: ${value}`);
  const left = trials.length - images;
  return [
    simulated === true ? 'The answers of the person are simulated: a program drew them.' : '',
    `One person (pseudonym ${visibleText(person)}) and ${networksOf(session, nameOf)} answered ` +
      `${pluralize(trials.length, 'image')} of “${title}” (${session.challengeId}).`,
    `${answerWords(list)} The network got the very pixels that the person saw.`,
    `The images came in the order of seed ${seed}` +
      `${practice > 0 ? `, without the first ${practice}, which were kept for practice` : ''}.`,
    `Mode ${modeWords[mode]}${options.length > 0 ? ` (${options.join('; ')})` : ''}.`,
    framesShown(session),
    shownWith(session),
    `An image is missed where ${list ? 'the first guess is not right (Hit@1)' : 'none of the five guesses is right (Hit@5)'}, ${lowerFirst(ruleWords[grading.rule])}.`,
    `${countedSentence(images, givenHow(session))}${left > 0 ? `, ${left} ${left === 1 ? 'is' : 'are'} left out` : ''}.`,
    images > 0 ? `${rateMethod} ${pairMethod}` : '',
    `Computed with Hit5, version ${version}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** What a report says of the options, each with its name: in a timed view also cross and mask that are as usual. */
export function reportedOptions(
  options: SessionOptions,
): readonly (readonly [name: string, value: string])[] {
  const { cross, mask, maskTime } = timedViewOf(options) ?? {};
  const covered = mask !== 'none' && (maskTime ?? 0) > 0;
  const told: SessionOptions = {
    ...options,
    cross,
    mask: maskTime === 0 ? 'none' : mask,
    maskTime: covered ? maskTime : undefined,
  };
  return sessionOptions.flatMap(({ key, reported }) => {
    // A short list stands in the place of the classes.
    const row = key === 'pruned' && options.list ? null : reported(told[key]);
    return row ? [row] : [];
  });
}

/** What each side answered with. */
function answerWords(list: CategoryList | undefined): string {
  if (!list) return 'Each named up to five of the 1000 classes of ILSVRC 2012, the surest first.';
  const { length } = list.categories;
  return (
    `Each chose from ${length} categories, the surest first. The network’s answer is the category whose classes have the ` +
    `largest mean probability (Geirhos et al. 2021); one guess by chance is right on ${formatPercent(1 / length)} of the images.`
  );
}

/** "photos shown 300 to 640 CSS pixels wide and 200 to 480 high". */
export function photoWords({ width, height }: PhotoSizes): string {
  return `photos shown ${range(...width)} CSS pixels wide and ${range(...height)} high`;
}

const range = (least: number, most: number) => (least === most ? String(least) : `${least} to ${most}`);

/** How many changes are told one by one. */
const mostChanges = 3;

/** What the person saw and answered the images with, and when that changed; empty where it is not known. */
function shownWith({ trials }: Session): string {
  const told = trials.flatMap(({ position, record: { surroundings } }) => {
    if (!surroundings) return [];
    const { version: by, browser, box, pixelRatio, zoom, languages, examples } = surroundings;
    const words =
      `Hit5, version ${by}; browser ${browser}; photos fitted into ${box.width} × ${box.height} CSS pixels, ` +
      `pixel ratio ${pixelRatio}${zoom === 1 ? '' : `, page enlarged ${zoom} times`}; words searched in ` +
      `${['en', ...languages].join(', ')}; ${examples ? 'with' : 'without'} examples beside the classes`;
    return [{ position, words }];
  });
  const [first, ...changes] = told;
  if (!first) return '';
  const listed = changes
    .slice(0, mostChanges)
    .map(({ position, words }) => ` From image ${position + 1} on: ${words}.`);
  const more = changes.length - listed.length;
  const sizes = photoSizes(trials.flatMap(({ record: { photo } }) => photo ?? []));
  return (
    `It was answered with ${first.words}.${listed.join('')}` +
    `${sizes ? ` On screen were ${photoWords(sizes)}.` : ''}` +
    `${more > 0 ? ` It changed ${pluralize(more, 'more time')}, which the session file tells.` : ''}`
  );
}

/** How many frames each exposure of a timed view was; empty where nothing was shown so. */
function framesShown({ trials }: Session): string {
  const views = trials.flatMap(({ record: { viewed } }) => (viewed?.frames && viewed.rate ? viewed : []));
  const rates = [...new Set(views.map(({ rate }) => rate ?? 0))].sort((a, b) => a - b);
  const [least, most] = [rates[0], rates.at(-1)];
  if (least === undefined || most === undefined) return '';
  const exposures = [...new Set(views.map(({ exposure }) => exposure))].sort((a, b) => a - b);
  const each = exposures.map((exposure) => {
    const frames = views.filter((one) => one.exposure === exposure && !one.fault).map((one) => one.frames);
    const counts = [...new Set(frames)].sort((a = 0, b = 0) => a - b);
    const last = counts.at(-1);
    const stood =
      last === undefined ? 'never as asked' : [...counts.slice(0, -1), pluralize(last, 'frame')].join(' or ');
    return `${stood} (${formatMilliseconds(exposure)})`;
  });
  return `The screen showed ${range(least, most)} frames a second, as measured before the first image; photos stood for ${each.join(', ')}.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function countedSentence(images: number, how: string): string {
  if (images === 0) return `No image that both sides answered ${how} counts`;
  return images === 1
    ? `One image, which both sides answered ${how}, counts`
    : `The ${images} images that both sides answered ${how} count`;
}

/** The statistics of every error rate. */
export const rateMethod = 'Error rates have Wilson’s 95 % interval.';

/** The statistics of every pair, with their sources. */
export const pairMethod =
  'The two sides of a pair are compared on the images that both answered, with ' +
  'McNemar’s exact test (two-sided) and Newcombe’s interval of the difference (1998, method 10). They are called about as ' +
  `good as each other where its 90 % interval lies within ±${pointsWords(equivalenceMargin)} (equivalence: two one-sided tests at 5 %). ` +
  'For comparison with the study of 2014 stands its two-proportion Z test, one-sided as there and ' +
  'two-sided, which takes the images of the two sides as different ones. Agreement is error ' +
  'consistency κ (Geirhos et al. 2020), with a percentile bootstrap (2000 samples, seed 2014).';

/** "the network EfficientNet-Lite0 (weights’ SHA-256 4e9a…, on wasm)". */
function networksOf({ trials }: Session, nameOf: (network: string) => string): string {
  const found = new Map<string, Set<string>>();
  for (const { prediction } of trials) {
    if (!prediction) continue;
    const key = `${visibleText(nameOf(prediction.network))} (weights’ SHA-256 ${prediction.weightsHash}`;
    found.set(key, (found.get(key) ?? new Set()).add(prediction.backend));
  }
  const all = [...found].map(([network, backends]) => `${network}; backend ${[...backends].join(', ')})`);
  if (all.length === 0) return 'no network yet';
  return `${all.length === 1 ? 'the network' : 'the networks'} ${all.join(' and ')}`;
}
