import { pluralize, list } from '../../core/text/pluralize.ts';
import { formatFigure, formatMilliseconds, formatPercent } from '../../core/text/format-number.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';
import { tellsConsistency } from '../stats/error-consistency.ts';
import type { PairedTable } from '../stats/paired-table.ts';
import { endpoints, wilsonInterval, type ConfidenceInterval } from '../stats/wilson.ts';
import { enoughImages, fewImagesNote } from './few-images.ts';
import { eachExposure } from './exposure-words.ts';
import type { MatchedImages } from './match-images.ts';
import type { Observer, ObserverKind } from '../../core/observers/observer.ts';
import type { PairFigures } from './pair-figures.ts';
import { outcomes, type Outcomes } from './score-observers.ts';
import { saysConditions } from '../../core/observers/stimulus.ts';
import { exposureOfCondition, withoutExposure } from '../../core/trials/timed-view.ts';

/** A condition on screen: an exposure as other times are, "10 s" where a file says "10000 ms". */
export function shownCondition(condition: string): string {
  const exposure = exposureOfCondition(condition);
  if (exposure === null) return visibleText(condition);
  const other = withoutExposure(condition);
  return `${other === '' ? '' : `${visibleText(other)}, `}${formatMilliseconds(exposure)}`;
}

/** Whether conditions say an exposure each, so that figures can be drawn over it. */
export function areExposures(conditions: readonly string[]): boolean {
  return conditions.length > 0 && conditions.every((one) => exposureOfCondition(one) !== null);
}

/** How often an observer erred under a condition. */
export interface ConditionRate {
  readonly n: number;
  readonly errors: number;
  /** errors / n; null when n is 0, as its interval. */
  readonly errorRate: number | null;
  /** Wilson's interval of the error rate. */
  readonly wilson: ConfidenceInterval | null;
}

/** Error rates by condition. */
export interface ConditionRates {
  /** In their order. */
  readonly conditions: readonly string[];
  /** For each observer a rate for each condition. */
  readonly rates: readonly (readonly ConditionRate[])[];
  /** How many images there are, each counting once under whatever conditions. */
  readonly images: number;
  /** The names of the observers of whom no condition is said. */
  readonly without: readonly string[];
  /** Whether a network's answer to one image counts at several exposures, as several people saw it. */
  readonly repeated: boolean;
}

/** How many names are told. */
const mostTold = 5;

/**
 * Error rates by condition; null where no file says a condition.
 *
 * @param scored for each observer one outcome a stimulus.
 * @param once the same as `oncePerPhoto` has them.
 */
export function conditionRates(
  observers: readonly Observer[],
  { conditions, conditionOf, keys }: MatchedImages,
  scored: readonly Outcomes[],
  once: readonly Outcomes[],
): ConditionRates | null {
  if (conditions.length === 0) return null;
  return {
    conditions,
    rates: scored.map((own) => ratesOfGroups(own, conditionOf, conditions.length)),
    images: new Set(keys).size,
    without: observers.filter((one) => !saysConditions(one)).map(({ name }) => name),
    repeated: scored.some((own, at) => once[at] !== own),
  };
}

/**
 * Outcomes in which a photo counts once for a network whose one answer stands at several exposures; those of others as they
 * are. A network that was right at one exposure and wrong at another was asked again, and stays as it is.
 */
export function oncePerPhoto(
  observers: readonly Pick<Observer, 'kind'>[],
  { conditions, conditionOf, keys }: MatchedImages,
  scored: readonly Outcomes[],
): readonly Outcomes[] {
  if (!areExposures(conditions)) return scored;
  const others = conditions.map(withoutExposure);
  return scored.map((own, at) => {
    if (observers[at]?.kind !== 'network') return own;
    const once = own.slice();
    const first = new Map<string, number>();
    for (let stimulus = 0; stimulus < own.length; stimulus += 1) {
      if ((own[stimulus] ?? outcomes.notAnswered) < 0) continue;
      const photo = `${keys[stimulus] ?? ''}\n${others[conditionOf[stimulus] ?? -1] ?? ''}`;
      const before = first.get(photo);
      if (before === undefined) first.set(photo, stimulus);
      else if (own[before] !== own[stimulus]) return own;
      else once[stimulus] = outcomes.notAnswered;
    }
    return first.size === 0 || once.every((outcome, stimulus) => outcome === own[stimulus]) ? own : once;
  });
}

/**
 * An observer's error rate on each group of stimuli.
 *
 * @param groupOf for each stimulus the place of its group; −1: it is in none.
 */
export function ratesOfGroups(own: Outcomes, groupOf: Int32Array, groups: number): readonly ConditionRate[] {
  const [errors, n] = [new Int32Array(groups), new Int32Array(groups)];
  for (let at = 0; at < own.length; at += 1) {
    const [outcome, group] = [own[at] ?? outcomes.notAnswered, groupOf[at] ?? -1];
    if (outcome < 0 || group < 0) continue;
    n[group] = (n[group] ?? 0) + 1;
    if (outcome === outcomes.wrong) errors[group] = (errors[group] ?? 0) + 1;
  }
  return Array.from(errors, (wrong, at) => rateOf(wrong, n[at] ?? 0));
}

function rateOf(errors: number, n: number): ConditionRate {
  const interval = wilsonInterval(errors, n);
  return { n, errors, errorRate: interval?.estimate ?? null, wilson: endpoints(interval) };
}

/**
 * What conditions make of a comparison, a sentence or two each; none where no file says a condition.
 *
 * @param pairs of the comparison, which say how many images make no pair.
 * @param ask how to say the condition of those whose files say none, as a sentence.
 */
export function conditionWords(
  rates: Omit<ConditionRates, 'images' | 'repeated'> | null,
  pairs: readonly Pick<PairFigures, 'otherConditions'>[],
  ask: string,
): readonly string[] {
  if (!rates) return [];
  const { conditions, without } = rates;
  const few = fewUnder(rates);
  const most = pairs.reduce((largest, { otherConditions }) => Math.max(largest, otherConditions), 0);
  if (conditions.length < 2 && most === 0) return [];
  return [
    `The files say ${pluralize(conditions.length, 'condition')} (${list(conditions.map(visibleText), mostTold)}). Only the same image under the same condition makes a pair.`,
    ...(most === 0
      ? []
      : [
          `Two observers have up to ${pluralize(most, 'image')} in common ${without.length === 0 ? 'that they did not see under the same condition' : 'that their files do not put under the same condition'}: ${most === 1 ? 'it is' : 'these are'} not paired.`,
        ]),
    ...(without.length === 0 || most === 0
      ? []
      : [
          `The files say no condition for ${list(without.map(visibleText), mostTold)}, whose answers are not paired with answers under one. ${areExposures(conditions) ? eachExposure : ask}`,
        ]),
    ...(few === null
      ? []
      : [
          `An observer has ${pluralize(few.n, 'image')} under the condition ${quoted(few.condition)}. ${fewImagesNote(few.n)}`,
        ]),
  ];
}

/** The condition under which an observer has the fewest images, where these are too few to tell anything; else null. */
function fewUnder({ conditions, rates }: Pick<ConditionRates, 'conditions' | 'rates'>) {
  const all = rates.flatMap((own) =>
    own.map(({ n }, at) => ({ n, condition: conditions[at] ?? '' })).filter(({ n }) => n > 0),
  );
  const [least] = all.toSorted((one, other) => one.n - other.n);
  return least && least.n < enoughImages ? least : null;
}

/**
 * That κ of a pair is the mean of those within the conditions, with the one over all conditions beside it, as sentences;
 * none where there are no two conditions.
 */
export function kappaWords(
  pair: Pick<PairFigures, keyof PairedTable | 'strata' | 'kappaConditions' | 'kappaPooled'>,
): readonly string[] {
  const { strata, kappaConditions, kappaPooled } = pair;
  if (strata.length < 2 || kappaPooled === null) return [];
  const silent = strata.length - (kappaConditions ?? 0);
  return [
    ...(kappaConditions === null || kappaConditions === 0
      ? []
      : [
          `The mean of κ within ${pluralize(kappaConditions, 'condition')}` +
            `${silent === 0 ? '' : `; in ${silent === 1 ? 'one more' : `${silent} more`} it cannot be computed`}.`,
        ]),
    ...(tellsConsistency(pair)
      ? [
          `Over all conditions at once, pooled: ${formatFigure(kappaPooled, 2)}. That is high already where both miss more under the hard conditions.`,
        ]
      : []),
  ];
}

/** Between which conditions people or networks, or whoever there is, missed the least and the most, as a statement. */
export function conditionFinding(
  observers: readonly { readonly kind: ObserverKind }[],
  { conditions, rates }: Pick<ConditionRates, 'conditions' | 'rates'>,
): string {
  const told = sides.flatMap(([kind, who]) => {
    const own = rates.filter((_, at) => observers[at]?.kind === kind);
    const means = conditions.map((condition, place) => ({ condition, mean: meanAt(own, place) }));
    const known = means.filter((one): one is { condition: string; mean: number } => one.mean !== null);
    const sorted = known.toSorted((one, other) => one.mean - other.mean);
    const [least, most] = [sorted[0], sorted.at(-1)];
    if (!least || !most || least === most) return [];
    return [
      `${who} missed ${formatPercent(least.mean)} under ${shownCondition(least.condition)} and ${formatPercent(most.mean)} under ${shownCondition(most.condition)}`,
    ];
  });
  return told.length === 0 ? 'Share of images missed by condition' : `On average ${told.join('; ')}`;
}

const sides = [
  ['person', 'people'],
  ['network', 'networks'],
  ['unknown', 'the others'],
] as const;

/** The mean of the error rates under a condition, each observer counting once; null where nobody has one. */
function meanAt(rates: readonly (readonly ConditionRate[])[], place: number): number | null {
  const found = rates.flatMap((own) => own[place]?.errorRate ?? []);
  return found.length === 0 ? null : found.reduce((sum, one) => sum + one, 0) / found.length;
}
