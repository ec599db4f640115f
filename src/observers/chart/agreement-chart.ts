import { cell, plot, text } from '@observablehq/plot';
import { pluralize } from '../../core/text/pluralize.ts';
import { formatFigure } from '../../core/text/format-number.ts';
import { enoughImages, kappaImages, whyKappaUndefined } from '../../figures/observers/few-images.ts';
import { type PairFigures, pairPlace } from '../../figures/observers/pair-figures.ts';
import type { ReportedObserver } from '../../figures/observers/observers-report.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import { ends } from '../../figures/report/markup.ts';
import type { Chart } from '../../kit/element/chart/chart.ts';
import { letter, plotStyle } from '../../kit/element/chart/plot-style.ts';
import { byName } from '../logic/observers-finding.ts';

/** How many observers fit in squares that hold the whole figure: of more each square has one digit. */
const mostInSquares = 8;

/** So wide is a square at least and at most, and one that holds the whole figure, in pixels. */
const [least, most, whole] = [28, 150, 92];

/** The two of a square, the lower place first, and what it shows. */
interface Square {
  readonly row: number;
  readonly column: number;
  readonly places: readonly [number, number];
  readonly pair: PairFigures;
  readonly who: string;
  /** Why it has no tint: κ says nothing, or stands on few images; empty where it has one. */
  readonly faint: string;
  /** "0.61", "(0.61)" on few images, "–" where κ says nothing. */
  readonly kappa: (decimals: number) => string;
  readonly interval: string;
  readonly bothWrong: string;
}

/**
 * How far each two observers err on the same images: a square a pair, the greener the higher κ. Null for one observer.
 *
 * @param observers in the order of the comparison; they are drawn by name.
 * @param pairs one for each two observers, in the order of a comparison.
 * @param links where a square leads, and the number of images that both had wrong, by the places of the two, the lower first.
 * @param selected the two whose square is outlined.
 */
export function agreementChart(
  observers: readonly Pick<ReportedObserver, 'kind' | 'name' | 'simulated'>[],
  pairs: readonly PairFigures[],
  links?: Readonly<Record<'pair' | 'bothWrong', (first: number, second: number) => string>>,
  selected?: readonly [number, number],
): Chart | null {
  if (observers.length < 2) return null;
  const isMany = observers.length > mostInSquares;
  const ordered = byName(observers);
  const names = ordered.map(shownName);
  const placed = ordered.map((one) => observers.indexOf(one));
  const squares = placed.flatMap((one, row) =>
    placed.flatMap((other, column) => {
      const places = [Math.min(one, other), Math.max(one, other)] as const;
      const pair =
        row === column || (!isMany && column > row) ? null : pairs[pairPlace(...places, names.length)];
      return pair
        ? [squareOf(row, column, places, pair, places.map((at) => names[placed.indexOf(at)]).join(' and '))]
        : [];
    }),
  );
  return {
    finding: '',
    subtitle: `From 0, as by chance, to 1, on just the same images (error consistency κ${isMany ? '' : ', with 95 % interval'}): the greener, the more. Without green: in brackets where κ stands on fewer than ${enoughImages} images, – where one of two was always right, or always wrong, so that κ cannot be computed`,
    label: 'A square for each two observers, the greener the more they err on the same images',
    columns: ['Two observers', 'κ', '95 %', 'Both wrong', 'Images'],
    rows: squares
      .filter(({ row, column }) => column < row)
      .map(({ places, pair, who, kappa, interval, faint }) => {
        const wrong = String(pair.bothWrong);
        return [
          links ? { text: who, href: links.pair(...places) } : who,
          `${kappa(2)}${faint === '' ? '' : ` ${faint}`}`,
          interval,
          links && pair.bothWrong > 0 ? { text: wrong, href: links.bothWrong(...places) } : wrong,
          String(pair.n),
        ];
      }),
    draw: (width) => drawn(width, names, squares, isMany, links?.pair, selected),
  };
}

function squareOf(
  row: number,
  column: number,
  places: Square['places'],
  pair: PairFigures,
  who: string,
): Square {
  const { kappa, kappaInterval, bothWrong, n } = pair;
  const images = kappaImages(pair);
  const why = kappa === null ? 'no image in common' : whyKappaUndefined(pair, 'them');
  const isFew = why === null && images < enoughImages;
  return {
    ...{ row, column, places, pair, who },
    faint: why ?? (isFew ? `few: ${images < n ? 'κ of ' : ''}${pluralize(images, 'image')}` : ''),
    kappa: (decimals) => {
      if (why !== null || kappa === null) return '–';
      const figure = formatFigure(kappa, decimals);
      return isFew ? `(${figure})` : figure;
    },
    interval: ends(why === null ? kappaInterval : null, (end) => formatFigure(end, 2)),
    bothWrong: kappa === null ? '' : `${bothWrong} of ${n} both wrong`,
  };
}

function drawn(
  width: number,
  names: readonly string[],
  squares: readonly Square[],
  isMany: boolean,
  link?: (first: number, second: number) => string,
  selected?: readonly [number, number],
): Element {
  const [rows, columns] = isMany ? [names, names] : [names.slice(1), names.slice(0, -1)];
  const longest = 0.66 * letter * Math.max(...names.map(({ length }) => length)) + 12;
  const left = Math.round(Math.min(longest, 200));
  const size = Math.min(most, Math.max(least, (width - left) / columns.length));
  const isWhole = !isMany && size >= whole;
  const high = isWhole ? 88 : Math.max(least, Math.min(44, size));
  const top = isWhole ? 24 : left;
  const at = { x: 'column', y: 'row' } as const;
  const shape = {
    ...{ ...at, inset: 1, rx: 3 },
    ...(link ? { href: ({ places }: Square) => link(...places) } : {}),
    title: ({ who, kappa, interval, faint, bothWrong }: Square) =>
      [`${who}: κ ${kappa(2)}`, interval, bothWrong, faint]
        .filter((words) => words !== '' && words !== '–')
        .join(', '),
  };
  const words = { ...at, fill: 'var(--ink)', pointerEvents: 'none', ariaLabel: 'squares' } as const;
  const headings = {
    fill: 'var(--ink)',
    fontWeight: 600,
    textOverflow: 'ellipsis',
    ariaLabel: 'names',
  } as const;
  return plot({
    ...{ width: Math.ceil(left + size * columns.length), height: Math.ceil(top + high * rows.length) },
    ...{ marginTop: top, marginRight: 0, marginBottom: 0, marginLeft: left },
    style: plotStyle,
    x: { type: 'band', domain: columns.map((_, place) => place), padding: 0, axis: null, round: false },
    y: {
      type: 'band',
      domain: rows.map((_, place) => place + (isMany ? 0 : 1)),
      padding: 0,
      axis: null,
      round: false,
    },
    marks: [
      cell(
        squares.filter(({ faint }) => faint === ''),
        {
          ...{ ...shape, fill: 'var(--truth)', stroke: 'var(--line)' },
          fillOpacity: { value: ({ pair }: Square) => 0.5 * Math.max(0, pair.kappa ?? 0), scale: null },
        },
      ),
      cell(
        squares.filter(({ faint }) => faint !== ''),
        { ...shape, fill: 'var(--card)', stroke: 'var(--line-strong)', strokeDasharray: '3 2' },
      ),
      cell(
        squares.filter(({ places }) => places.every((place, of) => selected?.[of] === place)),
        { ...at, inset: 2, rx: 3, fill: 'none', stroke: 'var(--ink)', strokeWidth: 2 },
      ),
      text(rows, {
        ...{
          ...headings,
          y: (_: string, place: number) => place + (isMany ? 0 : 1),
          text: (name: string) => name,
        },
        ...{ frameAnchor: 'left', textAnchor: 'end', dx: -8, lineWidth: (left - 8) / letter },
      }),
      text(columns, {
        ...{
          ...headings,
          x: (_: string, place: number) => place,
          text: (name: string) => name,
          frameAnchor: 'top',
        },
        ...(isWhole
          ? { dy: -8, lineAnchor: 'bottom', lineWidth: size / letter - 0.5 }
          : { dy: -6, rotate: -90, textAnchor: 'start', lineWidth: (top - 6) / letter }),
      }),
      text(squares, {
        ...{ ...words, text: ({ kappa }: Square) => kappa(size < 44 ? 1 : 2), fontSize: isWhole ? 20 : 11 },
        dy: isWhole ? -24 : 0,
      }),
      isWhole
        ? text(squares, {
            ...{
              ...words,
              fontSize: 11,
              lineHeight: 1.3,
              dy: -8,
              lineAnchor: 'top',
              lineWidth: size / 11 - 0.8,
            },
            text: ({ interval, faint, bothWrong }: Square) =>
              [interval, faint, bothWrong].filter((one) => one !== '' && one !== '–').join('\n'),
          })
        : null,
    ],
  });
}
