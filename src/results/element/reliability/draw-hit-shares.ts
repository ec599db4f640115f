import { axisY, dot, gridY, plot, ruleX, text, type Markish, type ScaleOptions } from '@observablehq/plot';
import { plotStyle, sides } from '../../../kit/element/chart/plot-style.ts';

/** First guesses of one kind: the share of them that is right, with its interval. */
interface HitShare {
  /** Where it stands on the axis below. */
  readonly at: number | string;
  readonly images: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** A share as the axes of hits write it. */
export const wholePercent = (share: number) => `${Math.round(100 * share)} %`;

/**
 * Dots of the shares of first guesses that are right, with intervals and numbers of images.
 *
 * @param width in pixels.
 * @param axis the marks of the axis below, and what lies behind the dots.
 */
export function drawHitShares(
  width: number,
  shares: readonly HitShare[],
  side: keyof typeof sides,
  x: ScaleOptions,
  axis: readonly Markish[],
): Element {
  const { bar, text: ink } = sides[side];
  return plot({
    width,
    height: Math.round(Math.min(300, Math.max(220, width * 0.6))),
    marginLeft: 52,
    marginRight: 24,
    marginTop: 12,
    marginBottom: 34,
    style: plotStyle,
    x,
    y: { domain: [0, 1] },
    marks: [
      gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
      axisY({ ticks: 5, label: null, tickSize: 0, tickFormat: wholePercent }),
      ...axis,
      ruleX(shares, { x: 'at', y1: 'low', y2: 'high', stroke: bar, strokeOpacity: 0.55, strokeWidth: 3 }),
      dot(shares, { x: 'at', y: 'right', fill: bar, r: 5.5 }),
      text(shares, {
        x: 'at',
        y: 'right',
        text: ({ images }: HitShare) => (images === 1 ? '1 image' : String(images)),
        fill: ink,
        textAnchor: 'start',
        dx: 9,
      }),
    ],
  });
}
