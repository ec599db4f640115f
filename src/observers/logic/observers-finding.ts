import { pluralize } from '../../core/text/pluralize.ts';
import { formatPercent } from '../../core/text/format-number.ts';
import { formatP, alpha } from '../../figures/scoring/format-p.ts';
import { enoughImages } from '../../figures/observers/few-images.ts';
import { correctedWords, holmOfPairs, type PairTests } from '../../figures/observers/holm-of-pairs.ts';
import { type PairFigures, pairPlace } from '../../figures/observers/pair-figures.ts';
import type { ObserversReport, ReportedObserver } from '../../figures/observers/observers-report.ts';
import { shownName } from '../../figures/observers/shown-name.ts';

/** Observers that have a figure, the lowest error rate first; each with its place in the report. */
export function ranking(
  observers: readonly ReportedObserver[],
): readonly { readonly observer: ReportedObserver; readonly place: number }[] {
  return observers
    .map((observer, place) => ({ observer, place }))
    .filter(({ observer }) => observer.n > 0)
    .sort((a, b) => (a.observer.errorRate ?? 1) - (b.observer.errorRate ?? 1));
}

/** Observers by name: people, then those of whom it is not said, then networks. So no list of names ranks people. */
export function byName<Observer extends Pick<ReportedObserver, 'kind' | 'name'>>(
  observers: readonly Observer[],
): readonly Observer[] {
  const rank = { person: 0, unknown: 1, network: 2 };
  const names = new Intl.Collator('en', { numeric: true });
  return [...observers].sort((a, b) => rank[a.kind] - rank[b.kind] || names.compare(a.name, b.name));
}

/** What a comparison found, in plain words. */
export interface ObserversFinding {
  /** Who misses the smallest share. */
  readonly lead: string;
  /** Who cannot lead, or why nobody does; empty where there is nothing to say. */
  readonly beside: string;
  /** Whether it is more than chance beside the next one, by which test; empty when there is no other. */
  readonly sure: string;
}

/**
 * What a comparison of observers found: who misses the smallest share, and whether that is more than chance beside the
 * next one (McNemar's exact test on their common images, corrected for the number of all pairs: which two these are is seen
 * only afterwards). Nobody leads with fewer than ten images, nor beside others
 * without an image in common with any of them.
 */
export function observersFinding(report: ObserversReport): ObserversFinding {
  const { observers } = report;
  const all = ranking(observers);
  const enough = all.filter(({ observer }) => observer.n >= enoughImages);
  const ranked = enough.length < 2 ? enough : enough.filter((one) => sharesImages(one, enough, report));
  const [best, next] = ranked;
  if (all.length === 0)
    return { lead: 'Nothing says yet what is right on these images', beside: '', sure: '' };
  if (!best && enough.length > 0) {
    const lead = `No two of the ${enough.length} observers have an image in common that counts`;
    return {
      lead,
      beside: 'So it cannot be told who misses less. Images match by image id or file name.',
      sure: '',
    };
  }
  if (!best) {
    const most = Math.max(...all.map(({ observer }) => observer.n));
    return {
      lead: 'There are too few images yet to say who misses the smallest share',
      beside: `Nobody has more than ${pluralize(most, 'image')} that ${most === 1 ? 'counts' : 'count'}; it takes ${enoughImages}.`,
      sure: '',
    };
  }
  const aside = [
    cannotLead(all.length - enough.length, `with fewer than ${enoughImages} images`),
    cannotLead(enough.length - ranked.length, 'without an image in common with the others'),
  ].join('');
  const { errors, n, errorRate } = best.observer;
  const score = `${errors} of ${pluralize(n, 'image')} (${formatPercent(errorRate ?? 0)})`;
  if (!next) return { lead: `${shownName(best.observer)} missed ${score}`, beside: aside.trim(), sure: '' };
  const at = placeOfPair(best, next, observers.length);
  const [pair, tests] = [report.pairs[at], holmOfPairs({ ...report, family: 'all' })];
  const same = ranked.filter(({ observer }) => observer.errorRate === errorRate).length;
  const share = same > 1 ? 'no larger share than anybody' : 'the smallest share';
  return {
    lead: `Of ${ranked.length} observers, ${shownName(best.observer)} missed ${share}: ${score}`,
    beside: aside.trim(),
    sure: pair
      ? besideNext(
          { ...pair, ...tests, corrected: tests.corrected[at] ?? null },
          best.observer,
          next.observer,
        )
      : '',
  };
}

/** An observer with its place in the report. */
type Ranked = ReturnType<typeof ranking>[number];

function placeOfPair(one: Ranked, other: Ranked, observers: number): number {
  return pairPlace(Math.min(one.place, other.place), Math.max(one.place, other.place), observers);
}

function sharesImages(one: Ranked, all: readonly Ranked[], report: ObserversReport): boolean {
  const { observers, pairs } = report;
  const imagesWith = (other: Ranked) => pairs[placeOfPair(one, other, observers.length)]?.n ?? 0;
  return all.some((other) => other !== one && imagesWith(other) > 0);
}

/** " 2 observers with fewer than 10 images cannot lead."; nothing of nobody. */
function cannotLead(count: number, why: string): string {
  if (count === 0) return '';
  return ` ${count === 1 ? 'One observer' : `${count} observers`} ${why} cannot lead.`;
}

/** A pair with what the number of tests makes of its p. */
type TestedPair = PairFigures & Omit<PairTests, 'corrected'> & { readonly corrected: number | null };

/** Both on the images that they have in common, which need not be those of their error rates. */
function besideNext(
  { n, first, onlyFirst, onlySecond, bothWrong, mcnemarExact, corrected, ...tested }: TestedPair,
  best: ReportedObserver,
  next: ReportedObserver,
): string {
  const [own, other] = [shownName(best), shownName(next)];
  if (n === 0 || mcnemarExact === null || corrected === null)
    return `The next one is ${other}, with no image in common.`;
  const errors = [onlySecond + bothWrong, onlyFirst + bothWrong] as const;
  const [ownErrors, otherErrors] = first === best.name ? errors : errors.toReversed();
  const images = n === 1 ? 'the one image' : `the ${n} images`;
  const counts =
    `The next one is ${other}. On ${images} that both answered, ${own} missed ${ownErrors} and ` +
    `${other} ${otherErrors}`;
  if (onlyFirst + onlySecond === 0) return `${counts}, the same ones.`;
  const verdict =
    corrected < alpha ? 'that is more than chance would do' : 'that does not show who misses less';
  const many = correctedWords(corrected, tested, formatP);
  return `${counts}: ${verdict} (McNemar, exact: ${formatP(mcnemarExact)}${many === '' ? '' : `; ${many}`}).`;
}
