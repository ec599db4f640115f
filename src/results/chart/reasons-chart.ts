import { axisX, plot, rect, ruleX, text } from '@observablehq/plot';
import { pluralize } from '../../core/text/pluralize.ts';
import type { Subject } from '../../figures/scoring/addressed.ts';
import type { Chart } from '../../kit/element/chart/chart.ts';
import { wrapped } from '../../kit/element/chart/lines.ts';
import { looks, plotStyle, sharesAxis } from '../../kit/element/chart/plot-style.ts';
import { reasonedWords, reasonTable, type ReasonLink, type SideShares } from '../logic/reason-shares.ts';

/** Below this width a reason stands above its bars; else so much room is for its name, in pixels. */
const [narrow, names] = [780, 370];

/** How high a line of the words above the bars is, in pixels. */
const line = 17;

/**
 * Why each side erred, as bars on one axis with the shares of 2014 as black marks. Shares are of the errors that were
 * given a reason, or that fit none.
 *
 * @param person how the person is spoken of.
 * @param link the address of the images on which a side had a reason.
 */
export function reasonsChart(sides: readonly SideShares[], person: Subject, link?: ReasonLink): Chart {
  return {
    finding: '',
    subtitle:
      'Share of the errors that were given a reason or fit none, with 95 % interval (Wilson); an error can have several reasons. Upright marks: the shares of 2014, GoogLeNet’s and those of Karpathy (first annotator)',
    label: 'Bars of how often each reason stood behind each side’s errors, with marks for the shares of 2014',
    ...reasonTable(sides, person, link),
    draw: (width) => drawnReasons(sides, person.atStart, width),
  };
}

function drawnReasons(sides: readonly SideShares[], person: string, width: number): Element {
  const isNarrow = width < narrow;
  const left = isNarrow ? 14 : names;
  const room = (0.96 * (width - left)) / sides.length - 8;
  const whose = sides.map(({ side, errors }) =>
    wrapped(`${side === 'person' ? person : 'Network'}, ${pluralize(errors, 'error')}`, 0.85 * room),
  );
  const reasoned = sides.map((side) => wrapped(reasonedWords(side), room));
  const [first = 0, second = 0] = [whose, reasoned].map(
    (all) => line * Math.max(...all.map(({ length }) => length)),
  );
  const [top, bottom] = [first + second + 16, 26];
  const [high, bar] = isNarrow ? [48, 33] : [26, 13];
  // Reasons that nobody had, and for which 2014 gave no number, stand in the table only.
  const reasons = (sides[0]?.shares ?? []).flatMap(({ reason: { id, label } }, at) =>
    sides.some(({ shares }) => (shares[at]?.count ?? 0) > 0 || (shares[at]?.of2014 ?? null) !== null)
      ? [{ id, label }]
      : [],
  );
  const height = top + reasons.length * high + bottom;
  const bars = sides.flatMap(({ side, shares }) =>
    reasons.flatMap(({ id }, place) => {
      const share = shares.find(({ reason }) => reason.id === id);
      if (!share) return [];
      const { estimate, low, high: most } = share.interval ?? { estimate: 0, low: 0, high: 0 };
      const y = place * high + bar;
      return [{ side, ...share, y, estimate, low, most, end: Math.max(most, share.of2014 ?? 0) }];
    }),
  );
  const { domain, ticks, text: tickFormat } = sharesAxis(Math.max(...bars.map(({ end }) => end)));
  type Bar = (typeof bars)[number];
  const fill = (part: 'bar' | 'text') => ({
    value: ({ side }: { readonly side: Bar['side'] }) => looks[side][part],
    scale: null,
  });
  const across = (pixels: number) => ({
    y1: ({ y }: Bar) => y - pixels,
    y2: ({ y }: Bar) => y + pixels,
  });
  const ariaLabel = 'sides';
  const head = { fx: 'side', frameAnchor: 'top-left', lineAnchor: 'top', textAnchor: 'start' } as const;
  return plot({
    ...{ width, height, marginTop: top, marginRight: 4, marginBottom: bottom, marginLeft: left },
    style: plotStyle,
    fx: { domain: sides.map(({ side }) => side), axis: null, padding: 0.04 },
    // Room for the count behind the longest bar.
    x: { domain, insetRight: 34 },
    y: { domain: [height - top - bottom, 0], axis: null },
    marks: [
      axisX({
        label: null,
        tickSize: 0,
        ticks: [...(isNarrow ? ticks.filter((_, at) => at % 2 === 0) : ticks)],
        tickFormat,
      }),
      ruleX([0], { stroke: 'var(--line)' }),
      rect(bars, { fx: 'side', x1: 0, x2: 'estimate', ...across(7), rx: 2, fill: fill('bar') }),
      rect(bars, { fx: 'side', x1: 'low', x2: 'most', ...across(1), fill: fill('text') }),
      ruleX(
        bars.filter(({ of2014 }) => of2014 !== null),
        { fx: 'side', x: 'of2014', ...across(9), stroke: 'var(--ink)', strokeWidth: 3 },
      ),
      text(
        bars.filter(({ interval }) => interval),
        {
          fx: 'side',
          x: 'end',
          y: 'y',
          dx: 8,
          textAnchor: 'start',
          text: ({ count }: Bar) => String(count),
          ariaLabel: 'counts',
        },
      ),
      text(reasons, {
        ...{
          fx: () => sides[0]?.side,
          y: (_: unknown, place: number) => place * high + (isNarrow ? 12 : bar),
        },
        ...{
          frameAnchor: 'left',
          textAnchor: 'start',
          dx: -left,
          // In little room without what the field calls it.
          text: ({ label }: (typeof reasons)[number]) => (isNarrow ? label.replace(/ \(.*\)$/, '') : label),
          fill: 'var(--ink)',
          fontSize: 14,
          ariaLabel: 'names',
        },
      }),
      text(sides, {
        ...{ ...head, ariaLabel, dy: -top, fill: fill('text'), fontSize: 14, fontWeight: 600 },
        text: (_: unknown, at: number) => whose[at]?.join('\n'),
      }),
      text(sides, {
        ...{ ...head, ariaLabel, dy: first + 4 - top },
        text: (_: unknown, at: number) => reasoned[at]?.join('\n'),
      }),
    ],
  });
}
