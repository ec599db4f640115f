import { formatFigure, formatSigned } from '../../../core/text/format-number.ts';
import { familyWords, holmOfPairs } from '../../../figures/observers/holm-of-pairs.ts';
import type { ObserversReport } from '../../../figures/observers/observers-report.ts';
import { withIntervals, type PairFigures } from '../../../figures/observers/pair-figures.ts';
import { shownNames } from '../../../figures/observers/shown-name.ts';
import { formatP } from '../../../figures/scoring/format-p.ts';
import { intervalAndTest } from '../../../figures/scoring/interval-and-test.ts';
import { whyKappaUndefined } from '../../../figures/scoring/why-kappa-undefined.ts';
import { tellsConsistency } from '../../../figures/stats/error-consistency.ts';
import type { ConfidenceInterval } from '../../../figures/stats/wilson.ts';
import { markup, type Markup } from '../../../figures/report/markup.ts';
import type { Cell } from '../../../figures/table.ts';
import { ends, markTable } from '../../../figures/report/report-table.ts';

/** Where there are more pairs, those with a network in them are shown; the JSON has all. */
const mostPairs = 66;

/** The figures of each two observers, as a table with what it says of its tests. */
export function pairTable(report: ObserversReport): Markup {
  const { pairs, observers, conditions } = report;
  const byCondition = (conditions?.conditions.length ?? 0) > 1;
  const names = shownNames(observers);
  const family = holmOfPairs(report);
  const { tests, corrected } = family;
  const tested = pairs.filter(({ n }) => n > 0);
  const networks = new Set(observers.flatMap(({ kind, name }) => (kind === 'network' ? [name] : [])));
  const beside = tested.filter(({ first, second }) => networks.has(first) || networks.has(second));
  const few = tested.length <= mostPairs || beside.length === 0;
  const shown = (few ? tested : beside).slice(0, mostPairs);
  return markup`<p>On the images that both answered. ${
    tested.length > 1 &&
    `These are ${tested.length} tests: of tests where nothing is to be found, about one in 20 has p below 0.05 all the same. Holm’s p is corrected for ${family.family === 'all' ? 'their number' : `the ${familyWords(family)} only`}.`
  } ${intervalAndTest}</p><div class="pairs">${markTable({
    caption:
      'McNemar’s exact test (two-sided); difference of the error rates in points (Newcombe); agreement κ (0 as by chance, 1 on the same images)',
    columns: [
      ...['first and second', 'images', 'only first right', 'only second right', 'difference', 'p'],
      ...(tests > 1 ? [`p, Holm for ${familyWords(family)}`] : []),
      ...(byCondition ? ['κ within conditions', 'κ pooled'] : ['κ']),
    ],
    rows: shown.map((pair) => [
      `${names(pair.first)} and ${names(pair.second)}`,
      pair.n,
      pair.onlyFirst,
      pair.onlySecond,
      withRange(pair.difference, pair.differenceInterval, (value) => formatSigned(100 * value, 1)),
      pValue(pair.mcnemarExact),
      ...(tests > 1 ? [pValue(corrected[pairs.indexOf(pair)] ?? null)] : []),
      kappaOf(withIntervals(pair)),
      ...(byCondition ? [pooledKappa(pair)] : []),
    ]),
  })}</div>${tested.length > shown.length && markup`<p class="note">${shown.length} of the ${tested.length} pairs${few ? '' : ', each with a network in it'}; the JSON has all.</p>`}`;
}

function kappaOf(pair: PairFigures): Cell {
  if (whyKappaUndefined(pair, 'them') !== null) return null;
  return withRange(pair.kappa, pair.kappaInterval, (value) => formatFigure(value, 2));
}

function pooledKappa(pair: PairFigures): Cell {
  const { kappaPooled } = pair;
  return kappaPooled === null || !tellsConsistency(pair) ? null : formatFigure(kappaPooled, 2);
}

function pValue(p: number | null): Cell {
  return p === null ? null : formatP(p).replace('p = ', '');
}

function withRange(
  value: number | null,
  range: ConfidenceInterval | null,
  format: (value: number) => string,
): Cell {
  return value === null ? null : { text: format(value), beside: ends(range, format) };
}
