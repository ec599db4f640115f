import { axisX, axisY, gridY, lineY, plot, text } from '@observablehq/plot';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { toYou } from '../../../figures/scoring/addressed.ts';
import { runningFinding } from '../../logic/effort/effort-findings.ts';
import type { AnsweredPair } from '../../logic/effort/effort-log.ts';
import { formatPercent } from '../../../core/text/format-number.ts';
import { runningError, type RunningError } from '../../logic/effort/running-error.ts';
import '../../../kit/element/chart/chart.ts';
import { plotStyle, sides } from '../../../kit/element/chart/plot-style.ts';
import { spreadLabels } from '../../../figures/report/spread-labels.ts';
import { aroundChart } from '../../../kit/style/around-chart.ts';

const margin = { top: 14, bottom: 34, left: 52 } as const;

/** The least room for the lines' names, what one takes at most of the picture, and how wide a letter is, in CSS pixels. */
const [leastRoom, mostShare, letter] = [92, 0.35, 8] as const;

/** Between a line and its name, in CSS pixels. */
const nameGap = 8;

const fontSize = 12;

/** After so few images an error rate says little, and the axis need not hold it. */
const unsettled = 9;

/** How many rows are enough for the table of a long session. */
const tableRows = 20;

/** A line of the chart. */
interface Line {
  readonly name: string;
  readonly rows: readonly { readonly images: number; readonly error: number }[];
  readonly stroke: string;
  readonly ink: string;
  readonly width: number;
  readonly dashes: string;
}

/** How the error went over a session: over all images so far, and over the last ones; the network's beside it. */
@customElement('hit5-running-error-chart')
class RunningErrorChart extends LitElement {
  static override readonly styles = aroundChart;

  /** In the order of answering; nothing is shown without any. */
  @property({ attribute: false }) pairs: readonly AnsweredPair[] = [];

  /** How the person is spoken of. */
  @property({ attribute: false }) person = toYou;

  /** How many of the last images the windowed line holds. */
  @property({ type: Number }) window = 25;

  protected override render() {
    if (this.pairs.length === 0) return nothing;
    return html`<hit5-chart
      .heading=${runningFinding(this.pairs, this.person)}
      .subtitle=${`Share of images missed so far, and of the last ${this.window}, over the images of this session; the network saw the same images, so a rise of both says that the images became harder`}
      label="Lines of the error so far, the person’s and the network’s, and of ${this.person.whose} last images"
      .columns=${['Images', `${this.person.atStart}, so far`, `${this.person.atStart}, last ${this.window}`, 'Network, so far']}
      .rows=${this.#rows()}
      .draw=${this.#draw}
    ></hit5-chart>`;
  }

  #runs(): { readonly person: readonly RunningError[]; readonly network: readonly RunningError[] } {
    return {
      person: runningError(
        this.pairs.map(({ personHit }) => personHit),
        this.window,
      ),
      network: runningError(
        this.pairs.map(({ networkHit }) => networkHit),
        this.window,
      ),
    };
  }

  #rows(): readonly (readonly string[])[] {
    const { person, network } = this.#runs();
    const step = Math.ceil(person.length / tableRows);
    return person.flatMap(({ images, cumulative, windowed }, place) => {
      if (images % step !== 0 && images !== person.length) return [];
      return [
        [
          String(images),
          formatPercent(cumulative),
          windowed === null ? '–' : formatPercent(windowed),
          formatPercent(network[place]?.cumulative ?? 0),
        ],
      ];
    });
  }

  #draw = (width: number): Element => {
    const height = Math.round(Math.min(320, Math.max(230, width * 0.45)));
    const lines = this.#lines();
    // The very first images swing between nothing and all; the lines may come in from above the picture.
    const all = lines.flatMap(({ rows }) => rows);
    const settled = this.pairs.length > unsettled ? all.filter(({ images }) => images > unsettled) : all;
    const highest = Math.min(1, Math.max(0.1, ...settled.map(({ error }) => error)) * 1.1);
    const pixels = height - margin.top - margin.bottom;
    const ends = lines.map(({ rows }) => pixels * (1 - (rows.at(-1)?.error ?? 0) / highest));
    const shifts = spreadLabels(ends, 16, pixels);
    const longest = Math.max(...lines.map(({ name }) => name.length));
    const right = Math.max(leastRoom, Math.min(mostShare * width, nameGap + letter * longest));
    return plot({
      width,
      height,
      marginTop: margin.top,
      marginRight: right,
      marginBottom: margin.bottom,
      marginLeft: margin.left,
      style: plotStyle,
      x: { domain: [1, Math.max(2, this.pairs.length)] },
      y: { domain: [0, highest] },
      marks: [
        gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
        axisY({
          ticks: 5,
          label: null,
          tickSize: 0,
          tickFormat: (share: number) => `${Math.round(100 * share)} %`,
        }),
        axisX({
          ticks: Math.min(8, Math.floor(width / 70)),
          label: null,
          tickSize: 0,
          tickFormat: imagesTick,
        }),
        ...lines.flatMap(({ name, rows, stroke, ink, width: strokeWidth, dashes }, place) => [
          lineY(rows, { x: 'images', y: 'error', stroke, strokeWidth, strokeDasharray: dashes, clip: true }),
          text(rows.slice(-1), {
            x: 'images',
            y: 'error',
            text: () => name,
            fill: ink,
            fontWeight: 600,
            fontSize,
            textAnchor: 'start',
            dx: nameGap,
            // Plot thinks letters narrower than bold ones are.
            lineWidth: (right - nameGap) / (1.25 * fontSize),
            textOverflow: 'ellipsis',
            dy: (shifts[place] ?? 0) - (ends[place] ?? 0),
          }),
        ]),
      ],
    });
  };

  #lines(): readonly Line[] {
    const { person, network } = this.#runs();
    const sofar = (run: readonly RunningError[]) =>
      run.map(({ images, cumulative }) => ({ images, error: cumulative }));
    const last = person.flatMap(({ images, windowed }) =>
      windowed === null ? [] : [{ images, error: windowed }],
    );
    const style = { width: 2.5, dashes: 'none' };
    const recent: Line = {
      name: `last ${this.window}`,
      rows: last,
      stroke: sides.person.bar,
      ink: sides.person.text,
      width: 1.5,
      dashes: '2 3',
    };
    return [
      { name: 'Network', rows: sofar(network), stroke: sides.network.bar, ink: sides.network.text, ...style },
      {
        name: this.person.atStart,
        rows: sofar(person),
        stroke: sides.person.bar,
        ink: sides.person.text,
        ...style,
      },
      ...(last.length > 1 ? [recent] : []),
    ];
  }
}

function imagesTick(images: number): string {
  return images === 1 ? 'image 1' : String(images);
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-running-error-chart': RunningErrorChart;
  }
}
