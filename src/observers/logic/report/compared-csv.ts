import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { whyKappaUndefined } from '../../../figures/observers/few-images.ts';
import type { GroupsReport } from '../../../figures/observers/groups/compare-groups.ts';
import { holmOfPairs, type PairFamily } from '../../../figures/observers/holm-of-pairs.ts';
import type { Comparison, LeftOut } from '../../../figures/observers/leave-out.ts';
import { commonRates } from '../../../figures/observers/observers-report.ts';
import type { PairFigures } from '../../../figures/observers/pair-figures.ts';
import { tellsConsistency } from '../../../figures/stats/error-consistency.ts';
import { writeGeirhosCsv } from '../../../files/formats/geirhos-csv.ts';
import { writeTidyCsv, type TidyGrading } from '../../../files/formats/tidy-csv.ts';
import { originalLabels } from '../../../core/trials/grading.ts';
import type { ImageKinds } from '../../../core/trials/challenge.ts';
import type { GatheredObserver } from '../../../figures/observers/resolve-observers.ts';
import type { GradedObservers } from '../../../figures/observers/grade-observers.ts';
import { type Observer, practisedColumn } from '../../../core/observers/observer.ts';
import { practisedCell } from '../../../figures/observers/practice.ts';
import type { RightAnswers } from '../../../figures/observers/right-answers.ts';
import { headlineText, type ClassHeadline } from '../class-headline.ts';
import type { exposuresJson } from '../exposures.ts';
import type { Grouping } from '../groups.ts';

/** Groups beside each other, and what made them. */
export interface GroupedBy extends GroupsReport {
  readonly by: Grouping;
}

/** What stands in the JSON beside the figures. */
interface JsonParts {
  readonly groups?: readonly GroupedBy[];
  readonly family?: PairFamily | null;
  readonly headline?: ClassHeadline | null;
  readonly exposures?: ReturnType<typeof exposuresJson> | null;
}

/**
 * A comparison as JSON; docs/compare.md describes it.
 *
 * @param told `groups` beside each other, each way that was asked for; `family`: the pairs for whose number p is corrected,
 *   as a person chose; `headline`: people as a class beside a network; `exposures`: what figures come
 *   to by exposure.
 */
export function comparisonJson(
  comparison: Pick<Comparison, 'observers' | 'pairs' | 'outcomes' | 'conditions' | 'guesses'>,
  leftOut: readonly LeftOut[],
  { groups = [], family = null, headline = null, exposures = null }: JsonParts = {},
): string {
  const { observers, pairs, conditions, guesses } = comparison;
  const common = commonRates(comparison);
  const holm = holmOfPairs({ observers, pairs, family });
  const content = {
    guesses,
    observers: observers.map((observer, at) => {
      const errors = common?.errors[at] ?? null;
      const rate = errors === null || !common?.images ? null : errors / common.images;
      const byCondition = conditions?.conditions.map((condition, place) => ({
        condition,
        ...conditions.rates[at]?.[place],
      }));
      return {
        ...observer,
        commonErrors: errors,
        commonErrorRate: rate,
        ...(byCondition && { byCondition }),
      };
    }),
    commonImages: common?.images ?? null,
    conditions: conditions?.conditions ?? [],
    tests: pairs.filter(({ mcnemarExact }) => mcnemarExact !== null).length,
    family: { name: holm.family, tests: holm.tests },
    pairs: pairs.map((pair, at) => {
      const { strata: _, ...figures } = withoutEmptyKappa(pair);
      return { ...figures, mcnemarHolm: holm.corrected[at] ?? null };
    }),
    ...(headline && {
      headline: { network: headline.network, text: headlineText(headline) },
    }),
    ...(exposures && { exposures }),
    ...(groups.length > 0 && { groups }),
    ...(leftOut.length > 0 && { leftOut }),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A pair's figures for a reader: where one of the two was always right, or always wrong, κ says nothing. */
export function withoutEmptyKappa(pair: PairFigures): PairFigures {
  const pooled = tellsConsistency(pair) ? pair : { ...pair, kappaPooled: null };
  return whyKappaUndefined(pair, 'them') === null ? pooled : { ...pooled, kappa: null, kappaInterval: null };
}

/** What a comparison went by: the observers' own files, a truth file, or ReaL labels. */
export type ComparedBy = TidyGrading['rule'];

/**
 * The tidy CSV of all observers compared. An image has one name in it, whatever the files call it, and the truth that the
 * comparison went by, several classes where several are right.
 *
 * @param gathered those that were graded, in the same order.
 * @param kinds of the images by their `imageKey`, as far as the challenge is at hand: they fill `image_kind` where a file
 * says none.
 */
export function comparedCsv(
  gathered: readonly GatheredObserver[],
  graded: GradedObservers,
  by: ComparedBy,
  catalogue: Catalogue,
  kinds: ImageKinds = new Map(),
): string {
  const names = sharedNames(gathered, graded);
  const hasPractice = gathered.some(
    ({ observer, practised }) => observer.kind === 'person' && practised !== false,
  );
  const observers = gathered.map(({ observer, group, practised }, at) => {
    const places = graded.matched.places[at] ?? new Int32Array();
    const shared = sharing(observer, places, names, graded.right);
    const also = new Map(withKinds(observer, places, graded.matched.keys, kinds));
    const cell = hasPractice ? practisedCell(observer.kind, practised) : null;
    if (cell !== null)
      also.set(
        practisedColumn,
        observer.images.map(() => cell),
      );
    return { ...shared, group, also };
  });
  return writeTidyCsv(observers, catalogue, [], { ...originalLabels, rule: by });
}

/**
 * The Geirhos CSV of all who have an answer that counts, each once, with the answers that count; an image has one name in
 * it, and the truth that the comparison went by.
 *
 * @param gathered those that were graded, in the same order.
 * @param onlyCommon whether only stimuli that all of them answered are in it, as model-vs-human's error consistency needs.
 * @returns empty where nothing is left.
 */
export function comparedGeirhos(
  gathered: readonly GatheredObserver[],
  graded: GradedObservers,
  catalogue: Catalogue,
  onlyCommon: boolean,
): string {
  const { matched, outcomes, right } = graded;
  const names = sharedNames(gathered, graded);
  const counting = gathered.flatMap(({ observer }, at) => {
    const [own, places] = [outcomes[at], matched.places[at]];
    return own && places && (graded.observers[at]?.n ?? 0) > 0 ? [{ observer, own, places }] : [];
  });
  const written = names.map(
    (_, stimulus) => !onlyCommon || counting.every(({ own }) => (own[stimulus] ?? -1) >= 0),
  );
  if (!written.includes(true)) return '';
  return writeGeirhosCsv(
    counting.map(({ observer, places }) => sharing(observer, places, names, right)),
    catalogue,
    counting.map(({ own, places }) =>
      [...places].filter((_, stimulus) => written[stimulus] && (own[stimulus] ?? -1) >= 0),
    ),
  );
}

/** The names of the images of the matched stimuli; what a Geirhos file has before them belongs to a trial, not to the image. */
function sharedNames(gathered: readonly GatheredObserver[], { matched }: GradedObservers): readonly string[] {
  const isGeirhos = gathered.some(({ observer }) => observer.naming === 'geirhos');
  return isGeirhos ? matched.keys : matched.images;
}

/**
 * An observer under the shared names of the images.
 *
 * @param places where each matched image stands among the observer's; −1: not answered.
 * @param right says the truth, but for one that answers in other words.
 */
function sharing(
  observer: Observer,
  places: Int32Array,
  names: readonly string[],
  right: RightAnswers,
): Observer {
  const images = [...observer.images];
  const truth = new Int16Array(images.length).fill(-1);
  const alsoRight = new Map<number, readonly number[]>();
  places.forEach((place, image) => {
    if (place < 0) return;
    images[place] = names[image] ?? '';
    const [first = -1, ...others] = right[image] ?? [];
    truth[place] = first;
    if (others.length > 0) alsoRight.set(place, others);
  });
  return { ...observer, naming: 'file', images, ...(observer.labels ? {} : { truth, alsoRight }) };
}

/** What the observer's file says beside its answers, with the kinds of the images where it says none. */
function withKinds(
  { images, also }: Observer,
  places: Int32Array,
  keys: readonly string[],
  kinds: ImageKinds,
): Observer['also'] {
  if (kinds.size === 0) return also;
  const said = also.get('image_kind') ?? [];
  const filled = images.map((_, place) => said[place] ?? '');
  places.forEach((place, image) => {
    if (place >= 0) filled[place] ||= kinds.get(keys[image] ?? '') ?? '';
  });
  return new Map([...also, ['image_kind', filled]]);
}
