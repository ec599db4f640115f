import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { BoardState } from '../../core/room/board-state.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import { grouped } from '../../core/grouped.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { isSpoiled } from '../../core/trials/grading.ts';
import { depthOf, isHit } from '../../core/trials/hit.ts';
import { formatFigure, formatMilliseconds } from '../../core/text/format-number.ts';
import { part, type SentencePart } from '../../figures/scoring/score-sentence.ts';
import { meanErrorRate, outcomes, type Outcomes } from '../../figures/observers/score-observers.ts';
import { missedFigures } from '../../figures/observers/class-count.ts';
import { TwoWayIntervals } from '../../figures/stats/people-interval.ts';
import { wilsonInterval, type Interval } from '../../figures/stats/wilson.ts';
import { networkOn } from './board-finale.ts';
import type { Words } from '../words/curve/en.ts';

interface ExposureRate {
  /** In milliseconds, as asked for. */
  readonly exposure: number;
  readonly people: number;
  readonly answers: number;
  readonly errors: number;
  /** The mean of people's error rates, each counting once, with its 95 % interval over people and photos; of one person Wilson's. */
  readonly interval: Interval;
}

export interface RoomExposures {
  /** The shortest first; only exposures with an answer that counts. */
  readonly rates: readonly ExposureRate[];
  /** The first network on the photos of these answers, which it saw for as long as it wanted; null where it answered none. */
  readonly network: { readonly errors: number; readonly images: number; readonly interval: Interval } | null;
  /** How much of these photos one misses who always says the same; null where there is no short list. */
  readonly chance: number | null;
  /** How many answers count nowhere, since the photo was not shown as asked. */
  readonly spoiled: number;
}

/** How many of those who saw a photo for so many milliseconds knew it. */
export interface PhotoExposure {
  readonly exposure: number;
  readonly answers: number;
  readonly hits: number;
}

/** Of one photo, the longest first; only exposures with an answer that counts, and none where all saw it alike. */
export function photoExposures(
  { images, members }: Pick<BoardState, 'images' | 'members'>,
  { options }: Pick<WholeRoom, 'options'>,
  image: ImageId,
): readonly PhotoExposure[] {
  const { right = [] } = images.find(({ imageId }) => imageId === image) ?? {};
  const { show = [] } = options;
  const answers = members
    .flatMap((member) => member.answers)
    .filter((answer) => answer.imageId === image && !answer.isAssisted && !isSpoiled(answer));
  const of = (exposure: number) => answers.filter(({ record }) => record.viewed?.exposure === exposure);
  const isRight = ({ guesses }: { readonly guesses: readonly Wnid[] }) =>
    isHit(guesses, right, depthOf(options));
  return show.length < 2 || right.length === 0
    ? []
    : show
        .toReversed()
        .map((exposure) => ({
          ...{ exposure, answers: of(exposure).length },
          hits: of(exposure).filter(isRight).length,
        }))
        .filter((one) => one.answers > 0);
}

/** @returns null without two exposures, and where no answer to a revealed photo counts. */
export function roomExposures(
  { images, members }: Pick<BoardState, 'images' | 'members'>,
  { options, predictions }: Pick<WholeRoom, 'options' | 'predictions'>,
  catalogue: Catalogue,
): RoomExposures | null {
  const { show = [] } = options;
  const depth = depthOf(options);
  const photos = images.filter(({ isRevealed, right }) => isRevealed && right.length > 0);
  const placeOf = new Map(photos.map(({ imageId }, at) => [imageId, at]));
  const answered = new Set<number>();
  let spoiled = 0;
  const byExposure = new Map(show.map((exposure) => [exposure, [] as Int8Array[]]));
  for (const { answers } of members) {
    const own = new Map<number, Int8Array>();
    for (const answer of answers) {
      const at = placeOf.get(answer.imageId);
      const { viewed } = answer.record;
      if (at === undefined || answer.isAssisted || !viewed) continue;
      if (isSpoiled(answer)) {
        spoiled += 1;
        continue;
      }
      const results = own.get(viewed.exposure) ?? new Int8Array(photos.length).fill(outcomes.notAnswered);
      results[at] = isHit(answer.guesses, photos[at]?.right ?? [], depth) ? outcomes.right : outcomes.wrong;
      own.set(viewed.exposure, results);
      answered.add(at);
    }
    for (const [exposure, results] of own) byExposure.get(exposure)?.push(results);
  }
  const rates = [...byExposure].flatMap(([exposure, people]) => rateOf(exposure, people) ?? []);
  if (show.length < 2 || rates.length === 0) return null;
  const said = new Map(predictions.map((one) => [one.imageId, one.predictions[0]] as const));
  const network = [...answered].flatMap((at) => {
    const photo = photos[at];
    return photo ? (networkOn(photo.right, said.get(photo.imageId), catalogue, depth).network ?? []) : [];
  });
  const errors = network.filter((isRight) => !isRight).length;
  const interval = wilsonInterval(errors, network.length);
  const shown = grouped(answered, (at) => photos[at]?.right[0]);
  const commonest = Math.max(0, ...[...shown.values()].map(({ length }) => length));
  const chance = options.list && answered.size > 0 ? 1 - commonest / answered.size : null;
  return { rates, network: interval && { errors, images: network.length, interval }, chance, spoiled };
}

function rateOf(exposure: number, people: readonly Outcomes[]): ExposureRate | null {
  const each = people.map((own) => ({
    images: own.filter((outcome) => outcome >= 0).length,
    errors: own.filter((outcome) => outcome === outcomes.wrong).length,
  }));
  const estimate = meanErrorRate(each);
  if (estimate === null) return null;
  const answers = each.reduce((sum, one) => sum + one.images, 0);
  const errors = each.reduce((sum, one) => sum + one.errors, 0);
  const only = each.length === 1 ? wilsonInterval(errors, answers) : null;
  const [low, high] = (only ? null : new TwoWayIntervals([people]).mean(0)) ?? [estimate, estimate];
  return { exposure, people: people.length, answers, errors, interval: only ?? { estimate, low, high } };
}

/** What the curve shows: "Shown for 17 ms, you missed 61 %; shown for 267 ms, you missed 12 %. The network missed 20 %." */
export function roomExposuresWords({ rates, network }: RoomExposures, words: Words): readonly SentencePart[] {
  const [first, last] = [rates[0], rates.at(-1)];
  if (!first || !last) return [part(words.none)];
  const shown = [first, ...(last === first ? [] : [last])];
  const [missed = '', then = '', its = then] = missedFigures(
    [
      ...shown.map(({ interval, errors, answers }) => ({
        share: interval.estimate,
        errors,
        images: answers,
      })),
      ...(network ? [{ ...network, share: network.interval.estimate }] : []),
    ],
    ({ errors, images }) => words.of(String(Number(formatFigure(errors, 1))), images),
  );
  const [time, until] = [formatMilliseconds(first.exposure), formatMilliseconds(last.exposure)];
  const own = last === first ? words.one(time, missed) : words.two(time, missed, until, then);
  return [part(`${own} `, 'person'), ...(network ? [part(words.network(its), 'network')] : [])];
}

/** From when on the class missed less than half, and than the network, and what the figures stand on. */
export function roomExposuresNote({ rates, network, spoiled }: RoomExposures, words: Words): string {
  return [
    halfWords(rates, words),
    ...(network ? [leadWords(rates, network.interval.estimate, words)] : []),
    words.chance,
    ...(spoiled === 0 ? [] : [words.leftOut(spoiled)]),
  ].join(' ');
}

/** From when on the class missed less than half, which it bet on. */
function halfWords(rates: readonly ExposureRate[], words: Words): string {
  const isHalf = ({ interval }: ExposureRate) => interval.estimate >= 0.5;
  const from = rates[rates.findLastIndex(isHalf) + 1];
  if (!from) {
    const last = formatMilliseconds(rates.at(-1)?.exposure ?? 0);
    return rates.every(isHalf) ? words.halfNever : words.halfEven(last);
  }
  return from === rates[0] ? words.lessAlways : words.lessFrom(formatMilliseconds(from.exposure));
}

/** The shortest exposure from which on the class missed less at each. */
function leadWords(rates: readonly ExposureRate[], network: number, words: Words): string {
  const isBetter = ({ interval }: ExposureRate) => interval.estimate < network;
  const lastWorse = rates.findLastIndex((rate) => !isBetter(rate));
  const from = rates[lastWorse + 1];
  if (!from) return words.neverBetter(formatMilliseconds(rates.at(-1)?.exposure ?? 0));
  const time = formatMilliseconds(from.exposure);
  return lastWorse < 0 ? words.betterAlways(time) : words.betterFrom(time);
}
